import type { Knowledge, KnownOrganization, KnownPlace } from '../model/lexicon.ts'
import type { Subject } from '../model/topic.ts'
import { Dictionary, type Phrases } from './dictionary.ts'
import { PhraseIndex } from './phrase-index.ts'

/** What every enricher is given besides the article: the word lists and the vocabulary, ready to be looked up. */
export interface Lexicon {
  dictionary: Dictionary
  /** By folded label, alias or id. */
  subjectsByName: Map<string, Subject>
  placesByName: Map<string, KnownPlace>
  organizationsByName: Map<string, KnownOrganization>
  subjects: Map<string, Subject>
}

/** Prepares the lists for looking up. */
export function makeLexicon(knowledge: Knowledge): Lexicon {
  const phrases: Phrases = {
    titles: new PhraseIndex('as-written'),
    places: new PhraseIndex('as-written'),
    demonyms: new PhraseIndex('as-written'),
    organizations: new PhraseIndex('as-written'),
    notNames: new PhraseIndex('as-written'),
    subjects: new PhraseIndex('folded'),
    properSubjects: new PhraseIndex('as-written'),
  }
  const lexicon: Lexicon = {
    dictionary: new Dictionary(knowledge, phrases),
    subjectsByName: new Map(),
    placesByName: new Map(),
    organizationsByName: new Map(),
    subjects: new Map(knowledge.subjects.map((subject) => [subject.id, subject])),
  }
  for (const place of knowledge.places) {
    for (const name of [place.name, ...place.aliases]) {
      const folded = name.toLowerCase()
      if (lexicon.placesByName.has(folded)) continue
      phrases.places.add(name, place)
      lexicon.placesByName.set(folded, place)
    }
    for (const demonym of place.demonyms) phrases.demonyms.add(demonym, place)
  }
  for (const body of knowledge.organizations) {
    for (const name of [body.name, ...body.aliases]) {
      phrases.organizations.add(name, body)
      lexicon.organizationsByName.set(name.toLowerCase(), body)
    }
  }
  for (const name of knowledge.notNames.keys()) if (name.includes(' ')) phrases.notNames.add(name, true)
  for (const title of knowledge.titles) phrases.titles.add(title.text, title)
  for (const subject of knowledge.subjects) addSubject(lexicon, phrases, subject)
  return lexicon
}

function addSubject(lexicon: Lexicon, phrases: Phrases, subject: Subject): void {
  for (const name of [subject.label, ...subject.aliases, subject.id]) lexicon.subjectsByName.set(name.toLowerCase(), subject)
  const add = (text: string, weight: number): void =>
    (/\p{Lu}/u.test(text) ? phrases.properSubjects : phrases.subjects).add(text, { subject, weight })
  for (const { text, weight } of subject.phrases) add(text, weight)
  for (const text of subject.exclude) add(text, 0)
}
