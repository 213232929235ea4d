/** Mixes a term into what stands before it. */
const MIXED = 0x9e3779b1

/** A number for a term, of 32 bits (FNV-1a over its UTF-16 units). */
export function hashOfTerm(term: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193)
  return hash
}

/** What stands behind a word and a term after that, as one number; begins with 0. */
export const following = (before: number, hash: number): number => Math.imul((before ^ hash) + 0x2545f491, MIXED)

/** Eight bits of such a number: what is kept of what follows a word, or, in a large archive, the highest of these bits. */
export const shortened = (following32: number): number => following32 >>> 24
