import { dateLabel, datePath } from './date-view.ts'
import { dayPath } from './day-path.ts'

/** A page on the way from the front page down to another. */
export interface Crumb {
  label: string
  /** Within the site. */
  path: string
}

export const DATES: Crumb = { label: 'Dates', path: 'dates/index.html' }
export const DAYS: Crumb = { label: 'On this day', path: dayPath() }
export const UNDATED: Crumb = { label: 'Undated', path: 'undated/index.html' }

/** The pages of the year and the month of a date, as far as it tells them. */
export function dateCrumbs(iso: string): Crumb[] {
  return [4, 7].filter((end) => iso.length >= end).map((end) => crumbOf(iso.slice(0, end)))
}

const crumbOf = (date: string): Crumb => ({ label: dateLabel(date), path: datePath(date) })
