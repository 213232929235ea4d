import { expect, test } from 'vitest'
import { hasFeed } from '../../src/index/has-feed.ts'
import { type Lists, listsOf as allListsOf } from '../../src/index/lists.ts'
import type { TopicList } from '../../src/index/topic-lists.ts'
import { whyListed } from '../../src/index/why-listed.ts'
import type { Archive } from '../../src/model/archive.ts'
import { entriesOf, type Named } from '../support/entries.ts'

const archiveOf = (articles: Named[]): Archive => ({ entries: entriesOf(articles), vocabulary: new Map(), usualNames: new Map() })
const listsOf = (articles: Named[]): Lists => allListsOf(archiveOf(articles))
const headlines = (list: TopicList | undefined): string[] | undefined => list?.listed.map(({ listing }) => listing.headline)

test('who is named in two articles has a page, the newest article first; who is named in one has none', () => {
  const { person } = listsOf([{ people: ['Ada Reed', 'Tom Holt'] }, { people: ['Ada Reed'] }]).topics
  expect([...person.keys()]).toEqual(['ada-reed'])
  expect(headlines(person.get('ada-reed'))).toEqual(['Story 1', 'Story 0'])
})

test('what is a topic once has a page too', () => {
  const { organization, place } = listsOf([
    {
      topics: [{ kind: 'organization', id: 'harbour-board', label: 'Harbour Board', origin: 'stated', score: 1, reason: '' }],
      organizations: ['Harbour Board', 'Boat Club'],
      places: ['Iceland'],
    },
  ]).topics
  expect([...organization.keys()]).toEqual(['harbour-board'])
  expect(headlines(organization.get('harbour-board'))).toEqual(['Story 0'])
  expect(organization.get('harbour-board')?.isTopic).toBe(true)
  expect(place.size).toBe(0)
})

test('who is quoted in one article, and named in no other, has no page, but a place in that article', () => {
  const quoted = (name: string, id: string) => ({ id, name, mentions: 1, quotations: 2, quotedAt: 7 })
  const { topics, quotedOnce } = listsOf([
    { people: [quoted('Ada Reed', 'ada-reed'), quoted('Tom Holt', 'tom-holt'), 'Nobody'] },
    { people: ['Tom Holt'] },
    { topics: [{ kind: 'person', id: 'bo-best', label: 'Bo Best', origin: 'stated', score: 1, reason: '' }] },
    { people: [quoted('Bo Best', 'bo-best')], organizations: [quoted('Boat Club', 'boat-club')] },
  ])
  expect([...topics.person.keys()]).toEqual(['bo-best', 'tom-holt'])
  const found = [...quotedOnce.person, ...quotedOnce.organization]
  expect(found.map(({ kind, label, entry, paragraph }) => [kind, label, entry.at, paragraph])).toEqual([
    ['person', 'Ada Reed', 0, 7],
    ['organization', 'Boat Club', 3, 7],
  ])
})

test('those in five articles, and those that an article is about, have a feed', () => {
  const { person, organization } = listsOf([
    ...Array.from({ length: 4 }, () => ({ people: ['Ada Reed', 'Bo Best'] })),
    {
      people: ['Ada Reed'],
      topics: [{ kind: 'organization', id: 'boat-club', label: 'Boat Club', origin: 'stated', score: 1, reason: '' }],
    },
  ]).topics
  const withFeed = [...person.values(), ...organization.values()].filter(hasFeed)
  expect(withFeed.map(({ label }) => label)).toEqual(['Ada Reed', 'Boat Club'])
})

test('one article that has a name twice does not make two', () => {
  expect(listsOf([{ people: ['Ada Reed', 'Ada Reed'] }]).topics.person.size).toBe(0)
})

test('a name is called as most articles call it', () => {
  const form = (name: string) => ({ id: 'ada-reed', name, mentions: 1, quotations: 0 })
  const { person } = listsOf([
    { people: [form('Ada Reed')] },
    { people: [form('Ada Reed')] },
    { people: [form('Ada B. Reed')] },
  ]).topics
  expect(person.get('ada-reed')?.label).toBe('Ada Reed')
})

test('it is said why an article stands in a list', () => {
  const quoted = { id: 'ada-reed', name: 'Ada Reed', mentions: 3, quotations: 2 }
  const archive = archiveOf([{ people: [quoted] }, { people: ['Ada Reed'], places: [{ ...quoted, mentions: 0, quotations: 0 }] }])
  const { entries } = archive
  const { person } = allListsOf(archive).topics
  const whys = entries.map((entry) => whyListed(entry, person.get('ada-reed') as TopicList, new Map()))
  expect(whys).toEqual(['Mentioned 3 times, quoted twice', 'Mentioned once'])
  const place = { kind: 'place', id: 'ada-reed', label: '', isTopic: false, listed: [] } as const
  expect(whyListed(entries[1] as (typeof entries)[0], { ...place, listed: [] }, new Map())).toBe('Stated by the article')
})

test('companions are those with pages that most of the same articles name, of equals the one of the newer article first', () => {
  const { topics, companionsOf } = listsOf([
    { people: ['Ada Reed', 'Old Friend', 'Bo Best'], places: ['Iceland'] },
    { people: ['Ada Reed', 'New Friend', 'Bo Best', 'Nobody'] },
    { people: ['New Friend', 'Old Friend'], places: ['Iceland'] },
  ])
  const find = () => companionsOf(topics.person.get('ada-reed') as TopicList)
  const { person, organization, place } = find()
  expect(person.map(({ topic, count }) => [topic.label, count])).toEqual([
    ['Bo Best', 2],
    ['New Friend', 1],
    ['Old Friend', 1],
  ])
  expect(organization).toEqual([])
  expect(place.map(({ topic, count }) => [topic.label, count])).toEqual([['Iceland', 1]])
  expect(find()).toEqual({ person, organization, place })
})

test('companions are at most ten people', () => {
  const people = Array.from({ length: 14 }, (_, at) => `Person ${at}`)
  const { topics, companionsOf } = listsOf([
    { people, places: ['Iceland'] },
    { people: [...people], places: ['Iceland'] },
  ])
  const { person, place } = companionsOf(topics.person.get('person-0') as TopicList)
  expect([person.length, place.length]).toEqual([10, 1])
})

test('the fingerprint of an article’s names changes when one of them gains a page, and not when another does', () => {
  const [before, after] = [[], ['Ada Reed']].map(
    (more) => listsOf([{ people: ['Ada Reed'] }, { people: ['Tom Holt'] }, { people: more }]).namePrints,
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
    return allListsOf(archive).namePrints[0]
  }
  expect(printOf('Ada B. Reed')).not.toBe(printOf('Ada Reed'))
})
