import { fingerprint } from '../fingerprint.ts'
import { type Companion, companionsOf } from '../index/companions.ts'
import { FOLDERS, NAME_KINDS } from '../index/folders.ts'
import { type ListPage, paginate } from '../index/paginate.ts'
import type { TopicList } from '../index/topic-lists.ts'
import { whyListed } from '../index/why-listed.ts'
import type { Entry } from '../model/archive.ts'
import type { CompanionsView, NamePage } from '../model/page.ts'
import type { Listing } from '../model/prepared.ts'
import type { NameKind } from '../model/topic.ts'
import { yearCounts } from './date-pages.ts'
import type { ListMaking } from './frame.ts'
import { linkTo } from './link.ts'
import type { NameDraft, Quoted } from './name-page.ts'
import { pagesOf } from './pagination.ts'
import { storyView } from './story-view.ts'
import { feedPathOf, subjectView, topicPath } from './topic-address.ts'

const KIND_LABELS: Record<NameKind, string> = { person: 'Person', organization: 'Organization', place: 'Place' }
const KINDS_LABELS: Record<NameKind, string> = { person: 'People', organization: 'Organizations', place: 'Places' }

/** A page of a person, an organization or a place to come, with a fingerprint of all that it is made of. */
export interface ComingName {
  path: string
  print: number
  draft: () => NameDraft
}

/** The pages of all people, organizations and places to come. `basis` is a checksum of what every page is made with. */
export function* comingNames(making: ListMaking, basis: string): Generator<ComingName> {
  const common = `${basis} ${making.years !== undefined}`
  for (const kind of NAME_KINDS) {
    for (const topic of making.lists.topics[kind].values()) {
      for (const page of paginate(topic.listed, making.site.pageSize)) {
        const { number, total } = page
        yield {
          path: pathOf(topic, number, total),
          print: fingerprint(`${common} ${number} ${printOf(topic, page, making)} ${topic.label}`),
          draft: () => draftOf(topic, kind, page, making),
        }
      }
    }
  }
}

/** The paths of these pages. */
export function* namePaths({ lists, site }: ListMaking): Generator<string> {
  for (const kind of NAME_KINDS) {
    for (const topic of lists.topics[kind].values()) {
      for (const { number, total } of paginate(topic.listed, site.pageSize)) yield pathOf(topic, number, total)
    }
  }
}

const pathOf = (topic: TopicList, number: number, total: number): string =>
  topicPath(topic, number === total ? undefined : number)

/** The articles of a page; the newest one shows besides what all articles of the list name. */
function printOf({ listed }: TopicList, { number, total, items }: ListPage<Entry>, { lists }: ListMaking): string {
  let text = ''
  for (const entry of items) text += `${entry.print} `
  if (number === total) for (const entry of listed) text += `${entry.print} ${lists.namePrints.get(entry)} `
  return text
}

function draftOf(topic: TopicList, kind: NameKind, page: ListPage<Entry>, making: ListMaking): NameDraft {
  const { label, listed } = topic
  const { number, total, items } = page
  const isNewest = number === total
  const path = pathOf(topic, number, total)
  const feedHref = linkTo(path, feedPathOf(topic))
  return {
    frame: {
      path,
      title: isNewest ? label : `${label}, page ${number}`,
      description: kind === 'place' ? `Articles on ${label}.` : `Articles that name ${label}, and what they quote.`,
      section: FOLDERS[kind],
      feeds: [{ label, href: feedHref }],
    },
    view: {
      kind,
      kindLabel: KIND_LABELS[kind],
      label,
      count: isNewest ? listed.length : undefined,
      stories: items.map((entry) => storyView(entry, path, whyListed(entry, topic, making.vocabulary))),
      companions: isNewest ? companionViews(topic, path, making) : [],
      years: isNewest ? yearsOf(listed, path) : [],
      pages: pagesOf(topic, number, total),
      feedHref,
    },
    quoted: items.flatMap((entry) => quotedIn(entry, topic, path)),
  }
}

function companionViews(topic: TopicList, from: string, { lists }: ListMaking): CompanionsView[] {
  const companions = companionsOf(topic, lists.topics)
  const view = ({ topic: other, count }: Companion): CompanionsView['names'][number] => ({ ...subjectView(other, from), count })
  return NAME_KINDS.map((kind) => ({ kind: KINDS_LABELS[kind], names: companions[kind].map(view) })).filter(
    ({ names }) => names.length > 0,
  )
}

/** The articles of each year; none where all are of one year, which the list of them shows as well. */
function yearsOf(listed: Entry[], from: string): NamePage['years'] {
  const counts = new Map<string, number>()
  for (let at = listed.length - 1; at >= 0; at--) {
    const year = listed[at]?.listing.datePublished?.slice(0, 4)
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return counts.size < 2 ? [] : yearCounts([...counts], from)
}

/** Where an article's quotations of somebody wait. */
function quotedIn({ listing, url }: Entry, topic: TopicList, from: string): Quoted[] {
  const { quotes, headline, language } = listing
  const names = quotes ? placesOf(topic, listing) : []
  if (!quotes || names.length === 0) return []
  const { href, date } = storyView({ listing, url }, from)
  return [{ quotes, names, href, headline, date, language }]
}

/** The places among an article's names of those that are this one and are quoted. */
function placesOf({ kind, id }: TopicList, { people, organizations }: Listing): number[] {
  const names = kind === 'person' ? people : kind === 'organization' ? organizations : []
  const before = kind === 'organization' ? people.length : 0
  return names.flatMap((one, at) => (one.id === id && one.quotations > 0 ? [before + at] : []))
}
