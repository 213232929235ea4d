import type { Entry } from '../model/archive.ts'

/** A year of a list with its articles. */
export interface ListedYear {
  /** `2014`; absent for the articles without a date. */
  year: string | undefined
  count: number
  /** The place in the list of the first of them, which is the newest. */
  first: number
}

/** The years that have articles in a list, newest first as these, the undated last. */
export function yearsIn(listed: Entry[]): ListedYear[] {
  const years: ListedYear[] = []
  for (const [at, { listing }] of listed.entries()) {
    const date = listing.datePublished
    const last = years.at(-1)
    if (last && (last.year === undefined ? date === undefined : date?.startsWith(last.year))) last.count++
    else years.push({ year: date?.slice(0, 4), count: 1, first: at })
  }
  return years
}
