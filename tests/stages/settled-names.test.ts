import { expect, test } from 'vitest'
import type { EnrichedArticle } from '../../src/model/archive.ts'
import type { Entity } from '../../src/model/entity.ts'
import type { Topic } from '../../src/model/topic.ts'
import { withSettledNames } from '../../src/relate/settled-names.ts'
import { idOf } from '../../src/slug.ts'

const person = (name: string, ...starts: number[]): Entity => ({
  id: idOf(name),
  name,
  mentions: starts.map((start) => ({ start, end: start + 1 })),
  rule: 'title',
})
const topic = (kind: Topic['kind'], label: string): Topic => ({
  id: idOf(label),
  label,
  kind,
  origin: 'stated',
  score: 1,
  evidence: [label],
})
const quote = (name: string, kind: 'person' | 'organization' = 'person'): EnrichedArticle['quotes'][number] => ({
  text: 'Yes',
  speaker: name,
  by: { kind, id: idOf(name) },
  paragraph: 1,
  rule: 'said-after',
  span: { start: 0, end: 3 },
})
const article = {
  people: [person('Ann Lee', 5, 30), person('Obama', 1), person('Ann Beth Lee', 20)],
  quotes: [quote('Obama'), quote('Ann Lee'), quote('Boat Club', 'organization')],
  topics: [
    topic('person', 'Ann Lee'),
    topic('subject', 'Ann Beth Lee'),
    topic('subject', 'Boat Club'),
    topic('subject', 'Ferries'),
  ],
} as EnrichedArticle

test('where the archive has nothing to say of it, an article is the same', () => {
  expect(withSettledNames(article, { furniture: [1] })).toBe(article)
})

test('people, speakers and topics have the ids of the archive', () => {
  const settled = withSettledNames(article, {
    people: { obama: 'barack-obama', 'ann-beth-lee': 'ann-lee' },
    topics: { 'ann-beth-lee': 'person', 'boat-club': 'organization' },
  })
  expect(settled.people.map(({ id, name, mentions }) => [id, name, mentions.map((span) => span.start)])).toEqual([
    ['ann-lee', 'Ann Beth Lee', [5, 20, 30]],
    ['barack-obama', 'Obama', [1]],
  ])
  expect(settled.quotes.map(({ speaker, by }) => [speaker, by?.kind, by?.id])).toEqual([
    ['Obama', 'person', 'barack-obama'],
    ['Ann Beth Lee', 'person', 'ann-lee'],
    ['Boat Club', 'organization', 'boat-club'],
  ])
  expect(settled.topics.map(({ kind, id, label }) => `${kind}/${id}: ${label}`)).toEqual([
    'person/ann-lee: Ann Lee',
    'organization/boat-club: Boat Club',
    'subject/ferries: Ferries',
  ])
})
