import { isWord, type LineWords, readWords } from './line-words.ts'
import { wordKey } from './word-key.ts'

/** By so many different numbers words are told apart. */
const HOMES = 1 << 11
/** The home of a word that several lines have. */
const SEVERAL = -1

/** An article as rules see it: its lines, which of them is asked about, and what is made of them once for all. */
export class Story {
  /** The article's headline. */
  readonly headline: string
  /** The texts of all blocks. */
  readonly lines: string[]
  /** The line that is asked about. */
  at = 0
  readonly words: LineWords
  readonly #keys: (string | undefined)[] = []
  #headlineKey: string | undefined
  #headlineWords: Uint16Array | undefined
  #homes: Int32Array | undefined
  #text: string | undefined

  constructor(headline: string, lines: string[]) {
    this.headline = headline
    this.lines = lines
    this.words = readWords(lines)
  }

  /** All lines as one text. */
  get text(): string {
    return (this.#text ??= this.lines.join('\n'))
  }

  /** A line's words for comparing. */
  keyOf(at: number): string {
    return (this.#keys[at] ??= wordKey(this.lines[at] ?? ''))
  }

  /** The headline's words for comparing. */
  get headlineKey(): string {
    return (this.#headlineKey ??= wordKey(this.headline))
  }

  /** Whether the words of the line are certainly not those of the headline. */
  differsFromHeadline(): boolean {
    this.#headlineWords ??= readWords([this.headline]).numbers.filter(isWord)
    const { numbers, ends } = this.words
    const end = ends[this.at] ?? 0
    let nth = 0
    for (let index = ends[this.at - 1] ?? 0; index < end; index++) {
      const number = numbers[index] as number
      if (isWord(number) && number !== this.#headlineWords[nth++]) return true
    }
    return false
  }

  /** Whether the line certainly has a word that no other line has. */
  hasOwnWord(): boolean {
    this.#homes ??= homesOf(this.words)
    const { numbers, ends } = this.words
    const end = ends[this.at] ?? 0
    for (let index = ends[this.at - 1] ?? 0; index < end; index++) {
      const number = numbers[index] as number
      if (isWord(number) && this.#homes[number % HOMES] !== SEVERAL) return true
    }
    return false
  }
}

/** For each word the line that alone has it, counted from 1, or `SEVERAL`. */
function homesOf({ numbers, ends }: LineWords): Int32Array {
  const homes = new Int32Array(HOMES)
  let index = 0
  for (let line = 1; line <= ends.length; line++) {
    const end = ends[line - 1] ?? 0
    for (; index < end; index++) {
      const number = numbers[index] as number
      if (!isWord(number)) continue
      const home = number % HOMES
      if (homes[home] === 0) homes[home] = line
      else if (homes[home] !== line) homes[home] = SEVERAL
    }
  }
  return homes
}
