import { append } from '../append.ts'
import type { Month, Year } from '../index/dates.ts'
import type { Entry } from '../model/archive.ts'
import type { Link, MonthPage, UndatedPage, YearCount, YearPage } from '../model/page.ts'
import { dateCrumbs, DATES, UNDATED } from './crumbs.ts'
import { dateLabel, datePath, MONTHS } from './date-view.ts'
import { yearCalendar } from './calendar.ts'
import { dayPath } from './day-path.ts'
import { frameOf, type ListMaking } from './frame.ts'
import { linkTo } from './link.ts'
import { storyView } from './story-view.ts'

/** Years and their numbers of articles as a list with bars. */
export function yearCounts(counts: [year: string, count: number][], from: string): YearCount[] {
  const most = Math.max(1, ...counts.map(([, count]) => count))
  return counts.map(([year, count]) => ({
    label: year,
    href: linkTo(from, `${year}/index.html`),
    count,
    percent: percent(count, most),
  }))
}

/** All years of the archive as such a list, oldest first. */
export function allYearCounts(from: string, { lists }: ListMaking): YearCount[] {
  return yearCounts(
    lists.dates.years.map(({ id, count }) => [id, count]),
    from,
  )
}

const percent = (count: number, most: number): number => Math.max(1, Math.round((count / most) * 100))
const countOf = (count: number): string => (count === 1 ? '1 article' : `${count} articles`)

function linkToDate(date: { id: string } | undefined, from: string): Link | undefined {
  return date && { label: dateLabel(date.id), href: linkTo(from, datePath(date.id)) }
}

/** A year's page: its months, and the articles that state no month. */
export function yearPage(year: Year, path: string, making: ListMaking): YearPage {
  const { years } = making.lists.dates
  const at = years.indexOf(year)
  const most = Math.max(1, ...year.months.map((month) => month.entries.length))
  return {
    ...frameOf(
      {
        path,
        title: year.id,
        description: `${countOf(year.count)} of ${year.id}, by month.`,
        section: 'dates',
        parents: [DATES],
      },
      making,
    ),
    year: year.id,
    count: year.count,
    earlier: linkToDate(years[at - 1], path),
    later: linkToDate(years[at + 1], path),
    years: allYearCounts(path, making),
    months: year.months.map((month) => ({
      label: MONTHS[Number(month.id.slice(5)) - 1] ?? '',
      href: linkTo(path, datePath(month.id)),
      count: month.entries.length,
      percent: percent(month.entries.length, most),
    })),
    calendar: yearCalendar(year, path),
    stories: year.entries.map((entry) => storyView(entry, path)),
  }
}

/** A month's page: its articles by day. */
export function monthPage(month: Month, path: string, making: ListMaking): MonthPage {
  const months = making.lists.dates.years.flatMap((year) => year.months)
  const at = months.indexOf(month)
  const label = dateLabel(month.id)
  const count = month.entries.length
  const parents = [DATES, ...dateCrumbs(month.id.slice(0, 4))]
  return {
    ...frameOf({ path, title: label, description: `${countOf(count)} of ${label}, by day.`, section: 'dates', parents }, making),
    label,
    count,
    year: linkToDate({ id: month.id.slice(0, 4) }, path) as Link,
    earlier: linkToDate(months[at - 1], path),
    later: linkToDate(months[at + 1], path),
    days: daysOf(month.entries).map(([day, entries]) => ({
      label: dateLabel(day),
      id: `d${day.slice(8) || '0'}`,
      href: day.length < 10 ? undefined : linkTo(path, dayPath(day.slice(5))),
      stories: entries.map((entry) => storyView(entry, path)),
    })),
  }
}

function daysOf(entries: Entry[]): [string, Entry[]][] {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    append(days, (entry.listing.datePublished ?? '').slice(0, 10), entry)
  }
  return [...days]
}

/** The articles without a date. */
export function undatedPage(path: string, making: ListMaking): UndatedPage {
  const { undated } = making.lists.dates
  const description = `${countOf(undated.length)} whose date is not known.`
  return {
    ...frameOf({ path, title: UNDATED.label, description, section: 'dates', parents: making.years ? [DATES] : [] }, making),
    count: undated.length,
    stories: undated.map((entry) => storyView(entry, path)),
  }
}
