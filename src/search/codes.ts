/** Of a posting: where the term stands besides in the body. */
export const IN_HEADLINE = 1
export const IN_STANDFIRST = 2
export const IN_NAMES = 4

/** Bits of the order that a list's gaps are coded in. */
export const ORDER_BITS = 4
/** The order that the number of a list's postings is coded in. */
export const COUNT_ORDER = 2

/** A length in words as a class, each half as long again as the second before. */
export const classOfLength = (words: number): number => Math.min(CLASSES - 1, Math.round(2 * Math.log2(words + 1)))

const CLASSES = 52
/** The usual length of each class, in words. */
export const LENGTHS = Uint32Array.from({ length: CLASSES }, (_, one) => Math.round(2 ** (one / 2)) - 1)

/**
 * The order that the places of a term in an article are coded in: by their usual distance. `length` is that of the article in
 * words, `shift` by how many bits places are made coarser, `count` how many places there are.
 */
export function placeOrder(length: number, shift: number, count: number): number {
  // Of distances with a mean, half are shorter than seven tenths of it.
  return 31 - Math.clz32((((length >>> shift) * 7) / (10 * (count + 1))) | 1)
}
