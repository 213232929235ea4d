import { TermTable } from './term-table.ts'
import { RANGES } from './term-ranges.ts'

/** Where in a store the postings of each term are, and in which articles. */
export interface SortedPostings {
  /** By number. */
  terms: string[]
  /** Where each term's postings begin in the two lists; those of the last one end where the lists do. */
  starts: Uint32Array
  /** Of each posting, the place of its article in the archive. */
  articles: Uint32Array
  /** Of each posting, where its bytes begin. */
  addresses: Uint32Array
}

/** The postings of some ranges of terms, as the articles have put them away. */
export class PostingStore {
  private readonly table = new TermTable()
  private terms: Uint32Array
  private articles: Uint32Array
  private addresses: Uint32Array
  private count = 0
  private end = 0
  /** Flags, how often, what follows: as `WordPress` has written them. */
  bytes: Uint8Array

  /** `size` is about how many bytes there will be. */
  constructor(size: number) {
    this.bytes = new Uint8Array(Math.max(1024, size))
    const postings = Math.max(256, size >> 2)
    this.terms = new Uint32Array(postings)
    this.articles = new Uint32Array(postings)
    this.addresses = new Uint32Array(postings)
  }

  /** Adds what an article has of the ranges from one to before another; the articles come in their order. */
  add(article: number, words: Uint8Array, from: number, to: number): void {
    const view = new DataView(words.buffer, words.byteOffset, words.byteLength)
    let at = from === 0 ? RANGES * 4 : view.getUint32((from - 1) * 4, true)
    const end = view.getUint32((to - 1) * 4, true)
    this.makeRoom(end - at)
    const { bytes } = this
    while (at < end) {
      const start = at + 1
      const stop = start + (words[at] as number)
      this.terms[this.count] = this.table.numberOf(words, start, stop)
      this.articles[this.count] = article
      this.addresses[this.count++] = this.end
      let tail = stop + 1
      while (((words[tail++] as number) & 128) !== 0);
      tail += 1 + (words[tail] as number)
      for (at = stop; at < tail; at++) bytes[this.end++] = words[at] as number
    }
  }

  private makeRoom(size: number): void {
    if (this.end + size > this.bytes.length) this.bytes = resized(this.bytes, new Uint8Array((this.end + size) * 1.5))
    // A posting has at least five bytes, with its term.
    if (this.count + size / 5 + 1 <= this.terms.length) return
    const length = Math.ceil((this.count + size / 5 + 1) * 1.5)
    this.terms = resized(this.terms, new Uint32Array(length))
    this.articles = resized(this.articles, new Uint32Array(length))
    this.addresses = resized(this.addresses, new Uint32Array(length))
  }

  /** All that has been added, term by term; the store's own lists are given up. */
  sorted(): SortedPostings {
    const starts = new Uint32Array(this.table.size + 1)
    for (let at = 0; at < this.count; at++) increase(starts, (this.terms[at] as number) + 1, 1)
    for (let term = 0; term < this.table.size; term++) increase(starts, term + 1, starts[term] as number)
    const next = starts.slice()
    const articles = new Uint32Array(this.count)
    const addresses = new Uint32Array(this.count)
    for (let at = 0; at < this.count; at++) {
      const place = increase(next, this.terms[at] as number, 1)
      articles[place] = this.articles[at] as number
      addresses[place] = this.addresses[at] as number
    }
    this.terms = this.articles = this.addresses = new Uint32Array()
    return { terms: this.table.terms(), starts, articles, addresses }
  }
}

function resized<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** Gives the number that was there. */
function increase(numbers: Uint32Array, at: number, by: number): number {
  const before = numbers[at] as number
  numbers[at] = before + by
  return before
}
