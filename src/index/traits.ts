import type { Entry } from '../model/archive.ts'
import { FOLDERS, NAME_KINDS } from './folders.ts'
import type { NameTable } from './name-table.ts'
import type { SubjectTable } from './subject-table.ts'
import type { TopicList } from './topic-lists.ts'

/** What articles can have in common: a name or a subject with its list, or a word of their headlines. */
export type Trait = TopicList | string

/** What the articles of an archive have in common, as numbers, those of names first, then those of subjects. */
export interface Traits {
  /** By number; undefined for a name without a page, which one article alone has. */
  traits: (Trait | undefined)[]
  /** By number, in how many articles it is. */
  counts: Uint32Array
  /** By number, how much it says of two articles that both have it, from 0 to 1. */
  weights: Float32Array
  /** What each article has, one article after the other, and how strongly, of a hundred. */
  had: Uint32Array
  strengths: Uint8Array
  /** Where those of each article begin, by its place in the archive; those of the last one end where `had` does. */
  starts: Uint32Array
}

/** Against a person or a body: a place is passed through, a subject is wide, and a word may mean two things. */
const WEIGHTS = { person: 1, organization: 1, place: 0.7, subject: 0.6, word: 0.45 }
/** Of a name that is stated only, or stands in the article once, twice, or more often. */
const STRENGTHS = [30, 30, 60, 100]
const FULL = 100
/** Shorter words are hardly ever what a headline is about. */
const WORD = /\p{L}[\p{L}\p{N}’'-]{3,}/gu

/** Numbers what articles may have in common. `lists` are the lists of names, by number. */
export function traitsOf(
  entries: Entry[],
  lists: (TopicList | undefined)[],
  { named, starts: namesAt }: NameTable,
  { lists: subjects, about, starts: aboutAt }: SubjectTable,
): Traits {
  const traits: Traits['traits'] = [...lists, ...subjects]
  const words = new Map<string, number>()
  const numberOf = (word: string): number => {
    let number = words.get(word)
    if (number === undefined) words.set(word, (number = traits.push(word) - 1))
    return number
  }
  const room = entries.reduce((sum, { listing }) => sum + listing.headline.length / 4, named.length + about.length)
  const had = new Uint32Array(Math.ceil(room))
  const strengths = new Uint8Array(had.length)
  const starts = new Uint32Array(entries.length + 1)
  let end = 0
  const add = (number: number, strength: number): void => {
    strengths[end] = strength
    had[end++] = number
  }
  for (const { at, listing } of entries) {
    let name = namesAt[at] as number
    for (const kind of NAME_KINDS) {
      for (const { mentions } of listing[FOLDERS[kind]]) add(named[name++] as number, STRENGTHS[Math.min(3, mentions)] as number)
    }
    for (let place = aboutAt[at] as number; place < (aboutAt[at + 1] as number); place++) {
      add(lists.length + (about[place] as number), FULL)
    }
    for (const word of wordsOf(listing.headline)) add(numberOf(word), FULL)
    starts[at + 1] = end
  }
  const counts = new Uint32Array(traits.length)
  for (const trait of had.subarray(0, end)) counts[trait] = (counts[trait] as number) + 1
  const weights = Float32Array.from(traits, (trait, number) => weightOf(trait, counts[number] as number, entries.length))
  return { traits, counts, weights, had: had.subarray(0, end), strengths: strengths.subarray(0, end), starts }
}

/** The words of a headline, each once. */
const wordsOf = (headline: string): Set<string> => new Set(headline.toLowerCase().match(WORD))

/** By its rarity: 1 for what two articles have, 0 for what all have. */
function weightOf(trait: Trait | undefined, count: number, all: number): number {
  if (trait === undefined || count < 2 || count === all) return 0
  // Squared, so that many common traits do not make up for a rare one.
  const rarity = (Math.log(all / count) / Math.log(all / 2)) ** 2
  return WEIGHTS[typeof trait === 'string' ? 'word' : trait.kind] * rarity
}
