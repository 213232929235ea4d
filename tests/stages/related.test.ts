import { expect, test } from 'vitest'
import { listsOf } from '../../src/index/lists.ts'
import type { ListedName, ListedTopic } from '../../src/model/prepared.ts'
import { whyRelated } from '../../src/render/beside.ts'
import { idOf } from '../../src/slug.ts'
import { entriesOf, type Named } from '../support/entries.ts'

const often = (name: string, mentions = 4): ListedName => ({ id: idOf(name), name, mentions, quotations: 0 })
const about = (label: string): ListedTopic => ({ kind: 'subject', id: idOf(label), label, origin: 'rule', score: 1, reason: '' })

/** Articles that have nothing in common with any other, so that what two others share is rare. */
const others = (count: number): Named[] =>
  Array.from({ length: count }, (_, at) => ({ people: [`Somebody ${at}`], date: '1990' }))

/** The places of the articles that are related to the first, each with the reason. */
function relatedToFirst(articles: Named[], archive = 100): [number, string][] {
  const entries = entriesOf([...articles, ...others(archive)])
  const { relatedTo } = listsOf({ entries, vocabulary: new Map(), usualNames: new Map() })
  return relatedTo(entries[0] as (typeof entries)[number]).map((one) => [one.entry.at, whyRelated(one)])
}

const NORA = { people: [often('Nora Holland')], organizations: [often('Boat Club')] }

test('articles that name the same rare names are related, and say so', () => {
  expect(relatedToFirst([NORA, NORA, { people: [often('Tom Reed')] }])).toEqual([[1, 'Also names Nora Holland and Boat Club']])
})

test('names in passing that two articles share relate them only where they are several', () => {
  const passing = (...people: string[]): Named => ({ people })
  expect(relatedToFirst([passing('Ada Reed'), passing('Ada Reed')])).toEqual([])
  const three = passing('Ada Reed', 'Tom Holt', 'Bo Best')
  expect(relatedToFirst([three, three])).toEqual([[1, 'Also names Ada Reed, Tom Holt and Bo Best']])
})

test('a name that many articles have relates none of them', () => {
  const many = Array.from({ length: 30 }, () => ({ people: [often('Nora Holland')] }))
  expect(relatedToFirst(many)).toEqual([])
})

test('rare subjects relate articles, and are told where there is one name at most', () => {
  const subjects = { topics: [about('Ferries'), about('Harbours')] }
  const headline = 'Captain leaves ferry'
  expect(relatedToFirst([{ ...subjects, headline }, subjects])).toEqual([[1, 'Also on Ferries and Harbours']])
  const named = { ...subjects, people: [often('Nora Holland')] }
  expect(relatedToFirst([named, named])).toEqual([[1, 'Also names Nora Holland; also on Ferries and Harbours']])
})

test('words of a headline alone relate nothing', () => {
  const headline = 'Lantern parade delights seven villages'
  expect(relatedToFirst([{ headline }, { headline }])).toEqual([])
})

test('of articles that share as much, the nearest in time come first, and there are five at most', () => {
  const dates = ['2010-06', '2001', '2019', '2010-05-01', '2012', '2008', '2016']
  const found = relatedToFirst(dates.map((date) => ({ ...NORA, date })))
  expect(found.map(([at]) => dates[at])).toEqual(['2010-05-01', '2008', '2012', '2016', '2001'])
})

test('another version of the story is not related, and of two versions of another one is told', () => {
  const story = [
    'The ferry came back to the islands on Monday with all that it had taken with it in the great storm of the winter before.',
  ]
  const another = [
    'The captain of the ferry has left the islands, and nobody on any of its quays could say on Monday where he might be now.',
  ]
  const articles = [{ ...NORA, story }, { ...NORA, story }, { ...NORA, story: another }, { ...NORA, story: another }, NORA]
  expect(relatedToFirst(articles).map(([at]) => at)).toEqual([2, 4])
})
