import { expect, test } from 'vitest'
import { companionsOf } from '../../src/index/companions.ts'
import { namePrints } from '../../src/index/name-prints.ts'
import { type TopicList, topicLists } from '../../src/index/topic-lists.ts'
import { whyListed } from '../../src/index/why-listed.ts'
import type { Archive } from '../../src/model/archive.ts'
import { entriesOf, type Named } from '../support/entries.ts'

const archiveOf = (articles: Named[]): Archive => ({ entries: entriesOf(articles), vocabulary: new Map(), usualNames: new Map() })
const listsOf = (articles: Named[]) => topicLists(archiveOf(articles))
const headlines = (list: TopicList | undefined): string[] | undefined => list?.listed.map(({ listing }) => listing.headline)

test('who is named in two articles has a page, the newest article first; who is named in one has none', () => {
  const lists = listsOf([{ people: ['Ada Reed', 'Tom Holt'] }, { people: ['Ada Reed'] }])
  expect([...lists.person.keys()]).toEqual(['ada-reed'])
  expect(headlines(lists.person.get('ada-reed'))).toEqual(['Story 1', 'Story 0'])
})

test('who is quoted once, or is a topic once, has a page too', () => {
  const lists = listsOf([
    {
      people: [{ id: 'ada-reed', name: 'Ada Reed', mentions: 1, quotations: 1 }],
      topics: [{ kind: 'organization', id: 'harbour-board', label: 'Harbour Board', origin: 'stated', reason: '' }],
      organizations: ['Harbour Board', 'Boat Club'],
      places: ['Iceland'],
    },
  ])
  expect([...lists.person.keys()]).toEqual(['ada-reed'])
  expect([...lists.organization.keys()]).toEqual(['harbour-board'])
  expect(headlines(lists.organization.get('harbour-board'))).toEqual(['Story 0'])
  expect(lists.organization.get('harbour-board')?.isTopic).toBe(true)
  expect(lists.place.size).toBe(0)
})

test('one article that has a name twice does not make two', () => {
  expect(listsOf([{ people: ['Ada Reed', 'Ada Reed'] }]).person.size).toBe(0)
})

test('a name is called as most articles call it', () => {
  const form = (name: string) => ({ id: 'ada-reed', name, mentions: 1, quotations: 0 })
  const lists = listsOf([{ people: [form('Ada Reed')] }, { people: [form('Ada Reed')] }, { people: [form('Ada B. Reed')] }])
  expect(lists.person.get('ada-reed')?.label).toBe('Ada Reed')
})

test('it is said why an article stands in a list', () => {
  const quoted = { id: 'ada-reed', name: 'Ada Reed', mentions: 3, quotations: 2 }
  const { entries } = archiveOf([
    { people: [quoted] },
    { people: ['Ada Reed'], places: [{ ...quoted, mentions: 0, quotations: 0 }] },
  ])
  const lists = topicLists({ entries, vocabulary: new Map(), usualNames: new Map() })
  const whys = entries.map((entry) => whyListed(entry, lists.person.get('ada-reed') as TopicList, new Map()))
  expect(whys).toEqual(['Mentioned 3 times, quoted twice', 'Mentioned once'])
  const place = { kind: 'place', id: 'ada-reed', label: '', isTopic: false, listed: [] } as const
  expect(whyListed(entries[1] as (typeof entries)[0], { ...place, listed: [] }, new Map())).toBe('Stated by the article')
})

test('companions are those with pages that most of the same articles name, of equals the one of the newer article first', () => {
  const lists = listsOf([
    { people: ['Ada Reed', 'Old Friend', 'Bo Best'], places: ['Iceland'] },
    { people: ['Ada Reed', 'New Friend', 'Bo Best', 'Nobody'] },
    { people: ['New Friend', 'Old Friend'], places: ['Iceland'] },
  ])
  const { person, organization, place } = companionsOf(lists.person.get('ada-reed') as TopicList, lists)
  expect(person.map(({ topic, count }) => [topic.label, count])).toEqual([
    ['Bo Best', 2],
    ['New Friend', 1],
    ['Old Friend', 1],
  ])
  expect(organization).toEqual([])
  expect(place.map(({ topic, count }) => [topic.label, count])).toEqual([['Iceland', 1]])
})

test('companions are at most ten people', () => {
  const people = Array.from({ length: 14 }, (_, at) => `Person ${at}`)
  const lists = listsOf([{ people }, { people }])
  expect(companionsOf(lists.person.get('person-0') as TopicList, lists).person).toHaveLength(10)
})

test('the fingerprint of an article’s names changes when one of them gains a page, and not when another does', () => {
  const printsOf = (articles: Named[]): number[] => {
    const { entries } = archiveOf(articles)
    return [...namePrints(entries, listsOf(articles)).values()]
  }
  const [before, after] = [[], ['Ada Reed']].map((more) =>
    printsOf([{ people: ['Ada Reed'] }, { people: ['Tom Holt'] }, { people: more }]),
  )
  expect(after?.[0]).not.toBe(before?.[0])
  expect(after?.[1]).toBe(before?.[1])
})

test('it changes as well when one of them is called otherwise', () => {
  const printOf = (usual: string): number | undefined => {
    const archive = {
      ...archiveOf([{ people: ['Ada Reed'] }, { people: ['Ada Reed'] }]),
      usualNames: new Map([['person/ada-reed', usual]]),
    }
    return [...namePrints(archive.entries, topicLists(archive)).values()][0]
  }
  expect(printOf('Ada B. Reed')).not.toBe(printOf('Ada Reed'))
})
