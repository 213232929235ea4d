import { fingerprint } from '../fingerprint.ts'
import { fingerprintOf } from '../fingerprint-of.ts'
import { FOLDERS, NAME_KINDS } from '../index/folders.ts'
import { type Neighbours, neighboursIn, neighboursListed } from '../index/neighbours.ts'
import type { ArchivedArticle, Entry } from '../model/archive.ts'
import type { TopicList, TopicLists } from '../index/topic-lists.ts'
import type { Stored } from '../model/prepared.ts'
import { fold } from '../parse/fold.ts'
import { settledId } from '../relate/settled.ts'
import type { Surroundings, Turn } from './article-page.ts'
import { besideOf, howDiffers, neighbourOf, whyRelated } from './beside.ts'
import { framePrint, type ListMaking } from './frame.ts'
import { topicPath } from './topic-address.ts'

/** An article's page to come: what it is made of besides its body, and a fingerprint of all that. */
export interface ComingPage {
  url: string
  /** Where its manuscript waits. */
  page: Stored
  print: number
  around: () => Surroundings
}

/** The pages of all articles to come, by date. `basis` is a checksum of what every page is made with. */
export function* comingPages(articles: ArchivedArticle[], making: ListMaking, basis: string): Generator<ComingPage> {
  const byFile = new Map(articles.map(({ listing, url }) => [listing.path, url]))
  const byHeadline = new Map(
    articles.some(({ prepared }) => prepared.cardHeadlines.length > 0)
      ? articles.map(({ listing, url }) => [fold(listing.headline), url] as const)
      : [],
  )
  const { topics, namePrints, versionsOf, relatedTo } = making.lists
  const common = framePrint(basis, making)
  for (const [at, article] of articles.entries()) {
    const { listing, url, prepared, print } = article
    const topic = turningTopic(article, topics)
    const neighbours = neighboursIn(articles, article)
    const inTopic = topic && neighboursListed(topic.listed, article)
    const topicLabels = listing.topics.map((one) => topics[one.kind].get(one.id)?.label ?? one.label)
    const linked = prepared.linkedFiles.flatMap((file) => pair(file, byFile.get(file)))
    const headlines = prepared.cardHeadlines.flatMap((headline) => pair(headline, byHeadline.get(fold(headline))))
    const versions = versionsOf(article).map((one) => besideOf(one.entry, howDiffers(one, listing)))
    const related = relatedTo(article).map((one) => besideOf(one.entry, whyRelated(one)))
    const texts = fingerprint(JSON.stringify([topicLabels, linked, headlines, versions, related]))
    yield {
      url,
      page: prepared.page,
      print: fingerprintOf([common, print, ...printsOf(neighbours), ...printsOf(inTopic), namePrints[at] as number, texts]),
      around: () => ({
        url,
        topicLabels,
        settled: article.settled,
        namePages: namePagesOf(article, topics),
        versions,
        related,
        turns: [...turnOf(neighbours), ...turnOf(inTopic, topic)],
        linked: Object.fromEntries(linked),
        headlines: Object.fromEntries(headlines),
      }),
    }
  }
}

/** The first of its topics that other articles have too. */
function turningTopic({ listing }: Entry, topics: TopicLists): TopicList | undefined {
  for (const { kind, id } of listing.topics) {
    const list = topics[kind].get(id)
    if (list && list.listed.length > 1) return list
  }
  return undefined
}

const printsOf = (neighbours: Neighbours<Entry> | undefined): number[] => [
  neighbours?.earlier?.print ?? 0,
  neighbours?.later?.print ?? 0,
]

function turnOf(neighbours: Neighbours<Entry> | undefined, topic?: TopicList): Turn[] {
  const { earlier, later } = neighbours ?? {}
  if (!earlier && !later) return []
  const told = topic && { kind: topic.kind, id: topic.id, label: topic.label }
  return [{ topic: told, earlier: earlier && neighbourOf(earlier), later: later && neighbourOf(later) }]
}

const pair = (key: string, value: string | undefined): [string, string][] => (value === undefined ? [] : [[key, value]])

function namePagesOf({ asRead, settled }: Entry, topics: TopicLists): Surroundings['namePages'] {
  return NAME_KINDS.flatMap((kind) =>
    asRead[FOLDERS[kind]].map((name) => {
      const id = kind === 'person' ? settledId(name.id, settled) : name.id
      return topics[kind].has(id) ? topicPath({ kind, id }) : undefined
    }),
  )
}
