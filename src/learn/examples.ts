import type { Terms } from '../model/learned-model.ts'

/** A term that a single article has teaches nothing of others. */
const LEAST_ARTICLES = 2

/** Texts as vectors of unit length, one after the other. The arrays are shared: other threads read them without a copy. */
export interface Examples {
  size: number
  /** How many terms there are. */
  terms: number
  /** Where each example begins; the last one ends where the arrays do. */
  starts: Uint32Array
  /** The numbers of the terms, and their weights. */
  columns: Uint32Array
  weights: Float32Array
}

/** The terms of an archive, with numbers for those that several articles have. */
export interface Vocabulary {
  numbers: Map<string, number>
  rarities: Float32Array
}

/** The terms that several of the texts have, the rarer the weightier: the logarithm of all texts to those with the term. */
export function vocabularyOf(texts: Terms[]): Vocabulary {
  const articles = new Map<string, number>()
  for (const terms of texts) for (const word of wordsOf(terms)) articles.set(word, (articles.get(word) ?? 0) + 1)
  const several = [...articles].filter(([, count]) => count >= LEAST_ARTICLES)
  return {
    numbers: new Map(several.map(([word], number) => [word, number])),
    rarities: Float32Array.from(several, ([, count]) => Math.log(texts.length / count)),
  }
}

/** Texts as vectors over a vocabulary. */
export function examplesOf(texts: Terms[], vocabulary: Vocabulary): Examples {
  const vectors = texts.map((terms) => vectorOf(terms, vocabulary))
  const starts = shared(Uint32Array, texts.length + 1)
  vectors.forEach(({ columns }, at) => (starts[at + 1] = (starts[at] as number) + columns.length))
  const length = starts[texts.length] as number
  const examples = { columns: shared(Uint32Array, length), weights: shared(Float32Array, length) }
  vectors.forEach(({ columns, weights }, at) => {
    examples.columns.set(columns, starts[at])
    examples.weights.set(weights, starts[at])
  })
  return { size: texts.length, terms: vocabulary.rarities.length, starts, ...examples }
}

/** A text as a vector of unit length: of each known term, the logarithm of its frequency times its rarity. */
export function vectorOf(terms: Terms, { numbers, rarities }: Vocabulary): { columns: number[]; weights: number[] } {
  const columns: number[] = []
  const weights: number[] = []
  let squares = 0
  wordsOf(terms).forEach((word, at) => {
    const number = numbers.get(word)
    if (number === undefined) return
    const weight = (1 + Math.log(terms.counts[at] as number)) * (rarities[number] as number)
    columns.push(number)
    weights.push(weight)
    squares += weight * weight
  })
  const length = Math.sqrt(squares) || 1
  return { columns, weights: weights.map((weight) => weight / length) }
}

const wordsOf = ({ words }: Terms): string[] => (words === '' ? [] : words.split(' '))

function shared<T extends ArrayBufferView>(
  Type: { new (buffer: SharedArrayBuffer): T; BYTES_PER_ELEMENT: number },
  length: number,
): T {
  return new Type(new SharedArrayBuffer(length * Type.BYTES_PER_ELEMENT))
}
