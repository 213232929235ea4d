import { IN_HEADLINE, IN_NAMES, IN_STANDFIRST } from './codes.ts'
import { following, hashOfTerm, shortened } from './followers.ts'
import { isStopWord } from '../stop-words.ts'
import { RANGES, rangeOf } from './term-ranges.ts'
import { termsOf } from './terms.ts'

/** A part of an article as its words. */
export interface Words {
  words: readonly { written: string }[]
}

/** An article as its words, and names and labels that it is found by although its text may not have them. */
export interface ArticleWords {
  headline: Words
  standfirst: Words
  paragraphs: readonly Words[]
  names: Iterable<Words>
}

/** The numbers of a term: its range and whether it is a stop word; where its bytes are; its hash; the rest is of the article at hand. */
const FIELDS = 6
const KIND = 0
const SPELLING = 1
const HASH = 2
/** The last of what follows it, from 1; how often it stands there; where. */
const LAST = 3
const COUNT = 4
const FLAGS = 5
/** A flag that all terms of the article at hand have. */
const SEEN = 8
const NONE = -1
/** So many different things that follow a word are told by a byte. */
const MOST_FOLLOWERS = 255
/** So many terms are remembered from article to article. */
const REMEMBERED = 200_000

/**
 * Puts the words of articles away as bytes, from which the index is merged. For each range of terms, where its part ends, 4 bytes;
 * then the parts, a range after the other, of each term: its length in bytes, its bytes, where it stands (flags), how often
 * (LEB128), how many different things follow it there, and a byte for each. What follows a word are the stop words behind it and
 * the next other word: enough to find phrases by, at half the cost of the places of all words. Of stop words nothing is kept.
 */
export class WordPress {
  /** By the word as it is written, the number of its term; below 0, where in `several` its terms are. */
  private known = new Map<string, number>()
  private several: number[][] = []
  private numbers = new Map<string, number>()
  /** Of each term, `FIELDS` numbers: they are needed together. */
  private table = new Int32Array(FIELDS << 12)
  /** The terms' bytes, each behind their number. */
  private spelling = new Uint8Array(1 << 16)
  private spelled = 0
  /** What follows the words of the article at hand, and for each of them which of the same term came before, from 1. */
  private followers = new Uint8Array(1 << 12)
  private before = new Int32Array(1 << 12)
  private used = 0
  /** The last word that is no stop word, and what stands behind it so far. */
  private pending = NONE
  private behind = 0
  /** Which followers a term has; its own number tells that it has. */
  private readonly marks = new Int32Array(256)
  private mark = 0
  /** The terms of the article at hand. */
  private terms = new Int32Array(1 << 10)
  private termCount = 0
  private out = new Uint8Array(1 << 16)

  /** The words of an article as bytes. */
  press({ headline, standfirst, paragraphs, names }: ArticleWords): Uint8Array {
    if (this.numbers.size > REMEMBERED) this.forget()
    this.readField([headline], IN_HEADLINE)
    this.readField([standfirst], IN_STANDFIRST)
    this.readField(paragraphs, 0)
    for (const { words } of names) for (const { written } of words) this.eachTerm(written, (row) => this.see(row, IN_NAMES))
    const bytes = this.write()
    this.used = 0
    this.termCount = 0
    return bytes
  }

  private readField(parts: readonly Words[], flag: number): void {
    for (const { words } of parts) {
      for (const { written } of words) {
        const known = this.known.get(written) ?? this.learn(written)
        if (known >= 0) this.put(known * FIELDS, flag)
        else for (const term of this.several[-1 - known] as number[]) this.put(term * FIELDS, flag)
      }
    }
    this.follow(0)
    this.pending = NONE
  }

  private eachTerm(written: string, see: (row: number) => void): void {
    const known = this.known.get(written) ?? this.learn(written)
    if (known >= 0) see(known * FIELDS)
    else for (const term of this.several[-1 - known] as number[]) see(term * FIELDS)
  }

  private put(row: number, flag: number): void {
    const { table } = this
    this.see(row, flag)
    table[row + COUNT] = (table[row + COUNT] as number) + 1
    const hash = table[row + HASH] as number
    if (((table[row + KIND] as number) & 1) === 1) {
      this.behind = following(this.behind, hash)
      return
    }
    this.follow(hash)
    this.pending = row
    this.behind = 0
  }

  /** Notes what follows the last word. */
  private follow(hash: number): void {
    if (this.pending === NONE) return
    const at = this.used++
    if (at === this.followers.length) {
      this.followers = resized(this.followers, new Uint8Array(at * 2))
      this.before = resized(this.before, new Int32Array(at * 2))
    }
    this.followers[at] = shortened(following(this.behind, hash))
    this.before[at] = this.table[this.pending + LAST] as number
    this.table[this.pending + LAST] = at + 1
  }

  private see(row: number, flag: number): void {
    const { table } = this
    const flags = table[row + FLAGS] as number
    if (flags === 0) {
      if (this.termCount === this.terms.length) this.terms = resized(this.terms, new Int32Array(this.termCount * 2))
      this.terms[this.termCount++] = row
    }
    table[row + FLAGS] = flags | flag | SEEN
  }

  private learn(written: string): number {
    const terms = termsOf(written).map((term) => this.numberOf(term))
    const known = terms.length === 1 ? (terms[0] as number) : -1 - (this.several.push(terms) - 1)
    this.known.set(written, known)
    return known
  }

  private numberOf(term: string): number {
    let number = this.numbers.get(term)
    if (number !== undefined) return number
    number = this.numbers.size
    this.numbers.set(term, number)
    const row = number * FIELDS
    if (row === this.table.length) this.table = resized(this.table, new Int32Array(row * 2))
    const bytes = Buffer.from(term)
    if (this.spelled + bytes.length >= this.spelling.length)
      this.spelling = resized(this.spelling, new Uint8Array(this.spelling.length * 2))
    this.table[row + KIND] = (rangeOf(term) << 1) | (isStopWord(term) ? 1 : 0)
    this.table[row + SPELLING] = this.spelled
    this.table[row + HASH] = hashOfTerm(term)
    this.spelling[this.spelled] = bytes.length
    this.spelling.set(bytes, this.spelled + 1)
    this.spelled += bytes.length + 1
    return number
  }

  private write(): Uint8Array {
    const { table, terms, termCount } = this
    const byRange = inRanges(terms, termCount, table)
    const ends = new Uint32Array(RANGES)
    let end = ends.byteLength
    for (let at = 0; at < termCount; at++) {
      const row = byRange[at] as number
      end = this.writeTerm(row, end)
      ends[(table[row + KIND] as number) >> 1] = end
      table[row + LAST] = table[row + COUNT] = table[row + FLAGS] = 0
    }
    for (let range = 0; range < RANGES; range++) {
      ends[range] = Math.max(ends[range] as number, range === 0 ? ends.byteLength : (ends[range - 1] as number))
    }
    const bytes = this.out.slice(0, end)
    bytes.set(new Uint8Array(ends.buffer), 0)
    return bytes
  }

  private writeTerm(row: number, start: number): number {
    const { table, spelling, marks } = this
    const from = table[row + SPELLING] as number
    const length = (spelling[from] as number) + 1
    if (start + length + 300 > this.out.length) this.out = resized(this.out, new Uint8Array(this.out.length * 2))
    const { out } = this
    for (let at = 0; at < length; at++) out[start + at] = spelling[from + at] as number
    let at = start + length
    const count = table[row + COUNT] as number
    // That a name has a word is worth telling only where the text has it not.
    out[at++] = (table[row + FLAGS] as number) & (count > 0 ? ~(SEEN | IN_NAMES) : ~SEEN)
    at = writeNumber(out, at, count)
    const place = at++
    const mark = ++this.mark
    for (let one = table[row + LAST] as number; one > 0; one = this.before[one - 1] as number) {
      const follower = this.followers[one - 1] as number
      if (marks[follower] === mark || at - place > MOST_FOLLOWERS) continue
      marks[follower] = mark
      out[at++] = follower
    }
    out[place] = at - place - 1
    return at
  }

  private forget(): void {
    this.known = new Map()
    this.several = []
    this.numbers = new Map()
    this.table = new Int32Array(FIELDS << 12)
    this.spelled = 0
  }
}

/** The rows of an article's terms, range by range, those of a range in the order in which they came. */
function inRanges(rows: Int32Array, count: number, table: Int32Array): Int32Array {
  const next = new Int32Array(RANGES + 1)
  const rangeAt = (at: number): number => (table[(rows[at] as number) + KIND] as number) >> 1
  for (let at = 0; at < count; at++) next[rangeAt(at) + 1] = (next[rangeAt(at) + 1] as number) + 1
  for (let range = 1; range < RANGES; range++) next[range] = (next[range] as number) + (next[range - 1] as number)
  const sorted = new Int32Array(count)
  for (let at = 0; at < count; at++) {
    const range = rangeAt(at)
    const place = next[range] as number
    sorted[place] = rows[at] as number
    next[range] = place + 1
  }
  return sorted
}

/** Writes a number as LEB128; gives the place after it. */
function writeNumber(bytes: Uint8Array, start: number, number: number): number {
  let at = start
  let rest = number
  while (rest > 127) {
    bytes[at++] = (rest & 127) | 128
    rest >>>= 7
  }
  bytes[at++] = rest
  return at
}

function resized<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}
