/** A fingerprint of numbers, such as other fingerprints, in their order: see `fingerprint`. */
export function fingerprintOf(numbers: readonly number[]): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (const number of numbers) {
    const upper = (number / 0x100000000) | 0
    high = Math.imul(high ^ number, 0x85ebca6b)
    low = Math.imul(low ^ upper, 0x5f356495)
    // A product spreads a difference to higher bits only; crossed over, each half comes to depend on all of both.
    const crossed = high ^ (low >>> 15)
    low = Math.imul(low ^ (high >>> 13), 0xc2b2ae3d)
    high = Math.imul(crossed, 0x9e3779b1)
  }
  high = Math.imul(high ^ (high >>> 16), 0x7feb352d) ^ Math.imul(low ^ (low >>> 13), 0x3335b369)
  low = Math.imul(low ^ (low >>> 16), 0x7feb352d) ^ Math.imul(high ^ (high >>> 13), 0x3335b369)
  return 0x100000000 * (high & 0x1fffff) + (low >>> 0)
}
