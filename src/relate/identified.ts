import type { Listing } from '../model/prepared.ts'
import type { Rules } from '../model/rules.ts'
import type { Settlement } from '../model/settlement.ts'
import { Identities } from './identities.ts'
import { namedTopics, openTopics } from './named-topics.ts'

/** Says of every article of an archive, as it was read, whom its people and its stated topics are, as far as it does not know itself. */
export function identified(
  listings: Listing[],
  { people, subjects }: Pick<Rules, 'people' | 'subjects'>,
): (listing: Listing) => Settlement | undefined {
  const identities = new Identities(listings, people)
  const vocabulary = new Set(subjects.map((subject) => subject.id))
  const named = namedTopics(listings, vocabulary)
  return (listing) => {
    const kinds: Record<string, 'person' | 'organization'> = {}
    for (const id of openTopics(listing, vocabulary)) {
      const kind = identities.isDecided(listing, id) ? 'person' : named.get(id)
      if (kind) kinds[id] = kind
    }
    const ids: Record<string, string> = {}
    const topics = Object.keys(kinds).filter((id) => kinds[id] === 'person')
    for (const id of [...listing.people.map((one) => one.id), ...topics]) {
      const person = identities.personOf(listing, id)
      if (person && person.id !== id) ids[id] = person.id
    }
    if (!hasKeys(ids) && !hasKeys(kinds)) return undefined
    return { ...(hasKeys(ids) && { people: ids }), ...(hasKeys(kinds) && { topics: kinds }) }
  }
}

const hasKeys = (record: object): boolean => Object.keys(record).length > 0
