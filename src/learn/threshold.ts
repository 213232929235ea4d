/** Of a normal distribution, nineteen in twenty lie above its mean less so many standard deviations. */
const DEVIATIONS = 1.645

/** Where an article counts as one of a topic, and how good that was where it could be tried. */
export interface Threshold {
  threshold: number
  /** Of the articles that it gives the topic, the share that have it; and of those that have it, the share that it finds. */
  precision: number
  recall: number
}

/** Below this nothing is tried: it is as far from the topic as examples that do not have it should be. */
const LOWEST = -1

/**
 * The threshold with the best F1 among those whose precision is surely at least so much; undefined where none is. `margins` are those of
 * examples to planes that were found without them, `has` tells which have the topic.
 */
export function bestThreshold(margins: Float64Array, has: Uint8Array, positives: number, least: number): Threshold | undefined {
  const order = Uint32Array.from(margins.keys()).filter((at) => (margins[at] as number) > LOWEST)
  order.sort((a, b) => (margins[b] as number) - (margins[a] as number) || a - b)
  let best: Threshold | undefined
  let bestF1 = 0
  let found = 0
  order.forEach((at, place) => {
    if (has[at] === 1) found++
    const [margin, next] = [margins[at] as number, margins[order[place + 1] ?? -1] ?? LOWEST]
    const precision = found / (place + 1)
    const f1 = (2 * found) / (place + 1 + positives)
    if (next === margin || surely(precision, place + 1) < least || f1 <= bestF1) return
    bestF1 = f1
    best = { threshold: (margin + next) / 2, precision, recall: found / positives }
  })
  return best
}

/** What a share of so many trials surely comes to: the lower bound of Wilson's score interval (JASA 22, 1927). */
function surely(share: number, trials: number): number {
  const squares = DEVIATIONS * DEVIATIONS
  const deviation = DEVIATIONS * Math.sqrt((share * (1 - share)) / trials + squares / (4 * trials * trials))
  return (share + squares / (2 * trials) - deviation) / (1 + squares / trials)
}
