import type { Tense } from './tense.ts'

/** In the order of a week that “last Monday” and “next Monday” go by. */
const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MS_A_DAY = 86_400_000
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 3
const NEARER = /\b(?:last|next|this(?: past| coming)?) $/i

/**
 * The day that a weekday means in an article of a date, both `2014-06-19`; undefined where it may be another. `before` is what its
 * sentence says before it, `tense` when that is.
 */
export function dayMeant(name: string, date: string, before: string, tense: Tense): string | undefined {
  const today = Date.parse(date) / MS_A_DAY
  const [weekday, named] = [modulo(today + FIRST_WEEKDAY, 7), WEEK.indexOf(name)]
  const [past, coming] = [modulo(weekday - named, 7), modulo(named - weekday, 7)]
  switch (NEARER.exec(before.slice(-12))?.[0].trim().toLowerCase()) {
    // On a Friday, “last Tuesday” may be of this week, and on a Tuesday “next Friday”.
    case 'last':
      return named < weekday ? undefined : dateOf(today - (past || 7))
    case 'next':
      return named > weekday ? undefined : dateOf(today + (coming || 7))
    case 'this past':
      return dateOf(today - (past || 7))
    case 'this coming':
      return dateOf(today + (coming || 7))
    case 'this':
      return tense === 'future' && coming > 0 ? dateOf(today + coming) : undefined
  }
  // An article that tells of the day after its own was changed later, or its clock is behind.
  if (tense === 'past') return coming === 1 ? undefined : dateOf(today - past)
  return tense === 'future' && coming > 0 ? dateOf(today + coming) : undefined
}

const dateOf = (days: number): string => new Date(days * MS_A_DAY).toISOString().slice(0, 10)
const modulo = (value: number, by: number): number => ((value % by) + by) % by
