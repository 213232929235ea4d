import { expect, test } from 'vitest'
import { creditId, type CreditList, creditLists } from '../../src/index/credit-lists.ts'
import { hasFeed } from '../../src/index/has-feed.ts'
import { lettersOf } from '../../src/index/letters.ts'
import { entriesOf } from '../support/entries.ts'

const shown = (lists: Map<string, CreditList>): unknown[] =>
  [...lists.values()].map(({ id, label, listed }) => [id, label, listed.map(({ at }) => at)])

test('an author has one list, however the name is written, under the way that most articles write it, and never in capitals without need', () => {
  const { author } = creditLists(
    entriesOf([
      { authors: ['JANE DOE'] },
      { authors: ['JANE DOE', 'Bo Best'] },
      { authors: ['Jane Doe'] },
      { authors: ['Jané Doe', 'BO  BEST'] },
      { authors: ['Jane Doe'] },
      { authors: ['ANN LEE'] },
    ]),
  )
  expect(shown(author)).toEqual([
    ['ann-lee', 'ANN LEE', [5]],
    ['bo-best', 'Bo Best', [3, 1]],
    ['jane-doe', 'Jane Doe', [4, 3, 2, 1, 0]],
  ])
})

test('one who is named twice in an article has that article once', () => {
  expect(shown(creditLists(entriesOf([{ authors: ['Jane Doe', 'Jane Doe', 'jane doe'] }])).author)).toEqual([
    ['jane-doe', 'Jane Doe', [0]],
  ])
})

test('whether accents are letters’ own or stand apart, and whatever the script, a name has one id that is safe in an address', () => {
  expect(creditId('Jürgen Müller')).toBe('jurgen-muller')
  expect(creditId('Jürgen Müller'.normalize('NFD'))).toBe('jurgen-muller')
  expect(creditId('Ngô Thị Minh')).toBe('ngo-thi-minh')
  expect(creditId('C++')).not.toBe(creditId('C'))
  expect(creditId('김민수')).toBe(creditId('김민수'.normalize('NFD')))
  for (const name of ['../../etc', 'Index', 'con', '日本', 'ガンダム', '—', 'a/b\\c', '<b>', 'ليلى حسن']) {
    expect(creditId(name), name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    expect(['index', 'con']).not.toContain(creditId(name))
  }
  expect(creditId('日本')).not.toBe(creditId('中国'))
})

test('sections have lists, and publishers where there are two', () => {
  const one = creditLists(entriesOf([{ section: 'World', publisher: 'The Post' }, { publisher: 'THE POST' }, {}]))
  expect([shown(one.section), shown(one.publisher)]).toEqual([[['world', 'World', [0]]], []])
  const two = creditLists(entriesOf([{ publisher: 'The Post' }, { publisher: 'A Review' }, {}]))
  expect(shown(two.publisher)).toEqual([
    ['a-review', 'A Review', [1]],
    ['the-post', 'The Post', [0]],
  ])
})

test('authors stand under their last names, and have a feed with five articles', () => {
  const { author } = creditLists(
    entriesOf(Array.from({ length: 5 }, (_, at) => ({ authors: at === 0 ? ['Ann Young', 'Bo Best'] : ['Bo Best'] }))),
  )
  expect(lettersOf([...author.values()]).map(({ letter, topics }) => [letter, topics.map(({ label }) => label)])).toEqual([
    ['B', ['Bo Best']],
    ['Y', ['Ann Young']],
  ])
  expect([...author.values()].filter(hasFeed).map(({ label }) => label)).toEqual(['Bo Best'])
})
