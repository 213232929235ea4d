import type { PhraseCounts } from '../model/topic-survey.ts'
import { byCodeUnit } from '../order.ts'

/** A phrase says what articles are about where those that have it come back to it; a noun of such a share of its articles. */
const COMES_BACK = 0.33
/** And so many articles at the least. */
const LEAST = 3

/** In how many articles phrases stand, and in how many of these more than once. */
export class PhraseTally {
  private readonly tally = new Map<string, { once: number; often: number }>()

  /** Adds the phrases of an article. */
  add({ phrases, counts }: PhraseCounts): void {
    phrases.forEach((phrase, at) => {
      let one = this.tally.get(phrase)
      if (!one) this.tally.set(phrase, (one = { once: 0, often: 0 }))
      one.once++
      if ((counts[at] as number) > 1) one.often++
    })
  }

  /** Those that most articles come back to, with how many do; of a phrase and a part of it that stands nowhere else, the whole. */
  mostTelling(most: number): { phrase: string; articles: number }[] {
    const telling = [...this.tally].filter(([, { once, often }]) => often >= LEAST && often >= once * COMES_BACK)
    telling.sort(([a, one], [b, other]) => other.often - one.often || b.length - a.length || byCodeUnit(a, b))
    const chosen: { phrase: string; articles: number }[] = []
    for (const [phrase, { often }] of telling) {
      if (chosen.length === most) break
      const isSaid = chosen.some((one) => one.articles < often * 1.5 && ` ${one.phrase} `.includes(` ${phrase} `))
      if (!isSaid) chosen.push({ phrase, articles: often })
    }
    return chosen
  }
}
