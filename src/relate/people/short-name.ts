import { OFTEN } from './often.ts'
import type { Person } from './persons.ts'

/** So many years before and after an article others show whom its short names mean. */
const REACH = 3
/** Fewer articles than these show nothing. */
const FEWEST = 2

/** Whether an article of one year shows whom names of another year mean; 0 is a year that is not known. */
const isNear = (one: number, other: number): boolean => one === 0 || other === 0 || Math.abs(one - other) <= REACH

/** A form of a name that several people may have, such as a bare surname, and in how many articles each is named in full. */
export class ShortName {
  private readonly articles = new Map<Person, Map<number, number>>()
  private readonly meant = new Map<number, Meaning | undefined>()
  private readonly candidates: Set<Person>

  /** Others than the candidates may bear the name, but nobody calls them by it alone: `Kim Kardashian`. */
  constructor(candidates: Iterable<Person>) {
    this.candidates = new Set(candidates)
  }

  /** An article of a year, or of no known year (0), names a bearer of the name in full. */
  count(person: Person, year: number): void {
    let years = this.articles.get(person)
    if (!years) this.articles.set(person, (years = new Map()))
    years.set(year, (years.get(year) ?? 0) + 1)
  }

  /**
   * Whom the name means in articles of a year: the candidate whom articles of these years name, unless they name others
   * that bear the name more than now and then. Undated articles are of any year.
   */
  meaningIn(year: number): Meaning | undefined {
    if (!this.meant.has(year)) this.meant.set(year, this.decide(year))
    return this.meant.get(year)
  }

  /** What shows that, for people. */
  evidenceIn(year: number): string {
    const meaning = this.meaningIn(year)
    const years = [...((meaning && this.articles.get(meaning.person)) ?? new Map<number, number>()).keys()]
    const near = years.filter((one) => one !== 0 && isNear(one, year)).sort((a, b) => a - b)
    const of = near.length === 0 ? '' : ` of ${near[0]}${near.length > 1 ? `–${near.at(-1)}` : ''}`
    return `in ${meaning?.articles} articles${of}`
  }

  private decide(year: number): Meaning | undefined {
    let best: Meaning | undefined
    let all = 0
    for (const [person, years] of this.articles) {
      let articles = 0
      for (const [one, count] of years) if (isNear(one, year)) articles += count
      all += articles
      if (this.candidates.has(person) && articles > (best?.articles ?? 0)) best = { person, articles }
    }
    return best && best.articles >= FEWEST && best.articles >= (all - best.articles) * OFTEN ? best : undefined
  }
}

/** Whom a short name means, and how many articles show it. */
export interface Meaning {
  person: Person
  articles: number
}
