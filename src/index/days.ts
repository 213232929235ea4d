import { append } from '../append.ts'
import type { Entry } from '../model/archive.ts'

/** The articles of each day of the year, by `06-19`, in the order of the days; the articles of a day newest first. */
export type Days = Map<string, Entry[]>

/** Sorts the entries of an archive, which stand in the order of their dates, by the day of the year; those that state none have no place. */
export function daysOf(entries: Entry[]): Days {
  const days: Days = new Map()
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at] as Entry
    const day = dayOf(entry.listing.datePublished)
    if (day !== undefined) append(days, day, entry)
  }
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The day of the year of a date that states one, `06-19`. */
export const dayOf = (iso: string | undefined): string | undefined =>
  iso !== undefined && iso.length >= 10 ? iso.slice(5, 10) : undefined
