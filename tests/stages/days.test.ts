import { expect, test } from 'vitest'
import { type Days, daysOf } from '../../src/index/days.ts'
import type { Entry } from '../../src/model/archive.ts'
import { monthScript, onThisDay } from '../../src/render/day-pages.ts'
import { entriesOf } from '../support/entries.ts'

/** Articles of these dates, oldest first. */
function archive(...dates: string[]): Entry[] {
  const entries = entriesOf(dates.map(() => ({})))
  entries.forEach((entry, at) => (entry.listing.datePublished = dates[at]))
  return entries
}
const days: Days = daysOf(archive('1999', '2001-06', '2010-06-19', '2012-02-29', '2014-06-19T10:05:00-04:00', '2014-11-02'))

/** What the front page's script is given for a month: the labels by the days. */
function labelsIn(month: number): Record<string, string> {
  const shown = JSON.parse(monthScript(month, days).replace(/^onThisDay\((.*)\)\n$/s, '$1')) as Record<string, { label: string }>
  return Object.fromEntries(Object.entries(shown).map(([day, { label }]) => [day, label]))
}

test('articles are listed by the day of the year that they state, the newest first; the others are not', () => {
  const years = [...days].map(([day, entries]) => [day, entries.map((entry) => entry.listing.datePublished?.slice(0, 4))])
  expect(years).toEqual([
    ['02-29', ['2012']],
    ['06-19', ['2014', '2010']],
    ['11-02', ['2014']],
  ])
})

test('the front page has the days of each month, and the last day before them', () => {
  expect(labelsIn(6)).toEqual({ 0: '29 February', 19: '19 June' })
  expect(labelsIn(7)).toEqual({ 0: '19 June' })
})

test('before the first day of a year stands the last one of all', () => {
  expect(labelsIn(1)).toEqual({ 0: '2 November' })
  expect(labelsIn(2)).toEqual({ 0: '2 November', 29: '29 February' })
})

test('of each year the front page shows the longest article, and of four years at most', () => {
  const entries = archive('2010-06-19', '2011-06-19', '2012-06-19', '2013-06-19', '2014-06-19', '2014-06-19')
  entries.forEach((entry, at) => (entry.listing.wordCount = at === 4 ? 900 : 100))
  const { label, href, stories } = onThisDay('06-19', daysOf(entries).get('06-19') ?? [], 'index.html')
  expect([label, href]).toEqual(['19 June', 'on-this-day/06-19.html'])
  expect(stories.map(({ year, headline }) => `${year} ${headline}`)).toEqual([
    '2014 Story 4',
    '2013 Story 3',
    '2012 Story 2',
    '2011 Story 1',
  ])
})
