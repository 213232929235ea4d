import { BitReader } from './bit-reader.ts'
import { COUNT_ORDER, IN_NAMES, isDense, ORDER_BITS } from './codes.ts'
import { isStopWord } from '../stop-words.ts'

/** Where a term stands, article by article, a column for each field. */
export interface Postings {
  /** Places in the archive, ascending. */
  articles: Uint32Array
  /** How often. */
  counts: Uint8Array
  /** Where besides in the body: `IN_HEADLINE`, `IN_STANDFIRST`, `IN_NAMES`. */
  flags: Uint8Array
  /** Where in `followers` those of each article begin; those of the last one end where it does. */
  starts: Uint32Array
  /** What follows the term: the highest bits of `shortened`. Nothing of stop words. */
  followers: Uint8Array
  /** How many bits these have. */
  bits: number
}

/** Reads the articles of a name or topic. */
export function readArticles(reader: BitReader): Uint32Array {
  const articles = new Uint32Array(reader.golomb(COUNT_ORDER) + 1)
  const order = reader.bits(ORDER_BITS)
  let last = -1
  for (let at = 0; at < articles.length; at++) articles[at] = last += reader.golomb(order) + 1
  return articles
}

/** Reads the postings of a word. `bits` tells how many bits of what follows it are kept. */
export function readPostings(term: string, list: string, bits: number): Postings {
  const reader = new BitReader(list)
  if (isStopWord(term)) return onlyArticles(readArticles(reader))
  const size = reader.golomb(COUNT_ORDER) + 1
  const order = reader.bits(ORDER_BITS)
  const [articles, starts] = [new Uint32Array(size), new Uint32Array(size + 1)]
  const [counts, flags] = [new Uint8Array(size), new Uint8Array(size)]
  const followers: number[] = []
  let last = -1
  for (let at = 0; at < size; at++) {
    articles[at] = last += reader.golomb(order) + 1
    let ones = 0
    while (ones < 4 && reader.bit() === 1) ones++
    if (ones === 4) flags[at] = IN_NAMES
    else {
      if (ones === 3) flags[at] = reader.bits(2)
      const count = ones < 2 ? ones + 1 : reader.golomb(0) + (ones === 2 ? 3 : 1)
      counts[at] = count
      readFollowers(reader, count, bits, followers)
    }
    starts[at + 1] = followers.length
  }
  return { articles, counts, flags, starts, followers: Uint8Array.from(followers), bits }
}

function readFollowers(reader: BitReader, count: number, bits: number, followers: number[]): void {
  const size = count > 1 ? reader.golomb(0) + 1 : 1
  if (isDense(size, bits)) {
    for (let one = 0; one < 1 << bits; one++) if (reader.bit() === 1) followers.push(one)
  } else for (let left = size; left > 0; left--) followers.push(reader.bits(bits))
}

function onlyArticles(articles: Uint32Array): Postings {
  const { length } = articles
  const counts = new Uint8Array(length).fill(1)
  return {
    articles,
    counts,
    flags: new Uint8Array(length),
    starts: new Uint32Array(length + 1),
    followers: new Uint8Array(),
    bits: 0,
  }
}
