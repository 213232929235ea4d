import { type BitWriter, golombBits } from './bit-writer.ts'
import { COUNT_ORDER, IN_NAMES, LENGTHS, ORDER_BITS, placeOrder } from './codes.ts'

/** What a list of postings is written with. */
export interface ListMaking {
  /** Flags, how often, places, of each posting, as `WordPress` has written them. */
  bytes: Uint8Array
  /** Of each article of the archive, the class of its length. */
  lengths: Uint8Array
  /** By how many bits the places are made coarser. */
  shift: number
}

/** Reads and writes the postings of one term after the other. */
export class ListWriter {
  private readonly making: ListMaking
  private readonly writer: BitWriter
  private at = 0
  private places = new Uint32Array(64)

  constructor(making: ListMaking, writer: BitWriter) {
    this.making = making
    this.writer = writer
  }

  /** Writes the postings of a term: its articles, and where the bytes of each posting begin. */
  write(articles: Uint32Array, addresses: Uint32Array): void {
    const { writer } = this
    writer.writeGolomb(articles.length - 1, COUNT_ORDER)
    const order = writeOrder(writer, articles)
    let last = -1
    for (let at = 0; at < articles.length; at++) {
      const article = articles[at] as number
      writer.writeGolomb(article - last - 1, order)
      last = article
      this.writePosting(article, addresses[at] as number)
    }
    writer.align()
  }

  private writePosting(article: number, address: number): void {
    const { making, writer } = this
    const flags = making.bytes[address] as number
    this.at = address + 1
    writer.write(flags === 0 ? 0 : 8 | flags, flags === 0 ? 1 : 4)
    const count = this.number()
    writer.writeGolomb(count - ((flags & IN_NAMES) === 0 ? 1 : 0), 0)
    const size = this.readPlaces()
    if (size === 0) return
    if (count > 1) writer.writeGolomb(count - size, 0)
    const order = placeOrder(LENGTHS[making.lengths[article] as number] as number, making.shift, size)
    let last = -1
    for (let at = 0; at < size; at++) {
      writer.writeGolomb((this.places[at] as number) - last - 1, order)
      last = this.places[at] as number
    }
  }

  /** Reads the places of a posting, made coarser; how many there are then. */
  private readPlaces(): number {
    const { shift } = this.making
    const count = this.number()
    if (count > this.places.length) this.places = new Uint32Array(count * 2)
    let size = 0
    let place = 0
    for (let at = 0; at < count; at++) {
      place += this.number()
      const coarse = place >>> shift
      if (size === 0 || this.places[size - 1] !== coarse) this.places[size++] = coarse
    }
    return size
  }

  private number(): number {
    const { bytes } = this.making
    let number = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[this.at++] as number
      number |= (byte & 127) << shift
      if (byte < 128) return number
    }
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
  let fewest = Infinity
  // An order below that of a single gap is no better.
  for (let order = ascending.length === 1 ? highest : 0; order <= highest; order++) {
    let bits = 0
    for (let size = 0; size <= largest; size++) {
      const count = counts[size] as number
      if (count > 0) bits += count * golombBits((1 << size) - 1, order)
    }
    if (bits < fewest) {
      best = order
      fewest = bits
    }
  }
  return best
}
