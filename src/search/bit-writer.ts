import { codeOf } from './characters.ts'

/** Writes numbers with as many bits as each needs, as text. */
export class BitWriter {
  private out = new Uint8Array(1 << 12)
  private end = 0
  /** Bits that do not fill a character yet. */
  private waiting = 0
  private count = 0

  /** Writes a number in so many bits, at most 24. */
  write(number: number, bits: number): void {
    let waiting = (this.waiting << bits) | number
    let count = this.count + bits
    if (this.end + 5 > this.out.length) this.makeRoom()
    while (count >= 6) {
      count -= 6
      this.out[this.end++] = codeOf(waiting >>> count)
      waiting &= (1 << count) - 1
    }
    this.waiting = waiting
    this.count = count
  }

  /**
   * Writes a number in an exponential Golomb code of an order: the larger the order, the cheaper are large numbers, and the dearer
   * small ones.
   */
  writeGolomb(number: number, order: number): void {
    const value = number + (1 << order)
    const size = 31 - Math.clz32(value)
    const more = size - order
    // A one for each bit more than the order, a zero, and the bits behind the highest one.
    if (more > 22) {
      this.write((1 << 20) - 1, 20)
      this.write(((1 << (more - 20)) - 1) << 1, more - 19)
    } else this.write(((1 << more) - 1) << 1, more + 1)
    if (size > 24) this.write((value >>> 24) & ((1 << (size - 24)) - 1), size - 24)
    const low = Math.min(size, 24)
    this.write(value & ((1 << low) - 1), low)
  }

  /** Ends a character; what follows begins with the next. */
  align(): void {
    if (this.count > 0) this.write(0, 6 - this.count)
  }

  /** All that has been written since the last time, and begins anew. */
  take(): Uint8Array {
    this.align()
    const taken = this.out.slice(0, this.end)
    this.end = 0
    return taken
  }

  private makeRoom(): void {
    const larger = new Uint8Array(this.out.length * 2)
    larger.set(this.out)
    this.out = larger
  }
}

/** How many bits that code has for a number. */
export function golombBits(number: number, order: number): number {
  const size = 31 - Math.clz32(number + (1 << order))
  return size - order + 1 + size
}
