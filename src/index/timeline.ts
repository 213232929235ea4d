import type { Entry } from '../model/archive.ts'

/** The time of an archive in equal steps, by which curves count. */
export interface Timeline {
  unit: 'year' | 'month'
  /** Oldest first, those without articles too: `2014` or `2014-06`. */
  steps: string[]
  /** The step of each article, by its place in the archive; -1 for one whose date does not tell it. */
  stepOf: Int16Array
}

/** An archive of fewer years counts months. */
const FEW_YEARS = 5
/** Newspapers are not older than so many years; a mistaken date makes no timeline. */
const MOST_YEARS = 425
const MONTHS = 12

/** The timeline of articles, which stand in the order of their dates; undefined where it would have one step only, or far too many. */
export function timelineOf(entries: Entry[]): Timeline | undefined {
  const dates = entries.map(({ listing }) => listing.datePublished)
  const first = Number(dates.find((date) => date !== undefined)?.slice(0, 4))
  const years = Number(dates.at(-1)?.slice(0, 4)) - first + 1
  if (!(years <= MOST_YEARS)) return undefined
  const unit = years < FEW_YEARS ? 'month' : 'year'
  const steps = unit === 'year' ? Array.from({ length: years }, (_, at) => yearOf(first + at)) : monthsFrom(first, years)
  const length = unit === 'year' ? 4 : 7
  const places = new Map(steps.map((step, at) => [step, at]))
  const stepOf = Int16Array.from(dates, (date) => places.get(date?.slice(0, length) ?? '') ?? -1)
  return { unit, steps, stepOf }
}

const yearOf = (year: number): string => String(year).padStart(4, '0')

function monthsFrom(first: number, years: number): string[] {
  return Array.from({ length: years * MONTHS }, (_, at) => {
    return `${yearOf(first + Math.floor(at / MONTHS))}-${String((at % MONTHS) + 1).padStart(2, '0')}`
  })
}

/** How many of some articles are of each step. */
export function countsAlong({ steps, stepOf }: Timeline, listed: Entry[]): Uint32Array {
  const counts = new Uint32Array(steps.length)
  for (const { at } of listed) {
    const step = stepOf[at] as number
    if (step >= 0) counts[step] = (counts[step] as number) + 1
  }
  return counts
}
