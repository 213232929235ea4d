import { type BitWriter, golombBits } from './bit-writer.ts'
import { COUNT_ORDER, IN_NAMES, isDense, MOST_COUNTED, ORDER_BITS } from './codes.ts'
import { isStopWord } from '../stop-words.ts'

/** Reads and writes the postings of one term after the other. */
export class ListWriter {
  /** Flags, how often, what follows, of each posting, as `WordPress` has written them. */
  private readonly bytes: Uint8Array
  /** How many bits of what follows are kept. */
  private readonly bits: number
  private readonly writer: BitWriter
  private readonly followers = new Uint8Array(256)
  private readonly marks = new Int32Array(256)
  private mark = 0

  constructor(bytes: Uint8Array, bits: number, writer: BitWriter) {
    this.bytes = bytes
    this.bits = bits
    this.writer = writer
  }

  /** Writes the postings of a term: its articles, and where the bytes of each posting begin. */
  write(term: string, articles: Uint32Array, addresses: Uint32Array): void {
    const { writer } = this
    writer.writeGolomb(articles.length - 1, COUNT_ORDER)
    const order = writeOrder(writer, articles)
    const isStop = isStopWord(term)
    let last = -1
    for (let at = 0; at < articles.length; at++) {
      const article = articles[at] as number
      writer.writeGolomb(article - last - 1, order)
      last = article
      if (!isStop) this.writePosting(addresses[at] as number)
    }
    writer.align()
  }

  private writePosting(address: number): void {
    const { bytes, writer } = this
    const flags = bytes[address] as number
    let at = address + 1
    let count = 0
    for (let shift = 0, more = 128; more > 127; shift += 7) {
      more = bytes[at++] as number
      count |= (more & 127) << shift
    }
    count = Math.min(count, MOST_COUNTED)
    // Most words stand once or twice in a body, and nowhere else.
    if (flags === 0 && count <= 2) writer.write(count === 1 ? 0b0 : 0b10, count)
    else if (flags === 0) {
      writer.write(0b110, 3)
      writer.writeGolomb(count - 3, 0)
    } else if (flags === IN_NAMES) {
      writer.write(0b1111, 4)
      return
    } else {
      writer.write(0b111000 | flags, 6)
      writer.writeGolomb(count - 1, 0)
    }
    this.writeFollowers(at, count)
  }

  private writeFollowers(address: number, count: number): void {
    const { bytes, bits, writer, followers, marks } = this
    const mark = ++this.mark
    let size = 0
    for (let left = bytes[address] as number, at = address + 1; left > 0; left--, at++) {
      const follower = (bytes[at] as number) >>> (8 - bits)
      if (marks[follower] === mark) continue
      marks[follower] = mark
      followers[size++] = follower
    }
    if (count > 1) writer.writeGolomb(size - 1, 0)
    if (isDense(size, bits)) for (let one = 0; one < 1 << bits; one++) writer.write(marks[one] === mark ? 1 : 0, 1)
    else for (let at = 0; at < size; at++) writer.write(followers[at] as number, bits)
  }
}

/** Writes the order that codes the gaps of an ascending list best, and gives it. */
export function writeOrder(writer: BitWriter, ascending: ArrayLike<number>): number {
  const order = bestOrder(ascending)
  writer.write(order, ORDER_BITS)
  return order
}

function bestOrder(ascending: ArrayLike<number>): number {
  const counts = new Uint32Array(32)
  let last = -1
  let largest = 0
  for (let at = 0; at < ascending.length; at++) {
    const size = 31 - Math.clz32((ascending[at] as number) - last)
    counts[size] = (counts[size] as number) + 1
    largest = Math.max(largest, size)
    last = ascending[at] as number
  }
  const highest = Math.min(largest, 2 ** ORDER_BITS - 1)
  let best = highest
  let most = Infinity
  // An order below that of a single gap is no better.
  for (let order = ascending.length === 1 ? highest : 0; order <= highest; order++) {
    let bits = 0
    for (let size = 0; size <= largest; size++) {
      const count = counts[size] as number
      if (count > 0) bits += count * golombBits((1 << size) - 1, order)
    }
    if (bits < most) {
      best = order
      most = bits
    }
  }
  return best
}
