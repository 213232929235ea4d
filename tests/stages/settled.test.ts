import { expect, test } from 'vitest'
import type { ListedTopic, PreparedArticle } from '../../src/model/prepared.ts'
import type { ArticleRecord } from '../../src/render/record.ts'
import { settledRecord } from '../../src/render/record.ts'
import { withLearnedTopics } from '../../src/relate/relate.ts'
import { settledListing } from '../../src/relate/settled.ts'
import { idOf } from '../../src/slug.ts'
import { entriesOf } from '../support/entries.ts'
import { listingOf } from '../support/listing.ts'

const listing = listingOf({
  people: ['Ann Lee*2', 'Obama', 'Ann Beth Lee'],
  topics: ['Ann Beth Lee', 'Boat Club', 'Ferries'],
})
listing.topics.unshift({
  kind: 'person',
  id: 'ann-lee',
  label: 'Ann Lee',
  origin: 'stated',
  score: 1,
  reason: '',
} satisfies ListedTopic)
const settled = {
  people: { obama: 'barack-obama', 'ann-beth-lee': 'ann-lee' },
  topics: { 'ann-beth-lee': 'person', 'boat-club': 'organization' },
} as const

test('where the archive has nothing to say of it, an article is the same', () => {
  expect(settledListing(listing, undefined)).toBe(listing)
})

test('people and topics have the ids of the archive; what comes together has the mentions of all, and the fuller name', () => {
  const { people, topics } = settledListing(listing, settled)
  expect(people.map(({ id, name, mentions }) => [id, name, mentions])).toEqual([
    ['ann-lee', 'Ann Beth Lee', 3],
    ['barack-obama', 'Obama', 1],
  ])
  expect(topics.map(({ kind, id, label }) => `${kind}/${id}: ${label}`)).toEqual([
    'person/ann-lee: Ann Lee',
    'organization/boat-club: Boat Club',
    'subject/ferries: Ferries',
  ])
})

test('quotations of people who turn out to be one are counted together, and the first of them leads to their words', () => {
  const people = [
    { id: 'lee', name: 'Lee', mentions: 1, quotations: 2, quotedAt: 4 },
    { id: 'ann-lee', name: 'Ann Lee', mentions: 1, quotations: 1, quotedAt: 3 },
  ]
  expect(settledListing({ ...listing, people }, { people: { lee: 'ann-lee' } }).people).toEqual([
    { id: 'ann-lee', name: 'Ann Lee', mentions: 2, quotations: 3, quotedAt: 3 },
  ])
})

test('a record has the fuller name for whoever speaks, unless a body is called so', () => {
  const name = (text: string) => ({ id: idOf(text), name: text, mentions: 1 })
  const record: ArticleRecord = {
    topics: [],
    people: [name('Ann Lee'), name('Ann Beth Lee'), name('Ford')],
    organizations: [name('Ford')],
    quotes: [
      { text: 'Yes', speaker: 'Ann Lee', paragraph: 1 },
      { text: 'No', speaker: 'Ford', paragraph: 2 },
      { text: 'Well', speaker: null, paragraph: 3 },
    ],
  }
  const { people, quotes } = settledRecord(record, { people: { 'ann-beth-lee': 'ann-lee', ford: 'henry-ford' } })
  expect(people.map((one) => one.id)).toEqual(['ann-lee', 'henry-ford'])
  expect(quotes.map((one) => one.speaker)).toEqual(['Ann Beth Lee', 'Ford', null])
})

test('topics that others have taught stand among those that were found, the surest first, and never before stated ones', () => {
  const topic = (id: string, score: number, origin: 'stated' | 'rule') =>
    ({ kind: 'subject', id, label: id, origin, score, reason: '' }) as const
  const topics = [topic('ferries', 1, 'stated'), topic('storms', 0.6, 'rule'), topic('schools', 0.5, 'rule')]
  const learned = ['storms 0.9', 'schools 0.5', 'ferries 0.7', 'a 0.8', 'b 0.8', 'c 0.8', 'd 0.8'].map((text) => {
    const [id = '', score] = text.split(' ')
    return { kind: 'subject' as const, id, label: id, origin: 'learned' as const, score: Number(score), evidence: ['word'] }
  })
  const found = settledListing({ ...listing, topics }, { learned }).topics
  expect(found.map(({ id, origin }) => `${id} ${origin}`)).toEqual([
    'ferries stated',
    'storms learned',
    'a learned',
    'b learned',
    'c learned',
    'd learned',
  ])
  expect(found[1]?.reason).toBe('Learned from articles with this topic: “word”')
})

test('what an article rules out is not learned either, whatever the archive calls it', () => {
  const learned = (['subject/ferries', 'person/ann-lee', 'subject/storms'] as const).map((key) => {
    const [kind, id] = key.split('/') as ['subject' | 'person', string]
    return { kind, id, label: id, origin: 'learned' as const, score: 0.8, evidence: ['word'] }
  })
  const [entry] = entriesOf([{}])
  if (!entry) throw new TypeError('expected an entry')
  const asRead = { ...entry.listing, ruledOut: ['ferries', 'lee'] }
  const article = { ...entry, asRead, settled: { people: { lee: 'ann-lee' } }, prepared: {} as PreparedArticle }
  expect(withLearnedTopics(article, learned).listing.topics.map((topic) => topic.id)).toEqual(['storms'])
  expect(withLearnedTopics(article, learned.slice(0, 2))).toBe(article)
})
