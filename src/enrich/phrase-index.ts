import { type Word, wordsOf } from './words.ts'

interface Entry<T> {
  /** The phrase's words after the first. */
  rest: string[]
  value: T
}

/** A phrase found in a text: how many words it has, and what it stands for. */
export interface PhraseMatch<T> {
  length: number
  value: T
}

/** Many phrases, looked up by the words of a text. */
export class PhraseIndex<T> {
  private readonly byFirst = new Map<string, Entry<T>[]>()
  private readonly formOf: (word: Word) => string

  /** `as-written` compares words letter by letter, `folded` by their keys. */
  constructor(mode: 'as-written' | 'folded') {
    this.formOf = mode === 'as-written' ? (word) => word.text : (word) => word.key
  }

  /** Adds a phrase; a phrase without a word is passed over. */
  add(phrase: string, value: T): void {
    const [first, ...rest] = wordsOf(phrase).map(this.formOf)
    if (first === undefined) return
    const entries = this.byFirst.get(first)
    if (entries) {
      entries.push({ rest, value })
      entries.sort((a, b) => b.rest.length - a.rest.length)
    } else this.byFirst.set(first, [{ rest, value }])
  }

  /** All phrases that begin at a word, the longest first. */
  at(words: Word[], start: number): PhraseMatch<T>[] {
    const entries = this.byFirst.get(this.formOf(words[start] as Word))
    if (!entries) return []
    const matches: PhraseMatch<T>[] = []
    for (const { rest, value } of entries) {
      if (this.continues(words, start, rest)) matches.push({ length: rest.length + 1, value })
    }
    return matches
  }

  private continues(words: Word[], start: number, rest: string[]): boolean {
    for (let at = 0; at < rest.length; at++) {
      const word = words[start + at + 1]
      if (!word || this.formOf(word) !== rest[at]) return false
    }
    return true
  }
}
