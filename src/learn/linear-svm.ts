import type { Examples } from './examples.ts'

const ROUNDS = 5
/** What is near enough to the best: no example's gradient is greater. */
const TOLERANCE = 0.1
/** The penalty of an example on the wrong side of the margin. */
const PENALTY = 1

/**
 * A hyperplane between the examples that have a topic and others: the weight of each term, and last the bias. A linear
 * support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al., “A Dual Coordinate Descent Method
 * for Large-scale Linear SVM”, ICML 2008), in an order that is the same each time.
 */
export function separate({ starts, columns, weights, terms }: Examples, rows: Uint32Array, has: Uint8Array): Float64Array {
  const plane = new Float64Array(terms + 1)
  const alphas = new Float64Array(rows.length)
  const order = rows.map((_, at) => at)
  const diagonal = 0.5 / PENALTY
  let random = 1
  for (let round = 0; round < ROUNDS; round++) {
    let steepest = 0
    for (let left = order.length; left > 0; left--) {
      random = (Math.imul(random, 1664525) + 1013904223) >>> 0
      const pick = random % left
      const at = order[pick] as number
      order[pick] = order[left - 1] as number
      order[left - 1] = at
      const row = rows[at] as number
      const sign = has[row] === 1 ? 1 : -1
      const alpha = alphas[at] as number
      const [from, to] = [starts[row] as number, starts[row + 1] as number]
      let margin = plane[terms] as number
      // The vector has unit length, and the bias is one more coordinate.
      for (let place = from; place < to; place++)
        margin += (plane[columns[place] as number] as number) * (weights[place] as number)
      const gradient = sign * margin - 1 + diagonal * alpha
      if (alpha === 0 && gradient >= 0) continue
      steepest = Math.max(steepest, Math.abs(gradient))
      const next = Math.max(alpha - gradient / (2 + diagonal), 0)
      const step = (next - alpha) * sign
      alphas[at] = next
      for (let place = from; place < to; place++) (plane[columns[place] as number] as number) += step * (weights[place] as number)
      plane[terms] = (plane[terms] as number) + step
    }
    if (steepest < TOLERANCE) break
  }
  return plane
}

/** How far an example lies on the side of those that have the topic. */
export function marginOf({ starts, columns, weights, terms }: Examples, row: number, plane: Float64Array): number {
  let margin = plane[terms] as number
  for (let place = starts[row] as number; place < (starts[row + 1] as number); place++)
    margin += (plane[columns[place] as number] as number) * (weights[place] as number)
  return margin
}
