import { describe, expect, test } from 'vitest'
import { enriched } from '../support/enriched.ts'

const OSTVOLD = 'Margaret Ostvold'
const VASTERBY = 'Henrik Vasterby'

/** Who speaks each quotation. */
const speakers = (...paragraphs: string[]): (string | null)[] => enriched(...paragraphs).quotes.map((quote) => quote.speaker)

describe('the speaker is', () => {
  test.each([
    ['before the verb', '“The boat is late again,” Margaret Ostvold said.', OSTVOLD],
    ['behind the verb', '“The boat is late again,” said Margaret Ostvold, a clerk.', OSTVOLD],
    ['before the words', 'Margaret Ostvold said: “The boat is late again.”', OSTVOLD],
    ['before a fragment', 'Margaret Ostvold called the boat “late again” and left.', OSTVOLD],
    ['before an apposition', '“The boat is late again,” Margaret Ostvold, a friend of Henrik Vasterby’s, told him.', OSTVOLD],
    ['in an apposition', 'A lawyer for Henrik Vasterby, Margaret Ostvold, said “the boat is late.”', OSTVOLD],
    ['before brackets', '“The boat is late again,” Sen. Margaret Ostvold (D-Mass.) said.', OSTVOLD],
    ['behind an abbreviated title', '“The boat is late again,” said Rep. Margaret Ostvold, who rowed.', OSTVOLD],
    ['behind other nouns', '“The boat is late again,” said Harbour Board chair Margaret Ostvold.', OSTVOLD],
    ['before the day', 'Margaret Ostvold on Sunday called the plan “absurd” again.', OSTVOLD],
    [
      'the one that acts in the sentence',
      'Margaret Ostvold spoke to Henrik Vasterby, adding: “The boat is late again.”',
      OSTVOLD,
    ],
    ['whoever is accorded with', 'The boat is “late again and again,” according to Margaret Ostvold.', OSTVOLD],
    ['whoever it was called so by', 'A plan labeled “absurd” by Margaret Ostvold was dropped.', OSTVOLD],
    ['before a colon', 'Margaret Ostvold on Twitter: “The boat is late again.”', OSTVOLD],
    ['a body', '“The boat is late again,” the Harbour Board said.', 'Harbour Board'],
    ['a role', '“The boat is late again,” a harbour official said.', 'a harbour official'],
    ['somebody’s somebody', '“The boat is late again,” Ostvold’s spokesman said.', 'Ostvold’s spokesman'],
    [
      'the spokesman and not whom he speaks for',
      '“The boat is late again,” said a spokesman for Margaret Ostvold.',
      'a spokesman for Margaret Ostvold',
    ],
  ])('%s', (_, sentence, speaker) => expect(speakers('Margaret Ostvold came by.', sentence)).toEqual([speaker]))

  test('nobody, where the text does not say', () => {
    expect(speakers('On the wall stood “no bathing at any time” in red.')).toEqual([null])
  })

  test('who is meant by a pronoun', () => {
    expect(speakers('Margaret Ostvold came with Henrik Vasterby.', '“The boat is late again,” she said.')).toEqual([OSTVOLD])
    expect(speakers('Margaret Ostvold came with Henrik Vasterby.', '“The boat is late again,” he said.')).toEqual([VASTERBY])
    expect(speakers('“It is late,” said Henrik Vasterby.', '“I shall not wait any longer,” he added.')).toEqual([
      VASTERBY,
      VASTERBY,
    ])
  })

  test('who is meant by a title', () => {
    expect(speakers('Mayor Margaret Ostvold came with Henrik Vasterby.', '“The boat is late again,” the mayor said.')).toEqual([
      OSTVOLD,
    ])
  })

  test('the stranger of before', () => {
    expect(speakers('A harbour official came out.', '“The boat is late again,” the official said.')).toEqual([
      'A harbour official',
    ])
  })

  test('the body that is spoken of', () => {
    expect(speakers('The Harbour Board met. The board said it was “not amused at all.”')).toEqual(['Harbour Board'])
  })

  test('on a line below', () => {
    expect(speakers('“The boat is late, and it will be late again.”', 'Margaret Ostvold, The Gullcrier')).toEqual([OSTVOLD])
  })
})

describe('speech goes on', () => {
  test('behind its attribution', () => {
    expect(speakers('“The boat is late,” said Margaret Ostvold. “It will be late again. We wait.”')).toEqual([OSTVOLD, OSTVOLD])
  })

  test('over paragraphs that have no closing mark', () => {
    const { quotes } = enriched(
      '“The boat is late,” said Margaret Ostvold. “We wait.',
      '“We have waited long.',
      '“We shall wait longer.”',
    )
    expect(quotes.map(({ speaker, attribution }) => [speaker, attribution])).toEqual([
      [OSTVOLD, 'stated'],
      [OSTVOLD, 'carried'],
      [OSTVOLD, 'carried'],
      [OSTVOLD, 'carried'],
    ])
  })

  test('in a paragraph that is nothing else', () => {
    expect(speakers('“The boat is late,” said Margaret Ostvold.', '“It will be late again tomorrow.”')).toEqual([
      OSTVOLD,
      OSTVOLD,
    ])
  })

  test('behind a mark that opens where a paragraph’s end was lost', () => {
    expect(speakers('Margaret Ostvold said: "The boat is late. "We have waited long enough."')).toEqual([OSTVOLD, OSTVOLD])
  })
})

describe('no quotation is', () => {
  test.each([
    ['the title of a show', 'He spoke on “Gull News Sunday.”'],
    ['the title of a book', 'Her novel “The Last Lighthouse” sold well.'],
    ['a word in doubt', 'The so-called “ferry” sank.'],
  ])('%s', (_, sentence) => expect(enriched(sentence).quotes).toEqual([]))
})

test('a quotation keeps its verb and whom its speaker is', () => {
  const [quote] = enriched('“The boat is late again,” Margaret Ostvold warned.').quotes
  expect(quote).toMatchObject({
    verb: 'warned',
    attribution: 'stated',
    by: { kind: 'person', id: 'margaret-ostvold' },
    paragraph: 1,
  })
})
