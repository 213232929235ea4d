import { valueOf } from './characters.ts'

/** Reads what a `BitWriter` has written. */
export class BitReader {
  private readonly text: string
  private at: number
  private waiting = 0
  private count = 0

  /** Reads from a character of a text on. */
  constructor(text: string, start = 0) {
    this.text = text
    this.at = start
  }

  /** The next bit. */
  bit(): number {
    if (this.count === 0) {
      this.waiting = valueOf(this.text.charCodeAt(this.at++))
      this.count = 6
    }
    return (this.waiting >>> --this.count) & 1
  }

  /** Goes on with the next character. */
  align(): void {
    this.count = 0
  }

  /** A number of so many bits, at most 31. */
  bits(count: number): number {
    let number = 0
    let left = count
    while (left > 0) {
      if (this.count === 0) {
        number = (number << 1) | this.bit()
        left--
        continue
      }
      const taken = Math.min(left, this.count)
      this.count -= taken
      left -= taken
      number = (number << taken) | ((this.waiting >>> this.count) & ((1 << taken) - 1))
    }
    return number
  }

  /** A number in an exponential Golomb code of an order. */
  golomb(order: number): number {
    let size = order
    // No number needs more; a damaged text must not be read for ever.
    while (size < 31 && this.bit() === 1) size++
    return this.bits(size) + 2 ** size - 2 ** order
  }
}
