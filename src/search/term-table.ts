/** Numbers for terms that are given as bytes, without a string for each of the many times that one comes. */
export class TermTable {
  /** A power of two. */
  private slots = new Int32Array(1 << 14)
  private starts = new Uint32Array(1 << 12)
  private arena = new Uint8Array(1 << 16)
  /** How many terms there are. */
  size = 0

  /** The number of the term in a stretch of some bytes, from 0, in the order in which they first came. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    let hash = 0
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
    const mask = this.slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const known = (this.slots[slot] as number) - 1
      if (known < 0) return this.add(bytes, start, end, slot)
      if (this.isSame(known, bytes, start, end)) return known
      slot = (slot + 1) & mask
    }
  }

  /** The terms, by their numbers. */
  terms(): string[] {
    const arena = Buffer.from(this.arena.buffer)
    return Array.from({ length: this.size }, (_, at) => arena.toString('utf8', this.starts[at], this.starts[at + 1]))
  }

  private isSame(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.starts[number] as number
    const length = end - start
    if ((this.starts[number + 1] as number) - from !== length) return false
    for (let at = 0; at < length; at++) if (this.arena[from + at] !== bytes[start + at]) return false
    return true
  }

  private add(bytes: Uint8Array, start: number, end: number, slot: number): number {
    const number = this.size++
    const from = this.starts[number] as number
    const to = from + end - start
    if (number + 2 > this.starts.length) this.starts = resized(this.starts, new Uint32Array(this.starts.length * 2))
    if (to > this.arena.length) this.arena = resized(this.arena, new Uint8Array(this.arena.length * 2))
    for (let at = start; at < end; at++) this.arena[from + at - start] = bytes[at] as number
    this.starts[number + 1] = to
    this.slots[slot] = number + 1
    if (this.size * 2 > this.slots.length) this.spread()
    return number
  }

  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    const mask = this.slots.length - 1
    for (let number = 0; number < this.size; number++) {
      let hash = 0
      for (let at = this.starts[number] as number; at < (this.starts[number + 1] as number); at++)
        hash = Math.imul(hash ^ (this.arena[at] as number), 0x01000193)
      let slot = (hash ^ (hash >>> 15)) & mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask
      this.slots[slot] = number + 1
    }
  }
}

function resized<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
