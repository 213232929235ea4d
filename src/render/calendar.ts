import type { Year } from '../index/dates.ts'
import type { CalendarCell, CalendarMonth, DatesPage } from '../model/page.ts'
import { DATES } from './crumbs.ts'
import { dateLabel, datePath, MONTHS } from './date-view.ts'
import { dayLabel, dayPath } from './day-path.ts'
import { frameOf, type ListMaking } from './frame.ts'
import { linkTo } from './link.ts'

const LEVELS = 4
/** Newspapers are not older than so many years. */
const MOST_YEARS = 425
/** A leap year, so that every day there can be has its place. */
const LONGEST_YEAR = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** How many articles something has, as a step from 0, for none, to 4, for the most that anything beside it has, if that is four or more. */
const levelOf = (count: number, most: number): number => Math.ceil((LEVELS * count) / Math.max(LEVELS, most))

/** All years with their months, a table that shows coverage and gaps. */
export function datesPage(path: string, making: ListMaking): DatesPage {
  const { years, undated } = making.lists.dates
  const most = Math.max(0, ...years.flatMap((year) => year.months.map((month) => month.entries.length)))
  return {
    ...frameOf(
      { path, title: DATES.label, description: 'How many articles each year and month has.', section: 'dates', parents: [] },
      making,
    ),
    monthNames: MONTHS.map((name) => ({ short: name.slice(0, 3), name })),
    years: withGaps(years).map((year) => ({
      year: { label: year.id, href: year.count === 0 ? undefined : linkTo(path, datePath(year.id)), count: year.count },
      months: MONTHS.map((_, at): CalendarCell => {
        const month = `${year.id}-${twoDigits(at + 1)}`
        const count = year.months.find(({ id }) => id === month)?.entries.length ?? 0
        const href = count === 0 ? undefined : linkTo(path, datePath(month))
        return { label: String(count), name: dateLabel(month), count, level: levelOf(count, most), href }
      }),
    })),
    undated:
      undated.length === 0 ? undefined : { label: 'Undated', href: linkTo(path, 'undated/index.html'), count: undated.length },
    daysHref: linkTo(path, dayPath()),
  }
}

/** All years from the first to the last, those without articles as well, unless a mistaken date makes that very many. */
function withGaps(years: Year[]): Year[] {
  const [first, last] = [Number(years[0]?.id), Number(years.at(-1)?.id)]
  if (!(last - first < MOST_YEARS)) return years
  const byId = new Map(years.map((year) => [year.id, year]))
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const id = String(first + at).padStart(4, '0')
    return byId.get(id) ?? { id, count: 0, entries: [], months: [] }
  })
}

/** The days of a year, by month; each leads to its place on the month's page. */
export function yearCalendar(year: Year, path: string): CalendarMonth[] {
  const counts = new Map<string, number>()
  for (const { listing } of year.months.flatMap((month) => month.entries)) {
    const day = listing.datePublished?.slice(0, 10) ?? ''
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  const most = Math.max(0, ...counts.values())
  return year.months.map(({ id }) => ({
    label: MONTHS[Number(id.slice(5)) - 1] ?? '',
    days: Array.from({ length: lengthOf(id) }, (_, at): CalendarCell => {
      const day = `${id}-${twoDigits(at + 1)}`
      const count = counts.get(day) ?? 0
      const href = count === 0 ? undefined : `${linkTo(path, datePath(id))}#d${day.slice(8)}`
      return { label: String(at + 1), name: dateLabel(day), count, level: levelOf(count, most), href }
    }),
  }))
}

/** The days of any year, by month, with the articles of all years. */
export function everyYearCalendar({ days }: ListMaking['lists'], path: string): CalendarMonth[] {
  const most = Math.max(0, ...Array.from(days.values(), (entries) => entries.length))
  return MONTHS.map((label, month) => ({
    label,
    days: Array.from({ length: LONGEST_YEAR[month] ?? 0 }, (_, at): CalendarCell => {
      const day = `${twoDigits(month + 1)}-${twoDigits(at + 1)}`
      const count = days.get(day)?.length ?? 0
      const href = count === 0 ? undefined : linkTo(path, dayPath(day))
      return { label: String(at + 1), name: dayLabel(day), count, level: levelOf(count, most), href }
    }),
  }))
}

/** How many days a month has, `2014-02`, in the Gregorian calendar. */
function lengthOf(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return number === 2 && !isLeap ? 28 : (LONGEST_YEAR[number - 1] ?? 31)
}

const twoDigits = (number: number): string => String(number).padStart(2, '0')
