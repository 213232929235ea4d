import type { Knowledge, KnownOrganization, KnownPlace, OrganizationWord, Title } from '../model/lexicon.ts'
import type { Subject } from '../model/topic.ts'
import { type Phrase, PhraseIndex } from './phrase-index.ts'
import { keyOf, withoutPossessive } from './words.ts'

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

/** All phrases, by their first words. */
export interface Phrases {
  titles: PhraseIndex<Title>
  places: PhraseIndex<KnownPlace>
  demonyms: PhraseIndex<KnownPlace>
  organizations: PhraseIndex<KnownOrganization>
  /** Those in small letters, compared by their keys. */
  subjects: PhraseIndex<SubjectPhrase>
  /** Those with capitals, compared as written. */
  properSubjects: PhraseIndex<SubjectPhrase>
}

/** A word with all that the lists say of it, made once for the many times that it stands in texts. */
export interface Form {
  /** Without possessive ending. */
  text: string
  lower: string
  /** In small letters, without plural ending: what phrases in small letters are compared by. */
  key: string
  /** Whether it opens with a capital letter. */
  capital: boolean
  /** Whether it is in the list of words that no name holds. */
  notName: boolean
  /** Whether a person's name may hold it: a capital letter, no digit, and not in that list. */
  inNames: boolean
  firstName: { weak: boolean } | undefined
  organizationWord: OrganizationWord['position'] | undefined
  placeWord: boolean
  /** What begins with it, the longest first; all but titles and subjects begin with a capital letter. */
  titles: Phrase<Title>[] | undefined
  places: ListedName<KnownPlace>[] | undefined
  demonyms: Phrase<KnownPlace>[] | undefined
  organizations: ListedName<KnownOrganization>[] | undefined
  subjects: Phrase<SubjectPhrase>[] | undefined
}

/** So many forms are remembered; a text that goes on making up words must not fill the memory. */
const REMEMBERED = 50_000

/** The forms of all words, each made when a text first has it. */
export class Forms {
  private readonly made = new Map<string, Form>()
  private readonly knowledge: Knowledge
  private readonly phrases: Phrases
  private readonly organizationWords: Map<string, OrganizationWord['position']>

  /** Forms that know the lists, and what their phrases begin with. */
  constructor(knowledge: Knowledge, phrases: Phrases) {
    this.knowledge = knowledge
    this.phrases = phrases
    this.organizationWords = new Map(knowledge.organizationWords.map((word) => [word.text, word.position]))
  }

  /** The form of a word as a text has it. */
  of(written: string): Form {
    let form = this.made.get(written)
    if (!form) {
      form = this.make(withoutPossessive(written))
      if (this.made.size < REMEMBERED) this.made.set(written, form)
    }
    return form
  }

  private make(text: string): Form {
    const { knowledge, phrases } = this
    const capital = /^\p{Lu}/u.test(text)
    const notName = knowledge.notNames.has(text)
    const key = keyOf(text)
    return {
      text,
      lower: text.toLowerCase(),
      key,
      capital,
      notName,
      inNames: capital && !notName && !/\d/.test(text),
      firstName: knowledge.firstNames.get(text),
      organizationWord: this.organizationWords.get(text),
      placeWord: knowledge.placeWords.has(text),
      titles: phrases.titles.openingWith(text),
      places: capital ? asListed(phrases.places.openingWith(text)) : undefined,
      demonyms: capital ? phrases.demonyms.openingWith(text) : undefined,
      organizations: capital ? asListed(phrases.organizations.openingWith(text)) : undefined,
      subjects: joined(phrases.subjects.openingWith(key), phrases.properSubjects.openingWith(text)),
    }
  }
}

const joined = <T>(some: T[] | undefined, more: T[] | undefined): T[] | undefined => (some && more ? [...some, ...more] : (some ?? more))

/** Names with the points and hyphens that the list writes them with. */
function asListed<T extends KnownPlace | KnownOrganization>(phrases: Phrase<T>[] | undefined): ListedName<T>[] | undefined {
  const bare = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return phrases?.map((phrase) => {
    const text = phrase.words.join(' ')
    const { name, aliases } = phrase.value
    return { ...phrase, name: [name, ...aliases].find((one) => bare(one) === bare(text)) ?? text }
  })
}
