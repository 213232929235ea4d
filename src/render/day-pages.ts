import { append } from '../append.ts'
import type { Days } from '../index/days.ts'
import type { Entry } from '../model/archive.ts'
import type { DayPage, DayStory, DaysPage, Link, OnThisDay } from '../model/page.ts'
import { datePath, MONTHS } from './date-view.ts'
import { frameOf, type ListMaking } from './frame.ts'
import { linkTo } from './link.ts'
import { storyView } from './story-view.ts'

const FOLDER = 'on-this-day'
/** A leap year, so that every day there can be has its place. */
const LONGEST_YEAR = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** So many articles of a day stand on the front page. */
const MOST_STORIES = 4

/** The path of a day's page, `on-this-day/06-19.html`; of all days, without one. */
export const dayPath = (day?: string): string => `${FOLDER}/${day ?? 'index'}.html`

/** `06-19` as `19 June`. */
export const dayLabel = (day: string): string => `${Number(day.slice(3))} ${MONTHS[Number(day.slice(0, 2)) - 1] ?? ''}`

/** The day of the year of a date that states one. */
export const dayOf = (iso: string | undefined): string | undefined =>
  iso !== undefined && iso.length >= 10 ? iso.slice(5, 10) : undefined

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
    ...frameOf({ path, title: label, description: `What every year’s ${label} has in this archive.`, section: 'dates' }, making),
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
  const { days } = making.lists
  const description = 'All days of the year, each with its articles of every year.'
  return {
    ...frameOf({ path, title: 'On this day', description, section: 'dates' }, making),
    months: LONGEST_YEAR.map((length, month) => ({
      label: MONTHS[month] ?? '',
      days: Array.from({ length }, (_, at) => {
        const day = dayOfYear(month, at + 1)
        const count = days.get(day)?.length ?? 0
        return { day: String(at + 1), label: dayLabel(day), count, href: count === 0 ? undefined : linkTo(path, dayPath(day)) }
      }),
    })),
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

/**
 * The days of a month, from 1 to 12, that have articles, for the front page's script, which knows what day it is, and as 0 the last
 * such day before them, for the days up to the first. A script, since pages opened from a disk may load no data.
 */
export function monthScript(month: number, days: Days): string {
  const all = [...days.keys()]
  const shown: Record<number, OnThisDay> = {}
  const first = dayOfYear(month - 1, 1)
  const before = all.findLast((day) => day < first) ?? all.at(-1)
  if (before !== undefined) shown[0] = onThisDay(before, days.get(before) ?? [], 'index.html')
  for (const [day, entries] of days) {
    if (day.startsWith(first.slice(0, 3))) shown[Number(day.slice(3))] = onThisDay(day, entries, 'index.html')
  }
  return `onThisDay(${JSON.stringify(shown)})\n`
}

/** The path of such a script. */
export const monthScriptPath = (month: number): string => `${FOLDER}/${String(month).padStart(2, '0')}.js`

const dayOfYear = (month: number, day: number): string => `${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Articles by their years, in their order. */
function byYear(entries: Entry[]): [year: string, entries: Entry[]][] {
  const years = new Map<string, Entry[]>()
  for (const entry of entries) append(years, entry.listing.datePublished?.slice(0, 4) ?? '', entry)
  return [...years]
}
