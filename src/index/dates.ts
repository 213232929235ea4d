import type { Entry } from '../model/archive.ts'

/** The articles of a month, oldest first. */
export interface Month {
  /** `2014-06`. */
  id: string
  entries: Entry[]
}

/** The articles of a year. */
export interface Year {
  /** `2014`. */
  id: string
  count: number
  /** Those that state no month. */
  entries: Entry[]
  months: Month[]
}

/** The years that have articles, oldest first, and the articles without a date. */
export interface Dates {
  years: Year[]
  undated: Entry[]
}

/** Sorts the entries of an archive, which stand in the order of their dates, into years and months. */
export function datesOf(entries: Entry[]): Dates {
  const dates: Dates = { years: [], undated: [] }
  for (const entry of entries) {
    const date = entry.listing.datePublished
    if (date === undefined) {
      dates.undated.push(entry)
      continue
    }
    let year = dates.years.at(-1)
    if (year?.id !== date.slice(0, 4)) dates.years.push((year = { id: date.slice(0, 4), count: 0, entries: [], months: [] }))
    year.count++
    if (date.length === 4) {
      year.entries.push(entry)
      continue
    }
    let month = year.months.at(-1)
    if (month?.id !== date.slice(0, 7)) year.months.push((month = { id: date.slice(0, 7), entries: [] }))
    month.entries.push(entry)
  }
  return dates
}
