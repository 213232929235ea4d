import { IN_HEADLINE, IN_NAMES, IN_STANDFIRST } from './codes.ts'
import { isStopWord } from './stop-words.ts'
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

/** So many places lie between two fields, more than any phrase can bridge. */
const BETWEEN_FIELDS = 16
/** The numbers of a term: its range and whether it is a stop word; where its bytes are; the rest is of the article at hand. */
const FIELDS = 5
const KIND = 0
const SPELLING = 1
/** Its last place, from 1; how many; where it stands. */
const LAST = 2
const COUNT = 3
const FLAGS = 4
/** A flag that all terms of the article at hand have. */
const SEEN = 8
/** So many terms are remembered from article to article. */
const REMEMBERED = 200_000

/**
 * Puts the words of articles away as bytes, from which the index is merged. For each range of terms, where its part ends, 4 bytes;
 * then the parts, a range after the other, of each term: its length in bytes, its bytes, where it
 * stands (flags), how often, how many places follow, and these, each as the distance from the one before. Numbers are LEB128.
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
  /** The places of the article at hand, and for each of them which of the same term came before, from 1. */
  private places = new Int32Array(1 << 12)
  private before = new Int32Array(1 << 12)
  private stack = new Int32Array(1 << 12)
  private used = 0
  /** The terms of the article at hand, and how many of each range. */
  private terms = new Int32Array(1 << 10)
  private termCount = 0
  private out = new Uint8Array(1 << 16)

  /** The words of an article as bytes. */
  press({ headline, standfirst, paragraphs, names }: ArticleWords): Uint8Array {
    if (this.numbers.size > REMEMBERED) this.forget()
    let place = this.readField(headline, 0, IN_HEADLINE)
    place = this.readField(standfirst, place + BETWEEN_FIELDS, IN_STANDFIRST) + BETWEEN_FIELDS
    for (const paragraph of paragraphs) place = this.readField(paragraph, place, 0)
    for (const { words } of names) {
      for (const { written } of words) {
        const known = this.known.get(written) ?? this.learn(written)
        if (known >= 0) this.see(known * FIELDS, IN_NAMES)
        else for (const term of this.several[-1 - known] as number[]) this.see(term * FIELDS, IN_NAMES)
      }
    }
    const bytes = this.write()
    this.used = 0
    this.termCount = 0
    return bytes
  }

  /** Gives the place after the last word. */
  private readField({ words }: Words, from: number, flag: number): number {
    let place = from
    for (const { written } of words) {
      const known = this.known.get(written) ?? this.learn(written)
      if (known >= 0) this.put(known * FIELDS, place++, flag)
      else for (const term of this.several[-1 - known] as number[]) this.put(term * FIELDS, place++, flag)
    }
    return place
  }

  private put(row: number, place: number, flag: number): void {
    const { table } = this
    this.see(row, flag)
    table[row + COUNT] = (table[row + COUNT] as number) + 1
    if (((table[row + KIND] as number) & 1) === 1) return
    const at = this.used++
    if (at === this.places.length) {
      this.places = resized(this.places, new Int32Array(at * 2))
      this.before = resized(this.before, new Int32Array(at * 2))
      this.stack = new Int32Array(at * 2)
    }
    this.places[at] = place
    this.before[at] = table[row + LAST] as number
    table[row + LAST] = at + 1
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
    const { table, spelling, stack } = this
    const count = table[row + COUNT] as number
    const from = table[row + SPELLING] as number
    const length = (spelling[from] as number) + 1
    if (start + length + count * 5 + 16 > this.out.length)
      this.out = resized(this.out, new Uint8Array((this.out.length + count * 5) * 2))
    const { out } = this
    for (let at = 0; at < length; at++) out[start + at] = spelling[from + at] as number
    let at = start + length
    out[at++] = (table[row + FLAGS] as number) & ~SEEN
    at = writeNumber(out, at, count)
    // The chain leads from the last place to the first.
    let depth = 0
    for (let one = table[row + LAST] as number; one > 0; one = this.before[one - 1] as number) {
      stack[depth++] = this.places[one - 1] as number
    }
    at = writeNumber(out, at, depth)
    for (let place = 0; depth > 0;) {
      const next = stack[--depth] as number
      at = writeNumber(out, at, next - place)
      place = next
    }
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
