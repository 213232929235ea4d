import type { Subject } from './topic.ts'

/** A known place, and the words that name it. */
export interface KnownPlace {
  id: string
  name: string
  aliases: string[]
  /** `Iranian`, `Iranians`: they speak for the place, but are no mention of it. */
  demonyms: string[]
  /** The name of what it lies in. */
  partOf?: string
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

/** The word lists, as read. */
export interface WordLists {
  places: KnownPlace[]
  organizations: KnownOrganization[]
  organizationWords: OrganizationWord[]
  /** Words that make a capitalised run a place, as its last: `Park`, `River`. */
  placeWords: Set<string>
  /** The value tells whether the name is a common word too. */
  firstNames: Map<string, { weak: boolean }>
  titles: Title[]
  saidVerbs: Set<string>
  notNames: Set<string>
}

/** All that is known before the first article is read. */
export interface Knowledge extends WordLists {
  subjects: Subject[]
}
