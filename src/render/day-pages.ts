import { append } from '../append.ts'
import type { Days } from '../index/days.ts'
import type { Entry } from '../model/archive.ts'
import type { DayPage, DayStory, DaysPage, Link, OnThisDay } from '../model/page.ts'
import { everyYearCalendar } from './calendar.ts'
import { DATES, DAYS } from './crumbs.ts'
import { datePath } from './date-view.ts'
import { dayLabel, dayPath, DAYS_FOLDER } from './day-path.ts'
import { frameOf, type ListMaking } from './frame.ts'
import { linkTo } from './link.ts'
import { storyView } from './story-view.ts'

/** So many articles of a day stand on the front page. */
const MOST_STORIES = 4

/** Every year's articles of one day. */
export function dayPage(day: string, path: string, making: ListMaking): DayPage {
  const { days } = making.lists
  const entries = days.get(day) ?? []
  const all = [...days.keys()]
  const at = all.indexOf(day)
  const link = (other: string | undefined): Link | undefined =>
    other === undefined ? undefined : { label: dayLabel(other), href: linkTo(path, dayPath(other)) }
  const label = dayLabel(day)
  return {
    ...frameOf(
      { path, title: label, description: `What every year’s ${label} has in this archive.`, section: 'dates', parents: [DAYS] },
      making,
    ),
    label,
    count: entries.length,
    daysHref: linkTo(path, dayPath()),
    earlier: link(all[at - 1]),
    later: link(all[at + 1]),
    years: byYear(entries).map(([year, some]) => ({
      year: { label: year, href: linkTo(path, datePath(`${year}-${day}`)) },
      stories: some.map((entry) => storyView(entry, path)),
    })),
  }
}

/** All days of the year, with how many articles each has. */
export function daysPage(path: string, making: ListMaking): DaysPage {
  const description = 'All days of the year, each with its articles of every year.'
  return {
    ...frameOf({ path, title: DAYS.label, description, section: 'dates', parents: [DATES] }, making),
    months: everyYearCalendar(making.lists, path),
  }
}

/** What the front page shows of a day: articles of as many years as it can. */
export function onThisDay(day: string, entries: Entry[], from: string): OnThisDay {
  const stories = byYear(entries)
    .slice(0, MOST_STORIES)
    .map(([year, some]): DayStory => {
      const { listing, url } = some.reduce((most, one) => (one.listing.wordCount > most.listing.wordCount ? one : most))
      return { year, headline: listing.headline, href: linkTo(from, url), language: listing.language }
    })
  return { label: dayLabel(day), href: linkTo(from, dayPath(day)), stories }
}

/** How many articles the front page shows of the day that has most. */
export function mostOnADay(days: Days): number {
  let most = 0
  for (const entries of days.values()) if (most < MOST_STORIES) most = Math.max(most, byYear(entries).length)
  return Math.min(most, MOST_STORIES)
}

/**
 * The days of a month, from 1 to 12, that have articles, for the front page's script, which knows what day it is, and as 0 the last
 * such day before them, for the days up to the first. A script, since pages opened from a disk may load no data.
 */
export function monthScript(month: number, days: Days): string {
  const all = [...days.keys()]
  const shown: Record<number, OnThisDay> = {}
  const first = `${String(month).padStart(2, '0')}-01`
  const before = all.findLast((day) => day < first) ?? all.at(-1)
  if (before !== undefined) shown[0] = onThisDay(before, days.get(before) ?? [], 'index.html')
  for (const [day, entries] of days) {
    if (day.startsWith(first.slice(0, 3))) shown[Number(day.slice(3))] = onThisDay(day, entries, 'index.html')
  }
  return `onThisDay(${JSON.stringify(shown)})\n`
}

/** The path of such a script. */
export const monthScriptPath = (month: number): string => `${DAYS_FOLDER}/${String(month).padStart(2, '0')}.js`

/** Articles by their years, in their order. */
function byYear(entries: Entry[]): [year: string, entries: Entry[]][] {
  const years = new Map<string, Entry[]>()
  for (const entry of entries) append(years, entry.listing.datePublished?.slice(0, 4) ?? '', entry)
  return [...years]
}
