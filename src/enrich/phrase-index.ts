import { append } from '../append.ts'
import type { Word } from './word.ts'
import { keyOf, withoutPossessive, wordsOf } from './words.ts'

/** How words are compared: letter by letter, or by their keys. */
type Mode = 'as-written' | 'folded'

/** A phrase, and what it stands for. */
export interface Phrase<T> {
  mode: Mode
  /** Its words, as they are compared. */
  words: string[]
  value: T
}

/** The phrases that one word opens. */
export interface Opening<P> {
  /** The longest first. */
  phrases: P[]
  /** The marks of all words that go on with one of them; where one is a single word, all bits. */
  next: number
}

/** Nearly all phrases open so, and thousands are added at every start. */
const PLAIN_OPENING = /^[A-Za-z0-9]+(?= |$)/

/** Many phrases, kept by their first words. A phrase is cut into words when a text has the first. */
export class PhraseIndex<T> {
  private readonly byFirst = new Map<string, { text: string; value: T }[]>()
  private readonly mode: Mode
  private readonly form: (written: string) => string

  /** Phrases that are all compared in one way. */
  constructor(mode: Mode) {
    this.mode = mode
    this.form = mode === 'folded' ? (written) => keyOf(withoutPossessive(written)) : withoutPossessive
  }

  /** Adds a phrase; a phrase without a word is passed over. */
  add(text: string, value: T): void {
    const plain = PLAIN_OPENING.exec(text)?.[0]
    const first = plain === undefined ? this.wordsOf(text)[0] : this.form(plain)
    if (first !== undefined) append(this.byFirst, first, { text, value })
  }

  /** All phrases that open with a word, the longest first; undefined for nearly all words. */
  openingWith(word: string): Phrase<T>[] | undefined {
    const phrases = this.byFirst.get(word)?.map(({ text, value }) => ({ mode: this.mode, words: this.wordsOf(text), value }))
    return phrases?.sort((a, b) => b.words.length - a.words.length)
  }

  private wordsOf(phrase: string): string[] {
    return wordsOf(phrase).map(this.form)
  }
}

/** Phrases that open with one word, ready to be found; undefined where there are none. */
export function openingOf<P extends Phrase<unknown>>(phrases: P[] | undefined): Opening<P> | undefined {
  if (!phrases) return undefined
  let next = 0
  for (const { mode, words } of phrases) {
    const second = words[1]
    next |= second === undefined ? -1 : markOf(mode === 'folded' ? second : keyOf(second))
  }
  return { phrases, next }
}

/** One bit of 32 for a word's key: two words with different marks are not the same. */
export function markOf(key: string): number {
  let sum = 0
  for (let at = 0; at < key.length; at++) sum = (Math.imul(sum, 31) + key.charCodeAt(at)) | 0
  return 1 << (sum ^ (sum >>> 5))
}

/** The longest phrase of an opening, which is the word at `start`, that the text goes on with. */
export function longestAt<P extends Phrase<unknown>>(
  opening: Opening<P> | undefined,
  words: Word[],
  start: number,
): P | undefined {
  if (!opening || !mayGoOn(opening, words[start + 1])) return undefined
  for (const phrase of opening.phrases) if (continues(phrase, words, start)) return phrase
  return undefined
}

/** All of them, the longest first, or undefined where there is none. */
export function allAt<P extends Phrase<unknown>>(opening: Opening<P> | undefined, words: Word[], start: number): P[] | undefined {
  if (!opening || !mayGoOn(opening, words[start + 1])) return undefined
  let matches: P[] | undefined
  for (const phrase of opening.phrases) {
    if (!continues(phrase, words, start)) continue
    if (matches) matches.push(phrase)
    else matches = [phrase]
  }
  return matches
}

/** Dismisses most words without a look at the phrases. */
const mayGoOn = ({ next }: Opening<unknown>, word: Word | undefined): boolean => (next & (word?.mark ?? -1)) !== 0

/** Whether a text goes on as a phrase that opens with its word at `start` does. */
function continues({ mode, words: own }: Phrase<unknown>, words: Word[], start: number): boolean {
  for (let at = 1; at < own.length; at++) {
    const word = words[start + at]
    if (!word || (mode === 'folded' ? word.key : word.text) !== own[at]) return false
  }
  return true
}
