import { fingerprint } from '../fingerprint.ts'
import { FOLDERS, NAME_KINDS } from '../index/folders.ts'
import type { ArchivedArticle } from '../model/archive.ts'
import type { TopicLists } from '../index/topic-lists.ts'
import type { Listing, Stored } from '../model/prepared.ts'
import { fold } from '../parse/fold.ts'
import type { Surroundings } from './article-page.ts'
import type { ListMaking } from './frame.ts'
import type { Placed } from './story-view.ts'
import { topicPath } from './topic-address.ts'

/** An article's page to come: what it is made of besides its body, and a fingerprint of all that. */
export interface ComingPage {
  /** Where its manuscript waits. */
  page: Stored
  around: Surroundings
  print: number
}

/** The pages of all articles to come, by date, each made up when it is asked for. `basis` is a checksum of what every page is made with. */
export function* comingPages(articles: ArchivedArticle[], making: ListMaking, basis: string): Generator<ComingPage> {
  const byFile = new Map(articles.map(({ listing, url }) => [listing.path, url]))
  const byHeadline = new Map(
    articles.some(({ prepared }) => prepared.cardHeadlines.length > 0)
      ? articles.map(({ listing, url }) => [fold(listing.headline), url] as const)
      : [],
  )
  const { topics, namePrints } = making.lists
  const common = `${basis} ${making.years !== undefined}`
  for (const [at, article] of articles.entries()) {
    const { listing, url, prepared } = article
    const isDated = (other: ArchivedArticle | undefined): other is ArchivedArticle =>
      listing.datePublished !== undefined && other?.listing.datePublished !== undefined
    // Only dates make one article earlier than another.
    const [before, after] = [articles[at - 1], articles[at + 1]]
    const around: Surroundings = {
      url,
      topicLabels: listing.topics.map((topic) => topics[topic.kind].get(topic.id)?.label ?? topic.label),
      namePages: namePagesOf(listing, topics),
      earlier: isDated(before) ? shownOf(before) : undefined,
      later: isDated(after) ? shownOf(after) : undefined,
      linked: Object.fromEntries(prepared.linkedFiles.flatMap((file) => pair(file, byFile.get(file)))),
      headlines: Object.fromEntries(prepared.cardHeadlines.flatMap((headline) => pair(headline, byHeadline.get(fold(headline))))),
    }
    const { earlier, later, topicLabels, linked, headlines } = around
    const others = [earlier && before?.print, later && after?.print, namePrints.get(article)]
    yield {
      page: prepared.page,
      around,
      print: fingerprint(
        `${common} ${prepared.print} ${others.join(' ')} ${JSON.stringify([url, topicLabels, linked, headlines])}`,
      ),
    }
  }
}

const pair = (key: string, value: string | undefined): [string, string][] => (value === undefined ? [] : [[key, value]])

function namePagesOf(listing: Listing, topics: TopicLists): Surroundings['namePages'] {
  return NAME_KINDS.flatMap((kind) =>
    listing[FOLDERS[kind]].map(({ id }) => (topics[kind].has(id) ? topicPath({ kind, id }) : undefined)),
  )
}

/** No more than is shown, since it goes to other threads. */
function shownOf({ listing, url }: ArchivedArticle): Placed {
  const { headline, standfirst, datePublished, authors, section, language } = listing
  return { url, listing: { headline, standfirst, datePublished, authors, section, language } }
}
