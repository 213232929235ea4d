import { BitReader } from './bit-reader.ts'
import { COUNT_ORDER, IN_NAMES, LENGTHS, ORDER_BITS, placeOrder } from './codes.ts'
import { valueOf } from './characters.ts'
import { isStopWord } from './stop-words.ts'

/** Where a term stands, article by article, a column for each field. */
export interface Postings {
  /** Places in the archive, ascending. */
  articles: Uint32Array
  /** How often. */
  counts: Uint16Array
  /** Where besides in the body: `IN_HEADLINE`, `IN_STANDFIRST`, `IN_NAMES`. */
  flags: Uint8Array
  /** The places of each article begin where those of the one before end; coarse. Empty for stop words. */
  starts: Uint32Array
  places: Uint32Array
}

/** What postings are read with. */
export interface Archived {
  /** Of each article the class of its length, a character each. */
  lengths: string
  shift: number
}

/** Reads the articles of a name or topic. */
export function readArticles(reader: BitReader): Uint32Array {
  const articles = new Uint32Array(reader.golomb(COUNT_ORDER) + 1)
  const order = reader.bits(ORDER_BITS)
  let last = -1
  for (let at = 0; at < articles.length; at++) articles[at] = last += reader.golomb(order) + 1
  return articles
}

/** Reads the postings of a word. */
export function readPostings(term: string, list: string, { lengths, shift }: Archived): Postings {
  const reader = new BitReader(list)
  const size = reader.golomb(COUNT_ORDER) + 1
  const order = reader.bits(ORDER_BITS)
  const isPlaced = !isStopWord(term)
  const articles = new Uint32Array(size)
  const counts = new Uint16Array(size)
  const flags = new Uint8Array(size)
  const starts = new Uint32Array(size + 1)
  const places: number[] = []
  let last = -1
  for (let at = 0; at < size; at++) {
    const article = (last += reader.golomb(order) + 1)
    articles[at] = article
    const flag = reader.bit() === 0 ? 0 : reader.bits(3)
    flags[at] = flag
    const count = reader.golomb(0) + ((flag & IN_NAMES) === 0 ? 1 : 0)
    counts[at] = Math.min(count, 0xffff)
    if (isPlaced && count > 0) {
      const different = count > 1 ? count - reader.golomb(0) : 1
      const length = LENGTHS[valueOf(lengths.charCodeAt(article))] as number
      const placeGap = placeOrder(length, shift, different)
      for (let left = different, place = -1; left > 0; left--) places.push((place += reader.golomb(placeGap) + 1))
    }
    starts[at + 1] = places.length
  }
  return { articles, counts, flags, starts, places: Uint32Array.from(places) }
}
