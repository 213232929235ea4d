import { fingerprint } from '../fingerprint.ts'
import { fingerprintOf } from '../fingerprint-of.ts'
import { NAME_KINDS } from '../index/folders.ts'
import { hasFeed } from '../index/has-feed.ts'
import { type ListPage, paginate } from '../index/paginate.ts'
import type { TopicList } from '../index/topic-lists.ts'
import { whyListed } from '../index/why-listed.ts'
import { yearsIn } from '../index/years-in.ts'
import type { Entry } from '../model/archive.ts'
import type { ListedName } from '../model/prepared.ts'
import type { NameKind } from '../model/topic.ts'
import { settledId } from '../relate/settled.ts'
import { framePrint, type ListMaking } from './frame.ts'
import type { Linked, ListedStory, NameDraft } from './name-page.ts'
import { type Placed, placedOf } from './story-view.ts'
import { topicPath } from './topic-address.ts'

/** A page of a person, an organization or a place to come, with a fingerprint of all that it is made of. */
export interface ComingName {
  path: string
  print: number
  draft: () => NameDraft
}

/**
 * The pages of all people, organizations and places to come, those named by the newest articles first: pages that stand
 * together show the same articles then, and what they show of these is sent and read once. `basis` is a checksum of what every
 * page is made with.
 */
export function* comingNames(making: ListMaking, basis: string): Generator<ComingName> {
  const { lists, site } = making
  const common = framePrint(basis, making)
  const drafting = { making, stories: new Map<Entry, Placed>(), links: new Map<TopicList, Linked>() }
  const all = NAME_KINDS.flatMap((kind) => [...lists.topics[kind].values()])
  all.sort((a, b) => newestOf(b) - newestOf(a))
  for (const topic of all) {
    const own = fingerprint(`${topicPath(topic)} ${topic.label}`)
    for (const page of paginate(topic.listed, site.pageSize)) {
      yield {
        path: topicPath(topic, page.number === page.total ? undefined : page.number),
        print: printOf([common, own, hasFeed(topic) ? 1 : 0], topic, page, making),
        draft: () => draftOf(topic, page, drafting),
      }
    }
  }
}

const newestOf = ({ listed }: TopicList): number => listed[0]?.at ?? 0

/** The paths of these pages. */
export function* namePaths({ lists, site }: ListMaking): Generator<string> {
  for (const kind of NAME_KINDS) {
    for (const topic of lists.topics[kind].values()) {
      for (const { number, total } of paginate(topic.listed, site.pageSize)) {
        yield topicPath(topic, number === total ? undefined : number)
      }
    }
  }
}

/** The articles of a page; the newest one shows besides what all articles of the list name. */
function printOf(own: number[], topic: TopicList, { number, total, items }: ListPage<Entry>, { lists }: ListMaking): number {
  const prints = [...own, number]
  for (const entry of items) prints.push(entry.print)
  if (number === total) for (const { at, print } of topic.listed) prints.push(print, lists.namePrints[at] as number)
  return fingerprintOf(prints)
}

/** What drafts are made with. What several of them have in common is one object in all: only once does it go to another thread. */
interface Drafting {
  making: ListMaking
  stories: Map<Entry, Placed>
  links: Map<TopicList, Linked>
}

function draftOf(topic: TopicList, { number, total, items }: ListPage<Entry>, { making, stories, links }: Drafting): NameDraft {
  const { id, label, listed } = topic
  const isNewest = number === total
  const linked = (other: TopicList): Linked => remembered(links, other, linkedOf)
  const companions = isNewest ? making.lists.companionsOf(topic) : undefined
  return {
    kind: topic.kind as NameKind,
    id,
    label,
    hasFeed: hasFeed(topic),
    number,
    total,
    count: listed.length,
    stories: items.map((entry): ListedStory => {
      const story = remembered(stories, entry, placedOf)
      const why = whyListed(entry, topic, making.vocabulary)
      const { quotes } = entry.listing
      const quoted = quotes ? placesOf(topic, entry) : []
      return quotes && quoted.length > 0 ? { story, why, quotes, quoted } : { story, why }
    }),
    companions: NAME_KINDS.map((kind) => ({
      names: companions?.[kind].map(({ topic: other }) => linked(other)) ?? [],
      counts: companions?.[kind].map(({ count }) => count) ?? [],
    })),
    years: isNewest ? yearsOf(listed) : [],
  }
}

const linkedOf = ({ id, label }: TopicList): Linked => ({ id, label })

function remembered<K, V>(values: Map<K, V>, key: K, make: (key: K) => V): V {
  let value = values.get(key)
  if (value === undefined) values.set(key, (value = make(key)))
  return value
}

/** The articles of each year; none where all are of one year, which the list of them shows as well. */
function yearsOf(listed: Entry[]): NameDraft['years'] {
  const years = yearsIn(listed).flatMap(({ year, count }): NameDraft['years'] => (year === undefined ? [] : [[year, count]]))
  return years.length < 2 ? [] : years.toReversed()
}

/** The places among an article's names, as it names them, of those that are this one and are quoted. */
function placesOf({ kind, id }: TopicList, { asRead: { people, organizations }, settled }: Entry): number[] {
  const quoted = (names: ListedName[], before: number, idOf: (id: string) => string): number[] =>
    names.flatMap((one, at) => (one.quotations > 0 && idOf(one.id) === id ? [before + at] : []))
  if (kind === 'person') return quoted(people, 0, (local) => settledId(local, settled))
  return kind === 'organization' ? quoted(organizations, people.length, (local) => local) : []
}
