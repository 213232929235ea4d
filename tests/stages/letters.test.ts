import { expect, test } from 'vitest'
import { lettersOf } from '../../src/index/letters.ts'
import { mostListed } from '../../src/index/most-listed.ts'
import type { TopicList } from '../../src/index/topic-lists.ts'
import type { Kind } from '../../src/model/topic.ts'
import { entriesOf } from '../support/entries.ts'

const list = (label: string, kind: Kind = 'person', count = 0): TopicList => ({
  kind,
  id: label,
  label,
  isTopic: false,
  listed: entriesOf(Array.from({ length: count }, () => ({}))),
})
const sorted = (labels: string[], kind?: Kind): Record<string, string[]> =>
  Object.fromEntries(
    lettersOf(labels.map((label) => list(label, kind))).map(({ letter, topics }) => [letter, topics.map((topic) => topic.label)]),
  )

test('people stand under their last names', () => {
  expect(
    sorted(['Ada Reed', 'Martin Luther King Jr.', 'Nouri al-Maliki', 'Zoë Abbott', 'Éva Érdi', 'Bo Reed', 'Madonna', '東京']),
  ).toEqual({
    A: ['Zoë Abbott'],
    E: ['Éva Érdi'],
    K: ['Martin Luther King Jr.'],
    M: ['Madonna', 'Nouri al-Maliki'],
    R: ['Ada Reed', 'Bo Reed'],
    '#': ['東京'],
  })
})

test('all else stands under its first word', () => {
  expect(sorted(['Harbour Board', 'Österreich', '1. FC'], 'organization')).toEqual({
    H: ['Harbour Board'],
    O: ['Österreich'],
    '#': ['1. FC'],
  })
})

test('those with most articles come first, equals by label', () => {
  const topics = [list('B', 'place', 1), list('C', 'place', 3), list('A', 'place', 1), list('D', 'place', 2)]
  expect(mostListed(topics, 3).map((topic) => topic.label)).toEqual(['C', 'D', 'A'])
  expect(mostListed(topics, 9).map((topic) => topic.label)).toEqual(['C', 'D', 'A', 'B'])
})
