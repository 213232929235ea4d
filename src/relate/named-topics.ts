import type { Listing } from '../model/prepared.ts'

/** What a topic that articles state turns out to be, by its id. */
export type NamedTopics = Map<string, 'person' | 'organization'>

/** So many times as many articles may state a topic as name somebody so: names found in a text can be wrong. */
const RARELY = 10

/**
 * Which stated topics are no subjects, since other articles show that somebody or some body is called so, in more than one
 * word. Those of the vocabulary, given by their ids, are subjects in any case.
 */
export function namedTopics(listings: Listing[], vocabulary: Set<string>): NamedTopics {
  const stated = new Map<string, number>()
  for (const listing of listings) for (const id of openTopics(listing, vocabulary)) stated.set(id, (stated.get(id) ?? 0) + 1)
  const named: NamedTopics = new Map()
  if (stated.size === 0) return named
  const [people, organizations] = [new Map<string, number>(), new Map<string, number>()]
  const count = (counts: Map<string, number>, { id }: { id: string }): unknown =>
    stated.has(id) && counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const listing of listings) {
    for (const one of listing.people) count(people, one)
    for (const one of listing.organizations) count(organizations, one)
  }
  for (const [id, articles] of stated) {
    if (!id.includes('-')) continue
    if ((people.get(id) ?? 0) * RARELY >= articles) named.set(id, 'person')
    else if ((organizations.get(id) ?? 0) * RARELY >= articles) named.set(id, 'organization')
  }
  return named
}

/** The stated topics of an article that are subjects for want of anything better. */
export function openTopics({ topics }: Listing, vocabulary: Set<string>): string[] {
  const open = topics.filter(({ kind, origin, id }) => kind === 'subject' && origin === 'stated' && !vocabulary.has(id))
  return open.map((topic) => topic.id)
}
