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
    ['whoever “who” stands for', 'The board heard Margaret Ostvold, who called the boat “late again.”', OSTVOLD],
    ['whoever “who” stands for, behind “and”', 'They met Margaret Ostvold, who came and called the boat “late again.”', OSTVOLD],
    ['named behind “so says”', '“The boat is late again.” So says Margaret Ostvold of the ferry.', OSTVOLD],
    ['behind the verb, whatever the words end with', '“The boat is late, and late it was,” said Margaret Ostvold.', OSTVOLD],
    ['behind the verb and before what goes on', 'Further, said Margaret Ostvold, the boat was “late again.”', OSTVOLD],
    ['one of several', '“The boat is late again,” said one of the clerks.', 'one of the clerks'],
    ['somebody’s somebody who acts', 'Ostvold’s clerk issued a statement, saying “the boat is late again.”', 'Ostvold’s clerk'],
    ['whoever puts it so', 'As Margaret Ostvold put it, “the boat is late again.”', OSTVOLD],
    ['whoever puts it so, behind the words', '“The boat is late again,” as Margaret Ostvold put it.', OSTVOLD],
    ['with any verb of the past behind a whole sentence', '“The boat is late again,” Margaret Ostvold fretted.', OSTVOLD],
    [
      'whoever acts behind what the words stand in',
      'After calling the boat “late again and again,” Margaret Ostvold left.',
      OSTVOLD,
    ],
    [
      'whoever acts, not whom the clause before names',
      'As Henrik Vasterby slept, Margaret Ostvold left, saying “the boat is late.”',
      OSTVOLD,
    ],
    ['whose claim it is', 'Henrik Vasterby doubts Margaret Ostvold’s claim that the boat was “late again and again.”', OSTVOLD],
    ['the one before a dash', 'Henrik Vasterby called the boat “late again” before Margaret Ostvold said goodbye.', VASTERBY],
    [
      'before a list of some of them',
      'Three clerks, including Margaret Ostvold, said the boat was “late again.”',
      'Three clerks',
    ],
    [
      'by whom it is called so',
      'Henrik Vasterby says the boat labeled “late again and again” by Margaret Ostvold sank.',
      OSTVOLD,
    ],
    ['by a name alone that nothing is known of', '“The boat is late again,” Zorvath said.', 'Zorvath'],
    ['behind the verb by such a name', '“The boat is late again,” said Zorvath.', 'Zorvath'],
    ['not the paper of somebody of whom nothing is known', '“The boat is late again,” Zorvath of the Gullcrier said.', 'Zorvath'],
    ['by the given name', '“The boat is late again,” Margaret said.', OSTVOLD],
    ['a noun that no list knows', '“The boat is late again,” the boatwright said.', 'the boatwright'],
    ['a plural that opens the sentence', 'Neighbors put out a leaflet, saying “the boat is late again.”', 'Neighbors'],
    ['a report', '“The boat is late again,” the report said.', 'the report'],
    [
      'somebody who is described',
      '“The boat is late again,” a person familiar with the ferry said.',
      'a person familiar with the ferry',
    ],
    [
      'a body, not what it is based in',
      '“The boat is late again,” the Harbour Board, a Zorvath-based body, said.',
      'Harbour Board',
    ],
    ['behind brackets', '“The boat is late again,” as Margaret Ostvold (R) of Bergen put it.', OSTVOLD],
  ])('%s', (_, sentence, speaker) => expect(speakers('Margaret Ostvold came by.', sentence)).toEqual([speaker]))

  test('nobody, where the text does not say', () => {
    expect(speakers('On the wall stood “no bathing at any time” in red.')).toEqual([null])
    // The Economist is no economist, and “calls upon” goes on in the sentence.
    expect(speakers('Henrik Vasterby slept.', 'As The Economist put it, “the boat is late again.”')).not.toContain(VASTERBY)
    expect(speakers('The non-binding “resolution on late boats” calls upon Henrik Vasterby to row.')).toEqual([null])
    expect(speakers('Asked whether the boat was “late again and again,” Margaret Ostvold left.')).toEqual([null])
  })

  test('who is meant by a pronoun', () => {
    expect(speakers('Margaret Ostvold came with Henrik Vasterby.', '“The boat is late again,” she said.')).toEqual([OSTVOLD])
    expect(speakers('Margaret Ostvold came with Henrik Vasterby.', '“The boat is late again,” he said.')).toEqual([VASTERBY])
    expect(speakers('“It is late,” said Henrik Vasterby.', '“I shall not wait any longer,” he added.')).toEqual([
      VASTERBY,
      VASTERBY,
    ])
  })

  test('not whom a pronoun passes over', () => {
    // Others' names in somebody's words, names before nouns, and whoever has just been accorded with.
    expect(speakers('“I saw Henrik Vasterby there,” said Olaf Brenner.', '“He was late again,” he added.')).toEqual([
      'Olaf Brenner',
      'Olaf Brenner',
    ])
    expect(speakers('Henrik Vasterby slept.', 'Olaf Brenner deplored the Vasterby regatta.', '“It is late,” he said.')).toEqual([
      'Olaf Brenner',
    ])
    expect(speakers('Henrik Vasterby slept, according to Olaf Brenner.', '“It is late again,” he said.')).toEqual([
      'Olaf Brenner',
    ])
  })

  test('the stranger who has just spoken', () => {
    expect(speakers('Margaret Ostvold came.', '“It is late,” a harbour clerk said.', '“Very late indeed,” she added.')).toEqual([
      'a harbour clerk',
      'a harbour clerk',
    ])
  })

  test('those or what “they” and “it” mean', () => {
    expect(speakers('The Harbour Board met.', 'The pilots waited. “It is late again,” they said.')).toEqual(['The pilots'])
    expect(speakers('The Pilots Union met. The Harbour Board claimed it was “not amused at all.”')).toEqual(['Harbour Board'])
    expect(speakers('“The boat is late,” the letter said.', '“It will be late again,” it added.')).toEqual([
      'the letter',
      'the letter',
    ])
  })

  test('the father and the husband, for a surname that others bear too', () => {
    expect(speakers('Olaf Brenner and his son Olaf Brenner Jr. came.', '“The boat is late again,” Brenner said.')).toEqual([
      'Olaf Brenner',
    ])
    expect(speakers('Henrik Vasterby and his wife, Anna Vasterby, came.', '“The boat is late again,” Vasterby said.')).toEqual([
      VASTERBY,
    ])
  })

  test('no one who is named, for “the man”', () => {
    expect(speakers('Henrik Vasterby slept. “The boat is late again,” the man said.')).toEqual(['the man'])
  })

  test('the paper whose article it is', () => {
    expect(speakers('The New York Times wrote that “the boat is late.” The article says “it will be late again.”')).toEqual([
      'New York Times',
      'New York Times',
    ])
  })

  test('whoever spoke at the end of the paragraph before', () => {
    expect(speakers('Margaret Ostvold said the boat was late.', '“It will be late again tomorrow.”')).toEqual([OSTVOLD])
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
    expect(speakers('Others write that “the boat is late again.”', 'Editorial Board, Washington Post')).toEqual([
      'Washington Post',
    ])
    expect(speakers('“The boat is late, and it will be late again.” Margaret Ostvold, The Gullcrier')).toEqual([OSTVOLD])
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
