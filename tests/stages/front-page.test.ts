import { expect, test } from 'vitest'
import { leadsOf, withoutLead } from '../../src/index/leads.ts'
import { listsOf } from '../../src/index/lists.ts'
import { countsAlong, timelineOf } from '../../src/index/timeline.ts'
import { curvedView, curvesLabel } from '../../src/render/curve.ts'
import type { TopicList } from '../../src/index/topic-lists.ts'
import { entriesOf, type Named } from '../support/entries.ts'

/** The places of the articles that lead the front page. */
function leadsAmong(articles: Named[], named: string[] = []): number[] {
  const archive = { entries: entriesOf(articles), vocabulary: new Map(), usualNames: new Map() }
  return leadsOf(archive, listsOf(archive), named).map((entry) => entry.at)
}

const plain = (count: number): Named[] => Array.from({ length: count }, (): Named => ({}))
const NORA = { id: 'nora-holland', name: 'Nora Holland', mentions: 4, quotations: 0 }
const STORY = ['The old ferry of the harbour town was sold on Monday to a company that nobody in the town had ever heard of, as the mayor told all who asked.'] // prettier-ignore

test('of equals, the newest articles lead', () => {
  expect(leadsAmong(plain(20))).toEqual([19, 18, 17])
  expect(leadsAmong(plain(2))).toEqual([1, 0])
  expect(leadsAmong([])).toEqual([])
})

test('a longer article of the newest leads, an older one does not', () => {
  const articles = plain(20)
  articles[8] = { words: 600 }
  articles[2] = { words: 2000 }
  expect(leadsAmong(articles)).toEqual([8, 19, 18])
})

test('one that others go on with leads', () => {
  const articles = plain(20)
  for (const at of [1, 7, 9]) articles[at] = { people: [NORA], organizations: ['Boat Club'] }
  expect(leadsAmong(articles).slice(0, 2)).toEqual([9, 7])
})

test('a story leads in one version', () => {
  const articles = plain(20)
  articles[18] = { story: STORY, words: 800 }
  articles[19] = { story: STORY, words: 600 }
  expect(leadsAmong(articles)).toEqual([18, 17, 16])
})

test('an editor names articles by file or id, and the rule chooses the others', () => {
  expect(leadsAmong(plain(20), ['3.txt', '5'])).toEqual([3, 5, 19])
  expect(leadsAmong(plain(20), ['19', 'lost.txt'])).toEqual([19, 18, 17])
  expect(withoutLead(entriesOf(plain(3)), ['1.txt', 'lost.txt', '2', '7'])).toEqual(['lost.txt', '7'])
})

const datesOf = (...dates: string[]): Named[] => dates.map((date): Named => ({ date }))
const listOf = (listed: TopicList['listed']): TopicList => ({
  kind: 'subject',
  id: 'ferries',
  label: 'Ferries',
  isTopic: true,
  listed,
})

test('a timeline counts years, without gaps', () => {
  const entries = entriesOf(datesOf('1998', '1998-02-03', '2001-05', '2004-01-01'))
  const timeline = timelineOf(entries)
  if (!timeline) throw new Error('expected a timeline')
  expect([timeline.unit, timeline.steps.join(' ')]).toEqual(['year', '1998 1999 2000 2001 2002 2003 2004'])
  expect([...countsAlong(timeline, entries)]).toEqual([2, 0, 0, 1, 0, 0, 1])
  expect(curvesLabel(timeline)).toBe('Articles of each year, 1998–2004')
  expect(curvedView(listOf(entries), timeline, 'index.html').curve).toEqual({
    path: 'M0 16H0V0H1V16H3V8H4V16H6V8H7V16z',
    steps: 7,
    label: 'Most in 1998: 2 articles',
  })
})

test('an archive of few years counts months, and an article that states none is left out', () => {
  const entries = entriesOf(datesOf('2014', '2014-02', '2014-12-31'))
  const timeline = timelineOf(entries)
  if (!timeline) throw new Error('expected a timeline')
  expect([...countsAlong(timeline, entries)]).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  expect(curvesLabel(timeline)).toBe('Articles of each month, 2014')
  expect(curvedView(listOf(entries), timeline, 'index.html').curve?.label).toBe('Most in February 2014: 1 article')
  expect(curvedView(listOf(entries.slice(0, 1)), timeline, 'index.html').curve).toBeUndefined()
})

test('no timeline is made of no dates, or of a mistaken one', () => {
  expect(timelineOf([])).toBeUndefined()
  expect(timelineOf(entriesOf(datesOf('0014-01-01', '2014-01-01')))).toBeUndefined()
})
