import { detached } from '../detached.ts'
import type { Knowledge, KnownOrganization, KnownPlace, OrganizationWord, Title } from '../model/lexicon.ts'
import { markOf, openingOf, type Phrase, type PhraseIndex } from './phrase-index.ts'
import type { ListedName, SubjectPhrase, Word } from './word.ts'
import { isCapital, keyOf, withoutPossessive, wordsOf } from './words.ts'

/** All phrases, by their first words. */
export interface Phrases {
  titles: PhraseIndex<Title>
  places: PhraseIndex<KnownPlace>
  demonyms: PhraseIndex<KnownPlace>
  organizations: PhraseIndex<KnownOrganization>
  /** Those of several words that name nobody: `Jim Crow`. */
  notNames: PhraseIndex<true>
  /** Those in small letters, compared by their keys. */
  subjects: PhraseIndex<SubjectPhrase>
  /** Those with capitals, compared as written. */
  properSubjects: PhraseIndex<SubjectPhrase>
}

/** So many words are remembered; a text that goes on making up words must not fill the memory. */
const REMEMBERED = 50_000
/** So many are found without cutting them out of their text. */
const AT_HAND = 1 << 16

/** The words of all texts, each made when a text first has it. */
export class Dictionary {
  private readonly made = new Map<string, Word>()
  /** By their checksums; a word takes the place of another with the same. */
  private readonly atHand: (Word | undefined)[] = Array<undefined>(AT_HAND).fill(undefined)
  private readonly knowledge: Knowledge
  private readonly phrases: Phrases
  private readonly organizationWords: Map<string, Set<OrganizationWord['position']>>

  /** A dictionary of what the lists say of words, and of what their phrases begin with. */
  constructor(knowledge: Knowledge, phrases: Phrases) {
    this.knowledge = knowledge
    this.phrases = phrases
    this.organizationWords = new Map()
    for (const { text, position } of knowledge.organizationWords) {
      // A text has the point of “Inc.” beside the word.
      const bare = text.replace(/(?<=\p{Ll})\.$/u, '')
      this.organizationWords.set(bare, new Set([...(this.organizationWords.get(bare) ?? []), position]))
    }
  }

  /** The word that stands in a stretch of a text, given by its UTF-16 units. */
  wordAt(units: Uint16Array, start: number, end: number): Word {
    let sum = 0
    for (let at = start; at < end; at++) sum = (Math.imul(sum, 31) + (units[at] as number)) | 0
    const place = (sum ^ (sum >>> 16)) & (AT_HAND - 1)
    const word = this.atHand[place]
    return word && stands(word.written, units, start, end)
      ? word
      : (this.atHand[place] = this.word(Buffer.from(units.buffer, start * 2, (end - start) * 2).toString('utf16le')))
  }

  /** The word that is written so. */
  word(written: string): Word {
    let word = this.made.get(written)
    if (!word) {
      word = this.make(detached(written))
      if (this.made.size < REMEMBERED) this.made.set(word.written, word)
    }
    return word
  }

  private make(written: string): Word {
    const { knowledge, phrases } = this
    const text = withoutPossessive(written)
    const key = keyOf(text)
    const capital = isCapital(text)
    const notName = capital && knowledge.notNames.has(text)
    return {
      written,
      text,
      lower: text.toLowerCase(),
      key,
      mark: markOf(key),
      capital,
      notName,
      inOrganizations: capital && (knowledge.notNames.get(text)?.inside ?? true),
      saidVerb: knowledge.saidVerbs.get(capital ? text.toLowerCase() : written) === 'any',
      namingVerb: knowledge.saidVerbs.get(written) === 'before',
      inNames: capital && !notName && !/\d/.test(text),
      firstName: capital ? knowledge.firstNames.get(text) : undefined,
      noun: knowledge.nouns.get(text.toLowerCase()) ?? (/s$|men$/.test(text) ? knowledge.nouns.get(singularOf(text)) : undefined),
      wellKnown: capital && knowledge.wellKnown.has(text),
      shape: capital ? shapeOf(text) : undefined,
      organizationWord: capital ? this.organizationWords.get(text) : undefined,
      placeWord: capital && knowledge.placeWords.has(text),
      titles: openingOf(phrases.titles.openingWith(text)),
      places: capital ? openingOf(phrases.places.openingWith(text)?.map(asListed)) : undefined,
      demonyms: capital ? openingOf(phrases.demonyms.openingWith(text)) : undefined,
      organizations: capital ? openingOf(phrases.organizations.openingWith(text)?.map(asListed)) : undefined,
      nobody: capital ? openingOf(phrases.notNames.openingWith(text)) : undefined,
      subjects: openingOf(joined(phrases.subjects.openingWith(key), phrases.properSubjects.openingWith(text))),
    }
  }
}

const singularOf = (text: string): string => (/men$/i.test(text) ? text.replace(/men$/, 'man') : keyOf(text)).toLowerCase()

function shapeOf(text: string): Word['shape'] {
  if (/^\p{Lu}[\p{Lu}\p{N}]{1,6}$/u.test(text)) return 'acronym'
  return /^(?!Mc|Mac|De|Di|Du|La|Le|Van|Fitz|Al|Da|Lo|El)\p{Lu}\p{Ll}+\p{Lu}/u.test(text) ? 'mixed' : undefined
}

const joined = <T>(some: T[] | undefined, more: T[] | undefined): T[] | undefined =>
  some && more ? [...some, ...more] : (some ?? more)

function stands(written: string, units: Uint16Array, start: number, end: number): boolean {
  if (written.length !== end - start) return false
  for (let at = 0; at < written.length; at++) if (written.charCodeAt(at) !== units[start + at]) return false
  return true
}

/** A name with the points and hyphens that the list writes it with. */
function asListed<T extends KnownPlace | KnownOrganization>(phrase: Phrase<T>): ListedName<T> {
  const bare = (name: string): string => wordsOf(name).map(withoutPossessive).join(' ')
  const text = phrase.words.join(' ')
  const { name, aliases } = phrase.value
  return { ...phrase, name: [name, ...aliases].find((one) => bare(one) === text) ?? text }
}
