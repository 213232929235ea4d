/** Of a posting: where the term stands besides in the body; or that only a name, topic or author of the article has it. */
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

/** Above this it is not counted how often a word stands in an article. */
export const MOST_COUNTED = 255

/** Whether so many followers of so many bits are written as a bit for each that there could be. */
export const isDense = (size: number, bits: number): boolean => size * bits >= 1 << bits
