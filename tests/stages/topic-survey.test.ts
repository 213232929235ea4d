import { expect, test } from 'vitest'
import { makeLexicon } from '../../src/enrich/lexicon.ts'
import { uncoveredPhrases } from '../../src/enrich/uncovered.ts'
import { PhraseTally } from '../../src/index/phrase-tally.ts'
import { topicSurvey } from '../../src/index/topic-survey.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { readLists } from '../../src/read/read-lists.ts'
import { topicSurveyText } from '../../src/report/topic-survey.ts'
import { parseVocabulary } from '../../src/vocabulary.ts'
import { entriesOf } from '../support/entries.ts'
import { sourceFile } from '../support/fixtures.ts'

const subjects = parseVocabulary(
  `topics:
  - { id: transport, label: Transport }
  - { id: ferries, label: Ferries, broader: transport, phrases: [car ferry] }
  - { id: boats, label: Boats }
  - { id: cheese, label: Cheese }
`,
  'topics.yaml',
)
const lexicon = makeLexicon({ ...readLists(), subjects })
const topic = (id: string) => ({ kind: 'subject', id, label: id, origin: 'rule', score: 0.5, reason: '' }) as const

function uncovered(text: string): Record<string, number> {
  const { article } = parseArticle(sourceFile(text), 'en')
  if (!article) throw new TypeError('expected an article')
  const { phrases, counts } = uncoveredPhrases(article, lexicon)
  return Object.fromEntries(phrases.map((phrase, at) => [phrase, counts[at] ?? 0]))
}

test('nouns, and phrases that come back, are uncovered where no word of theirs speaks for a topic', () => {
  const text = 'Word\n\nThe school board met on the quay. The school board, they said, saw a car ferry and another car ferry.\n'
  expect(uncovered(text)).toEqual({ quay: 1, 'school board': 2 })
})

test('names, and words with a mark between them, are no phrases', () => {
  expect(uncovered('Word\n\nHarbour Board met. Harbour Board met. Red, boats; red, boats; red boats.\n')).toEqual({})
})

test('those are telling that most articles come back to, and a phrase rather than its parts', () => {
  const tally = new PhraseTally()
  const add = (...phrases: [string, number][]): void =>
    tally.add({ phrases: phrases.map(([phrase]) => phrase), counts: phrases.map(([, count]) => count) })
  for (let at = 0; at < 4; at++) add(['school board', 2], ['school board vote', 2], ['pier', at < 3 ? 3 : 1], ['place', 1])
  for (let at = 0; at < 4; at++) add(['place', 2], ['hour', at < 3 ? 2 : 1])
  for (let at = 0; at < 6; at++) add(['hour', 1])
  add(['rare', 9])
  expect(tally.mostTelling(9)).toEqual([
    { phrase: 'school board vote', articles: 4 },
    { phrase: 'place', articles: 4 },
    { phrase: 'pier', articles: 3 },
  ])
})

const entries = entriesOf([
  ...Array.from({ length: 5 }, () => ({ topics: [topic('ferries'), topic('boats')] })),
  { topics: [topic('boats')] },
  {},
])
const vocabulary = new Map(subjects.map((one) => [one.id, one]))
const survey = topicSurvey({ entries, vocabulary, usualNames: new Map() }, new PhraseTally())

test('a survey tells topics that no article has, that most have, and that the same have', () => {
  const [ferries, boats] = [
    { id: 'ferries', label: 'Ferries', articles: 5 },
    { id: 'boats', label: 'Boats', articles: 6 },
  ]
  expect(survey).toEqual({
    articles: 7,
    withoutSubject: 1,
    unused: [{ id: 'cheese', label: 'Cheese', articles: 0 }],
    inMost: [boats, { id: 'transport', label: 'Transport', articles: 5 }, ferries],
    uncovered: [],
    alike: [{ topics: [ferries, boats], overlap: 5 / 6 }],
  })
})

test('and is shown in short and even lines', () => {
  expect(topicSurveyText({ ...survey, uncovered: [{ phrase: 'school board', articles: 4 }] })).toBe(`
Topics: 1 of 7 articles have no subject

In more than half of the articles
     6   86 %  Boats
     5   71 %  Transport
     5   71 %  Ferries

Nearly the same articles
  83 %  Ferries (5) and Boats (6)

Articles that come back to a phrase which speaks for no topic
     4   57 %  school board

In no article (1)
  Cheese
`)
  const many = Array.from({ length: 90 }, (_, at) => ({ id: `t${at}`, label: `A topic of number ${at}`, articles: 0 }))
  const lines = topicSurveyText({ ...survey, unused: many }).split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
  expect(lines.at(-2)).toMatch(/ and 30 more$/)
})
