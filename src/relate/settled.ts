import type { ListedName, Listing } from '../model/prepared.ts'
import type { Settlement } from '../model/settlement.ts'
import type { Topic } from '../model/topic.ts'
import { listedTopic } from './listed-topic.ts'

/** So many subjects an article has at most besides those that it states. */
const MOST_SUBJECTS = 5

/** A person with how often an article mentions him. */
type Mentioned = Pick<ListedName, 'id' | 'name' | 'mentions'>

/** Whom a person of an article is, by the id there. */
export const settledId = (id: string, settled: Settlement | undefined): string => settled?.people?.[id] ?? id

/** A listing with what the archive shows of its article; the same one where that is nothing. */
export function settledListing(listing: Listing, settled: Settlement | undefined): Listing {
  if (!settled) return listing
  return {
    ...listing,
    people: settledPeople(listing.people, settled, withQuotations),
    topics: settledTopics(listing.topics, settled, listedTopic),
  }
}

/**
 * An article's people by their ids in the archive, those who are mentioned most first; two that turn out to be one have the
 * mentions of both, and the fuller name. `join` adds what else one has to the other.
 */
export function settledPeople<T extends Mentioned>(
  people: T[],
  settled: Settlement | undefined,
  join = (one: T, _other: T): T => one,
): T[] {
  if (!settled?.people) return people
  const byId = new Map<string, T>()
  for (const person of people) {
    const id = settledId(person.id, settled)
    const other = byId.get(id)
    if (!other) byId.set(id, person.id === id ? person : { ...person, id })
    else {
      const name = isFuller(person.name, other.name) ? person.name : other.name
      byId.set(id, { ...join(other, person), name, mentions: other.mentions + person.mentions })
    }
  }
  return [...byId.values()].sort((a, b) => b.mentions - a.mentions)
}

/**
 * An article's topics, those that are people or bodies as what they are, and with those that the archive has taught, as
 * `made`; where the article's own words speak for one of these as well, whichever says so more surely.
 */
export function settledTopics<T extends Pick<Topic, 'kind' | 'id' | 'origin' | 'score'>>(
  topics: T[],
  settled: Settlement | undefined,
  made: (topic: Topic) => T,
): T[] {
  if (!settled) return topics
  const byKey = new Map<string, T>()
  for (const topic of topics) {
    const kind = topic.kind === 'subject' && topic.origin === 'stated' ? (settled.topics?.[topic.id] ?? topic.kind) : topic.kind
    const id = kind === 'person' ? settledId(topic.id, settled) : topic.id
    const key = `${kind}/${id}`
    if (!byKey.has(key)) byKey.set(key, kind === topic.kind && id === topic.id ? topic : { ...topic, kind, id })
  }
  if (!settled.learned) return [...byKey.values()]
  for (const topic of settled.learned) {
    const key = `${topic.kind}/${topic.id}`
    if ((byKey.get(key)?.score ?? 0) < topic.score) byKey.set(key, made(topic))
  }
  const sorted = [...byKey.values()].sort(
    (a, b) => Number(b.origin === 'stated') - Number(a.origin === 'stated') || b.score - a.score,
  )
  let subjects = 0
  return sorted.filter(({ kind, origin }) => kind !== 'subject' || origin === 'stated' || ++subjects <= MOST_SUBJECTS)
}

function withQuotations(one: ListedName, other: ListedName): ListedName {
  const quotedAt = Math.min(one.quotedAt ?? Infinity, other.quotedAt ?? Infinity)
  return { ...one, quotations: one.quotations + other.quotations, ...(quotedAt < Infinity && { quotedAt }) }
}

const wordsIn = (name: string): number => name.split(/[\s-]+/).length
const isFuller = (name: string, than: string): boolean => wordsIn(name) > wordsIn(than)
