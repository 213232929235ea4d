import { expect, test } from 'vitest'
import { listsOf } from '../../src/index/lists.ts'
import { parseConfig } from '../../src/config.ts'
import { datesPage, yearCalendar } from '../../src/render/calendar.ts'
import type { ListMaking } from '../../src/render/frame.ts'
import { entriesOf } from '../support/entries.ts'

function makingOf(...dates: string[]): ListMaking {
  const entries = entriesOf(dates.map(() => ({})))
  entries.forEach((entry, at) => (entry.listing.datePublished = dates[at]))
  const site = parseConfig('', 'backfile.yaml')
  const lists = listsOf({ entries, vocabulary: new Map(), usualNames: new Map() })
  return { site, lists, vocabulary: new Map(), years: undefined, credits: [], hasSearch: false, generator: '1' }
}

test('all years between the first and the last have a row; those without articles have no links', () => {
  const { years } = datesPage('dates/index.html', makingOf('1998', '2000-02', '2000-02-03'))
  expect(years.map(({ year }) => [year.label, year.count, year.href])).toEqual([
    ['1998', 1, '../1998/index.html'],
    ['1999', 0, undefined],
    ['2000', 2, '../2000/index.html'],
  ])
  expect(years[2]?.months.filter((month) => month.count > 0)).toEqual([
    { label: '2', name: 'February 2000', count: 2, level: 2, href: '../2000/02/index.html' },
  ])
})

test('a date long before all newspapers makes no thousand empty rows', () => {
  expect(datesPage('dates/index.html', makingOf('0201', '2001')).years.map(({ year }) => year.label)).toEqual(['0201', '2001'])
})

test('a year shows the days of those months that have articles, each leading to its place there', () => {
  const many = Array.from({ length: 8 }, () => '2000-02-29')
  const [year] = makingOf('2000-02-03', '2000-02-28', '2000-02-28', ...many).lists.dates.years
  const [february, ...others] = year ? yearCalendar(year, '2000/index.html') : []
  expect(others).toEqual([])
  expect(february?.days.length).toBe(29)
  expect(february?.days.filter((day) => day.count > 0).map(({ label, level, href }) => [label, level, href])).toEqual([
    ['3', 1, '02/index.html#d03'],
    ['28', 1, '02/index.html#d28'],
    ['29', 4, '02/index.html#d29'],
  ])
})

test.each([
  ['1900-02-01', 28],
  ['2000-02-01', 29],
  ['2023-02-01', 28],
  ['2024-02-01', 29],
  ['2024-04-01', 30],
])('the month of %s has %i days', (date, length) => {
  const [year] = makingOf(date).lists.dates.years
  expect(year && yearCalendar(year, 'index.html')[0]?.days.length).toBe(length)
})
