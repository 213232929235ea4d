/**
 * A number that two different texts share only by a chance of one in 2^53: tells whether something has changed, and is no
 * defence against anybody who wants two texts to share it. Two 32-bit multiplications a UTF-16 unit, as in cyrb53.
 */
export function fingerprint(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x85ebca6b)
    low = Math.imul(low ^ unit, 0x5f356495)
  }
  high = Math.imul(high ^ (high >>> 16), 0x7feb352d) ^ Math.imul(low ^ (low >>> 13), 0x3335b369)
  low = Math.imul(low ^ (low >>> 16), 0x7feb352d) ^ Math.imul(high ^ (high >>> 13), 0x3335b369)
  return 0x100000000 * (high & 0x1fffff) + (low >>> 0)
}
