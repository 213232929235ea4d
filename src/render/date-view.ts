import type { DateView } from '../model/page.ts'
import { linkTo } from './link.ts'

export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] // prettier-ignore

/** A date for people, as precise as it is known: `19 June 2014`, `June 2014`, `2014`. */
export function dateLabel(iso: string): string {
  const [year = '', month, day] = iso.slice(0, 10).split('-')
  if (month === undefined) return year
  const name = MONTHS[Number(month) - 1] ?? ''
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** The page of a date's month, or of its year where no month is known. */
export function datePath(iso: string): string {
  return iso.length === 4 ? `${iso}/index.html` : `${iso.slice(0, 7).replace('-', '/')}/index.html`
}

/** A date as a template shows it on a page. */
export function dateView(iso: string, from: string): DateView {
  return { iso, label: dateLabel(iso), href: linkTo(from, datePath(iso)) }
}
