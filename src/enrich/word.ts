import type { FirstName, KnownOrganization, KnownPlace, NounKind, OrganizationWord, Title } from '../model/lexicon.ts'
import type { Subject } from '../model/topic.ts'
import type { Opening, Phrase } from './phrase-index.ts'

/** A phrase that speaks for a subject, or that keeps phrases inside it from speaking. */
export interface SubjectPhrase {
  subject: Subject
  /** 0 for an exclusion. */
  weight: number
}

/** A phrase that names a known place or body, and the name as its list writes it. */
export interface ListedName<T> extends Phrase<T> {
  name: string
}

/** A word with all that the lists say of it, made once for the many times that it stands in texts. */
export interface Word {
  /** As a text has it. */
  written: string
  /** Without possessive ending. */
  text: string
  lower: string
  /** In small letters, without plural ending: what phrases in small letters are compared by. */
  key: string
  /** Of the key: a bit of 32. */
  mark: number
  /** Whether it opens with a capital letter. */
  capital: boolean
  /** Whether it is in the list of words that are no name by themselves. */
  notName: boolean
  /** Whether the name of an organization may hold it, as its first word or inside. */
  inOrganizations: boolean
  saidVerb: boolean
  /** `called`, `dismissed`: what is quoted behind it is what somebody called something. */
  namingVerb: boolean
  /** Whether a person's name may hold it: a capital letter, no digit, and not in that list. */
  inNames: boolean
  firstName: FirstName | undefined
  /** What the name beside this common noun names. */
  noun: NounKind | undefined
  /** Whether it is the one name that the news calls somebody by. */
  wellKnown: boolean
  /** `CTA` is all capitals, `NewsBusters` has one inside. */
  shape: 'acronym' | 'mixed' | undefined
  /** Where it stands in the names of organizations. */
  organizationWord: ReadonlySet<OrganizationWord['position']> | undefined
  placeWord: boolean
  /** What begins with it. All of this but titles and subjects is known of capitalised words only. */
  titles: Opening<Phrase<Title>> | undefined
  places: Opening<ListedName<KnownPlace>> | undefined
  demonyms: Opening<Phrase<KnownPlace>> | undefined
  organizations: Opening<ListedName<KnownOrganization>> | undefined
  /** Phrases that name nobody. */
  nobody: Opening<Phrase<true>> | undefined
  subjects: Opening<Phrase<SubjectPhrase>> | undefined
}
