import { expect, test } from 'vitest'
import { listsOf } from '../../src/index/lists.ts'
import { type Branch, treeOf } from '../../src/index/tree.ts'
import type { TopicList } from '../../src/index/topic-lists.ts'
import { yearsIn } from '../../src/index/years-in.ts'
import type { ListedTopic } from '../../src/model/prepared.ts'
import type { Subject } from '../../src/model/topic.ts'
import { entriesOf, type Named } from '../support/entries.ts'

const subject = (id: string, broader?: string): Subject => ({
  id,
  label: id,
  description: '',
  aliases: [],
  phrases: [],
  exclude: [],
  ...(broader !== undefined && { broader }),
})
const VOCABULARY = [subject('transport'), subject('ships', 'transport'), subject('ferries', 'ships'), subject('sport')]

const about = (...ids: string[]): Named => ({
  topics: ids.map((id): ListedTopic => ({ kind: 'subject', id, label: id, origin: 'rule', score: 1, reason: '' })),
})
const listsFor = (articles: Named[], vocabulary = VOCABULARY) =>
  listsOf({ entries: entriesOf(articles), vocabulary: new Map(vocabulary.map((one) => [one.id, one])), usualNames: new Map() })

test('the topics that a subject’s articles have besides are counted, but for those above and below it', () => {
  const { topics, togetherWith } = listsFor([
    about('ferries', 'sport'),
    about('ferries', 'ships', 'Cheese'),
    about('ferries', 'sport'),
  ])
  const besides = (id: string): [string, number][] =>
    togetherWith(topics.subject.get(id) as TopicList).map(({ topic, count }) => [topic.label, count])
  expect(besides('ships')).toEqual([
    ['sport', 2],
    ['Cheese', 1],
  ])
  expect(besides('ferries')).toEqual(besides('ships'))
  expect(besides('sport')).toEqual([['ferries', 2]])
})

test('the vocabulary’s subjects with articles stand as a tree, each broader one with all below it', () => {
  const shown = ({ topic, narrower }: Branch): unknown => [topic.label, topic.listed.length, ...narrower.map(shown)]
  const { topics, narrower } = listsFor([about('ferries'), about('ships'), about('sport', 'Cheese')])
  expect(treeOf(topics, narrower).map(shown)).toEqual([
    ['sport', 1],
    ['transport', 2, ['ships', 2, ['ferries', 1]]],
  ])
  const flat = listsFor([about('sport', 'Cheese')])
  expect(treeOf(flat.topics, flat.narrower)).toEqual([])
})

test('the years of a list are counted from where they begin in it, the undated last', () => {
  const dated = ['2004-05', '2004', '2001-02-03'].map((date) => ({ date }))
  const entries = entriesOf([...dated, {}])
  const [undated] = entriesOf([{}])
  if (undated) undated.listing.datePublished = undefined
  expect(yearsIn([...entries.slice(0, 3), ...(undated ? [undated] : [])])).toEqual([
    { year: '2004', count: 2, first: 0 },
    { year: '2001', count: 1, first: 2 },
    { year: undefined, count: 1, first: 3 },
  ])
})
