import type { Learned } from '../model/learned-model.ts'
import type { Examples } from './examples.ts'
import { marginOf, separate } from './linear-svm.ts'
import { bestThreshold } from './threshold.ts'

const FOLDS = 5
/** Examples without the topic that are no rivals of it: of so many one is taken. */
const EACH = 4
/** So many rivals for each example of the topic, and at least so many. */
const RIVALS = 10
const LEAST_RIVALS = 400
/** A term that weighs less decides nothing. */
const LEAST_WEIGHT = 0.02

/** A topic to be learned. */
export interface TopicOrder {
  examples: Examples
  /** The places of those that have the topic. */
  positives: Uint32Array
  /** Of the articles that get the topic, the least share that should have it. */
  leastPrecision: number
}

/**
 * Learns a topic from examples; undefined where no threshold is good enough. The threshold is found by cross-validation: each
 * example is judged by a plane that was found without it.
 */
export function learnTopic({ examples, positives, leastPrecision }: TopicOrder): Learned | undefined {
  const has = new Uint8Array(examples.size)
  for (const row of positives) has[row] = 1
  const rows = instructive(examples, positives, has)
  const margins = new Float64Array(examples.size).fill(-Infinity)
  const folds = foldsOf(examples.size, has)
  for (let fold = 0; fold < FOLDS; fold++) {
    const plane = separate(
      examples,
      rows.filter((row) => folds[row] !== fold),
      has,
    )
    for (let row = 0; row < examples.size; row++) if (folds[row] === fold) margins[row] = marginOf(examples, row, plane)
  }
  const best = bestThreshold(margins, has, positives.length, leastPrecision)
  return best && { ...sparse(separate(examples, rows, has)), threshold: best.threshold }
}

/** Examples in folds of like size, each with its share of those that have the topic. */
function foldsOf(size: number, has: Uint8Array): Uint8Array {
  const counts = [0, 0]
  return Uint8Array.from({ length: size }, (_, row) => (counts[has[row] as number] as number)++ % FOLDS)
}

/** The examples worth learning from: those that have the topic, those most like them, and some of the others. */
function instructive(examples: Examples, positives: Uint32Array, has: Uint8Array): Uint32Array {
  const center = new Float64Array(examples.terms + 1)
  for (const row of positives) {
    for (let at = examples.starts[row] as number; at < (examples.starts[row + 1] as number); at++)
      (center[examples.columns[at] as number] as number) += examples.weights[at] as number
  }
  const likeness = Float64Array.from(has, (_, row) => marginOf(examples, row, center))
  const others = Uint32Array.from(has.keys()).filter((row) => has[row] === 0)
  others.sort((a, b) => (likeness[b] as number) - (likeness[a] as number) || a - b)
  const rivals = Math.max(LEAST_RIVALS, RIVALS * positives.length)
  return Uint32Array.of(...positives, ...others.filter((_, place) => place < rivals || place % EACH === 0)).sort()
}

/** The weights of a plane that decide anything. */
function sparse(plane: Float64Array): Pick<Learned, 'terms' | 'weights' | 'bias'> {
  const terms = Uint32Array.from(plane.keys()).filter(
    (term) => term < plane.length - 1 && Math.abs(plane[term] as number) >= LEAST_WEIGHT,
  )
  return { terms, weights: Float32Array.from(terms, (term) => plane[term] as number), bias: plane[plane.length - 1] as number }
}
