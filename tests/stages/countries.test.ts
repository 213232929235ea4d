import { expect, test } from 'vitest'
import { listsOf } from '../../src/index/lists.ts'
import { readLists } from '../../src/read/read-lists.ts'
import { entriesOf, type Named } from '../support/entries.ts'

const knowledge = readLists()

/** The countries that articles name, by name, each with its number of articles. */
function countsOf(...articles: Named[]): [string, number][] {
  const archive = { entries: entriesOf(articles), vocabulary: new Map(), usualNames: new Map() }
  return listsOf(archive, knowledge).countries.map(({ name, count }) => [name, count])
}

test('an article counts once for a country, whether it names it, a place in it, or both', () => {
  expect(countsOf({ places: ['Paris', 'France', 'Lyon'] }, { places: ['Paris'] })).toEqual([['France', 2]])
})

test('a place counts for the country that it lies in by way of others', () => {
  expect(countsOf({ places: ['Chicago', 'Aberdeen'] })).toEqual([
    ['United Kingdom', 1],
    ['United States', 1],
  ])
})

test('a territory and a former state stand for themselves', () => {
  expect(countsOf({ places: ['Greenland', 'Hong Kong', 'Soviet Union'] }).map(([name]) => name)).toEqual([
    'Greenland',
    'Hong Kong',
    'Soviet Union',
  ])
})

test('those with most articles come first, equals by name', () => {
  expect(countsOf({ places: ['Oslo', 'Cuba'] }, { places: ['Oslo', 'Rome'] })).toEqual([
    ['Norway', 2],
    ['Cuba', 1],
    ['Italy', 1],
  ])
})

test('an article that is about a place names it', () => {
  const topics = [{ kind: 'place' as const, id: 'iran', label: 'Iran', origin: 'stated' as const, score: 1, reason: '' }]
  expect(countsOf({ topics }, { topics, places: ['Tehran'] })).toEqual([['Iran', 2]])
})

test('what lies in no single country, or in none that is known, is not on the map', () => {
  expect(countsOf({ places: ['Africa', 'Danube River', 'Harbour Town'], people: ['France'] })).toEqual([])
})

test('Georgia is the country among names from elsewhere, the state beside another American one, and alone may be either', () => {
  expect(countsOf({ places: ['Georgia', 'Moscow'] })).toEqual([
    ['Georgia', 1],
    ['Russia', 1],
  ])
  expect(countsOf({ places: ['Georgia', 'Moscow', 'Dallas'] }).map(([name]) => name)).toEqual(['Russia', 'United States'])
  expect(countsOf({ places: ['Georgia', 'Atlanta'] })).toEqual([['United States', 1]])
  expect(countsOf({ places: ['Georgia', 'Tbilisi'] })).toEqual([['Georgia', 1]])
  expect(countsOf({ places: ['Georgia'] })).toEqual([])
})
