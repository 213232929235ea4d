import type { Subject } from './topic.ts'

/** A known place, and the words that name it. */
export interface KnownPlace {
  id: string
  name: string
  aliases: string[]
  /** `Iranian`, `Iranians`: they speak for the place, but are no mention of it. */
  demonyms: string[]
  /** The name of what it lies in, or an alias where two places have one name. */
  partOf?: string
}

/** Where a country stands on the map of the world, in units of the map. */
export interface CountryPoint {
  /** As in the list of countries. */
  name: string
  x: number
  y: number
}

/** A known body, and the words that name it. */
export interface KnownOrganization {
  id: string
  name: string
  aliases: string[]
}

/** A word or phrase before a name that shows it to be a person's. */
export interface Title {
  text: string
  sex?: 'f' | 'm'
}

/** A word that makes a capitalised run an organization: where in the run it stands. */
export interface OrganizationWord {
  text: string
  position: 'last' | 'first' | 'before-of'
}

/** A given name. */
export interface FirstName {
  /** Whether it is a common word, a place or a surname too. */
  weak: boolean
  sex?: 'f' | 'm'
}

/** What the name beside a common noun names: a person by another person (`wife`) or by a place (`mayor`) are kinds of their own. */
export type NounKind = 'person' | 'kin' | 'holder' | 'organization' | 'place' | 'document'

/** The word lists, as read. */
export interface WordLists {
  places: KnownPlace[]
  organizations: KnownOrganization[]
  organizationWords: OrganizationWord[]
  /** Words that make a capitalised run a place, as its last: `Park`, `River`. */
  placeWords: Set<string>
  firstNames: Map<string, FirstName>
  titles: Title[]
  /** The value tells whether the verb stands on either side of what is said, or only before it, as `called` does. */
  saidVerbs: Map<string, 'any' | 'before'>
  /** The value tells whether longer names of organizations hold it. */
  notNames: Map<string, { inside: boolean }>
  nouns: Map<string, NounKind>
  /** People whom the news calls by one name. */
  wellKnown: Set<string>
  countryPoints: CountryPoint[]
}

/** All that is known before the first article is read. */
export interface Knowledge extends WordLists {
  subjects: Subject[]
}
