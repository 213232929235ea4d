import { frontDecoded } from './front-coding.ts'
import { countBefore } from './shard-reader.ts'

/** The dates of an archive's articles, which are in the order of these. */
export class Days {
  /** ISO 8601, as precise as they are known, ascending; the first may be empty. */
  private readonly days: string[] = []
  /** The first article of each, and behind the last the number of all. */
  private readonly firsts: number[] = [0]

  /** `coded` is as `SearchIndex` has it. */
  constructor(coded: string) {
    for (const entry of frontDecoded(coded)) {
      const at = entry.lastIndexOf(':')
      this.days.push(entry.slice(0, at))
      this.firsts.push((this.firsts.at(-1) as number) + Number(entry.slice(at + 1)))
    }
  }

  /** The date of an article; empty where it has none. */
  of(article: number): string {
    let low = 0
    let high = this.days.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.firsts[middle + 1] as number) <= article) low = middle + 1
      else high = middle
    }
    return this.days[low] ?? ''
  }

  /** How many articles are before a date; the undated are before all. */
  before(date: string): number {
    return this.firsts[countBefore(this.days, date)] as number
  }

  /** The years that have articles, each with its first article and the one after its last. */
  years(): { year: string; start: number; end: number }[] {
    const years = new Set(this.days.map((day) => day.slice(0, 4)).filter((year) => year !== ''))
    return [...years].map((year) => ({ year, start: this.before(year), end: this.before(`${year}\uffff`) }))
  }
}
