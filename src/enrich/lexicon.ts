import type { Knowledge, KnownOrganization, KnownPlace, OrganizationWord, Title } from '../model/lexicon.ts'
import type { Subject } from '../model/topic.ts'
import { PhraseIndex } from './phrase-index.ts'

/** A phrase that speaks for a subject, or that keeps phrases inside it from speaking. */
export interface SubjectPhrase {
  subject: Subject
  /** 0 for an exclusion. */
  weight: number
}

/** What every enricher is given besides the article: the word lists and the vocabulary, ready to be looked up. */
export interface Lexicon {
  places: PhraseIndex<KnownPlace>
  demonyms: PhraseIndex<KnownPlace>
  organizations: PhraseIndex<KnownOrganization>
  organizationWords: Map<string, OrganizationWord['position']>
  placeWords: Set<string>
  titles: PhraseIndex<Title>
  firstNames: Knowledge['firstNames']
  saidVerbs: Set<string>
  notNames: Set<string>
  /** Phrases in small letters, compared by their keys. */
  phrases: PhraseIndex<SubjectPhrase>
  /** Phrases with capitals, compared as written. */
  properPhrases: PhraseIndex<SubjectPhrase>
  /** By folded label, alias or id. */
  subjectsByName: Map<string, Subject>
  placesByName: Map<string, KnownPlace>
  organizationsByName: Map<string, KnownOrganization>
  subjects: Map<string, Subject>
}

/** Prepares the lists for looking up. */
export function makeLexicon(knowledge: Knowledge): Lexicon {
  const lexicon: Lexicon = {
    places: new PhraseIndex('as-written'),
    demonyms: new PhraseIndex('as-written'),
    organizations: new PhraseIndex('as-written'),
    organizationWords: new Map(knowledge.organizationWords.map((word) => [word.text, word.position])),
    placeWords: knowledge.placeWords,
    titles: new PhraseIndex('as-written'),
    firstNames: knowledge.firstNames,
    saidVerbs: knowledge.saidVerbs,
    notNames: knowledge.notNames,
    phrases: new PhraseIndex('folded'),
    properPhrases: new PhraseIndex('as-written'),
    subjectsByName: new Map(),
    placesByName: new Map(),
    organizationsByName: new Map(),
    subjects: new Map(knowledge.subjects.map((subject) => [subject.id, subject])),
  }
  for (const place of knowledge.places) {
    for (const name of [place.name, ...place.aliases]) {
      if (lexicon.placesByName.has(name.toLowerCase())) continue
      lexicon.places.add(name, place)
      lexicon.placesByName.set(name.toLowerCase(), place)
    }
    for (const demonym of place.demonyms) lexicon.demonyms.add(demonym, place)
  }
  for (const body of knowledge.organizations) {
    for (const name of [body.name, ...body.aliases]) {
      lexicon.organizations.add(name, body)
      lexicon.organizationsByName.set(name.toLowerCase(), body)
    }
  }
  for (const title of knowledge.titles) lexicon.titles.add(title.text, title)
  for (const subject of knowledge.subjects) addSubject(lexicon, subject)
  return lexicon
}

function addSubject(lexicon: Lexicon, subject: Subject): void {
  for (const name of [subject.label, ...subject.aliases, subject.id]) lexicon.subjectsByName.set(name.toLowerCase(), subject)
  const entries = [...subject.phrases, ...subject.exclude.map((text) => ({ text, weight: 0 }))]
  for (const { text, weight } of entries) {
    const index = /\p{Lu}/u.test(text) ? lexicon.properPhrases : lexicon.phrases
    index.add(text, { subject, weight })
  }
}
