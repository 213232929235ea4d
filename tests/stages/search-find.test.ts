import { asyncProperty, assert, constantFrom, oneof, string, array } from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ArchiveReader } from '../../src/search/archive-reader.ts'
import { find } from '../../src/search/find.ts'
import { distanceOf } from '../../src/search/suggest.ts'
import { type Ask, askerOf, openIndex, siteOf } from '../support/search.ts'

/** An article file. */
const story = (fields: string, headline: string, ...paragraphs: string[]): string =>
  `---\n${fields}\n---\n${headline}\n\n${paragraphs.join('\n\n')}\n`

const ARTICLES: Record<string, string> = {
  'ferry.txt': story(
    'date: 2014-06-19\nauthor: Jane Doe\ntopics: [Ferries, Strikes]',
    'Harbour ferry stays in port',
    'The ferry of the bank of Holmsund lay at the quay all day, Captain Nora Holland said.',
    'Captain Nora Holland had waited for the sailors since the morning.',
  ),
  'harbour.txt': story(
    'date: 2014-07\nauthor: Tom Reed\ntopics: [Harbours]',
    'Council looks at the pier',
    'The ferry harbour is old. Its pier is older, and the council cannot pay for either of them.',
    'Captain Nora Holland told the council so.',
  ),
  'boats.txt': story(
    'date: 2013-01-02\ntopics: [Ferries]',
    'Boats for sale',
    'Two ferries and a sailing boat are for sale in the Café Zürich, says Nouri al-Maliki, who owns them.',
    'Another Holland, by the name of Peter, would buy one if Nora did not.',
  ),
  'undated.txt': story('topics: [Weather]', 'Weather stays as it is', 'It is windy. The wind from the north has no end.'),
  'tokyo.txt': story('date: 2015\nlanguage: ja', '東京港のフェリー', '東京港のフェリーは今日も遅れた。'),
  'german.txt': story(
    'date: 2015-03\nlanguage: de',
    'Straße gesperrt',
    'Die Straße am Hafen ist gesperrt, die Häuser stehen leer.',
  ),
}

let ask: Ask
let archive: ArchiveReader
let loaded: string[]
beforeAll(async () => {
  ;({ archive, loaded } = await openIndex(await siteOf(ARTICLES)))
  ask = askerOf(archive)
})

const [FERRY, PIER, BOATS, WEATHER, TOKYO, STREET] = [
  'Harbour ferry stays in port',
  'Council looks at the pier',
  'Boats for sale',
  'Weather stays as it is',
  '東京港のフェリー',
  'Straße gesperrt',
]

describe('words', () => {
  test.each([
    ['ferry 2014', [FERRY, PIER]],
    ['"2014"', []],
    ['What did Holland say of the ferry?', [FERRY, PIER, BOATS]],
    ['what happened to the ferry in 2013', [BOATS]],
    ['say sailors', [FERRY, BOATS]],
    ['ferry', [FERRY, PIER, BOATS]],
    ['FERRIES', [FERRY, BOATS, PIER]],
    ['council pier', [PIER]],
    ['cafe zurich', [BOATS]],
    ['Café', [BOATS]],
    ['strasse', [STREET]],
    ['Maliki', [BOATS]],
    ['al-Maliki', [BOATS]],
    ['the weather of the north', [WEATHER]],
    ['東京', [TOKYO]],
    ['フェリー', [TOKYO]],
    ['港', [TOKYO]],
    ['nothing-of-this', []],
    ['', []],
  ])('%s', async (query, headlines) => {
    const found = await ask(query)
    expect(found.toSorted()).toEqual(headlines.toSorted())
    if (headlines.length > 0) expect(found[0]).toBe(headlines[0])
  })

  test('where no article has all words, those with most of them are given', async () => {
    const { isRelaxed } = await find(archive, 'pier windy council', 'relevance')
    expect(isRelaxed).toBe(true)
    expect(await ask('pier windy council')).toEqual([PIER, WEATHER])
  })

  test('stop words by themselves are found too', async () => {
    expect(await ask('for either of them')).toContain(PIER)
    expect((await ask('the')).length).toBeGreaterThan(2)
  })

  test('the beginning of a word is enough while it is being typed', async () => {
    expect(await ask('coun', 'relevance', true)).toEqual([PIER])
    expect(await ask('council pi', 'relevance', true)).toEqual([PIER])
    expect(await ask('pi coun', 'relevance', true)).not.toContain(BOATS)
  })
})

describe('phrases', () => {
  test.each([
    ['"ferry harbour"', [PIER]],
    ['"harbour ferry"', [FERRY]],
    ['"bank of holmsund"', [FERRY]],
    ['"bank in holmsund"', []],
    ['"bank holmsund"', []],
    ['"pay for either of them"', [PIER]],
    ['"older, and the council cannot pay"', [PIER]],
    ['"either of them Captain Nora"', [PIER]],
    ['"ferries"', [BOATS]],
    ['"東京港の"', [TOKYO]],
    ['“sailing boat”', [BOATS]],
  ])('%s', async (query, headlines) => {
    expect(await ask(query)).toEqual(headlines)
  })
})

describe('what narrows down', () => {
  test.each([
    ['ferry -council', [FERRY, BOATS]],
    ['ferry -"ferry harbour"', [FERRY, BOATS]],
    ['-ferry -weather', [STREET, TOKYO]],
    ['topic:ferries', [FERRY, BOATS]],
    ['-topic:ferries holland', [PIER]],
    ['author:"Jane Doe"', [FERRY]],
    ['author:reed', [PIER]],
    ['person:"Nora Holland"', [PIER, FERRY]],
    ['person:holland -pier', [FERRY]],
    ['year:2014', [PIER, FERRY]],
    ['ferry before:2014', [BOATS]],
    ['after:2014-07', [STREET, TOKYO, PIER]],
    ['before:2014-06-20 after:2014-06-19', [FERRY]],
    ['topic:nothing', []],
  ])('%s', async (query, headlines) => {
    expect((await ask(query)).toSorted()).toEqual(headlines.toSorted())
  })

  test('by date, the newest come first and the undated last', async () => {
    expect(await ask('ferry', 'date')).toEqual([PIER, FERRY, BOATS])
    expect(await ask('-ferry', 'date')).toEqual([STREET, TOKYO, WEATHER])
  })
})

describe('a name in full', () => {
  test('gives only articles that name its bearer, and the way to its words', async () => {
    const found = await find(archive, 'nora holland year:2014', 'relevance')
    expect(found.articles.length).toBe(2)
    expect(found.asWords).toBe('"nora holland" year:2014')
    expect((await ask('nora holland')).toSorted()).toEqual([PIER, FERRY].toSorted())
    expect(await ask('holland nora')).toContain(BOATS)
  })

  test('of somebody without a page is found where it is written as names are', async () => {
    const { articles, asWords, marks } = await find(archive, 'Nouri al-Maliki', 'relevance')
    expect((await archive.articles([...articles])).map(({ headline }) => headline)).toEqual([BOATS])
    expect(asWords).toBe('"Nouri al-Maliki"')
    expect(['nouri', 'maliki', 'ferry'].map(marks)).toEqual([true, true, false])
  })

  test('in quotation marks, or with other words, is words', async () => {
    expect((await find(archive, '"nora holland"', 'relevance')).asWords).toBeUndefined()
    expect((await find(archive, 'Nora Holland ferry', 'relevance')).asWords).toBeUndefined()
  })
})

test('it is told how often an article has what was looked for', async () => {
  const { articles, hits } = await find(archive, 'ferries "old. Its pier" weather', 'relevance')
  expect(hits(articles[0] as number)).toEqual([
    { text: 'ferry', times: 1 },
    { text: 'old. Its pier', times: undefined },
  ])
  expect(hits(articles.at(-1) as number).map(({ text }) => text)).not.toContain('old. Its pier')
})

test.each([
  ['cuoncil', 'council'],
  ['ferrry', 'ferry'],
  ['harbuor ferry', 'harbour ferry'],
  ['xeather', 'weather'],
  ['wtaeher', 'weather'],
])('%s: was %s meant?', async (query, meant) => {
  expect((await find(archive, query, 'relevance')).suggestion).toBe(meant)
})

test('what is found is not doubted', async () => {
  for (const query of ['ferry', 'coun', '"nora holland"', 'zzzzzzzz'])
    expect((await find(archive, query, 'relevance')).suggestion).toBeUndefined()
})

test.each([
  ['ferry', 'ferry', 0],
  ['ferry', 'fery', 1],
  ['ferry', 'freey', 2],
  ['abc', 'acb', 1],
  ['ferry', 'council', 3],
])('%s and %s are %i apart', (one, other, distance) => {
  expect(distanceOf(one, other, 2)).toBe(distance)
})

test('any query has an answer, and asks for no file that there is not', async () => {
  const piece = constantFrom(
    '"',
    '-',
    'person:',
    'year:',
    'before:',
    ':',
    '“',
    '”',
    ' ',
    '2014',
    'ferry',
    'the',
    '東',
    "'",
    '\\',
    '*',
    '/p ',
  )
  const query = oneof(
    string({ unit: 'binary', maxLength: 60 }),
    array(piece, { maxLength: 12 }).map((some) => some.join('')),
  )
  await assert(
    asyncProperty(
      query,
      constantFrom('relevance' as const, 'date' as const),
      constantFrom(true, false),
      async (text, order, isOpen) => {
        const { articles, among } = await find(archive, text, order, isOpen)
        expect(new Set(articles).size).toBe(articles.length)
        expect(among.reduce((sum, one) => sum + one, 0)).toBe(articles.length)
      },
    ),
    { numRuns: 500 },
  )
  expect(loaded.every((name) => /^(?:index|facets\/person-0|(?:words|names)\/[a-z0-9]+|articles\/\d+)$/.test(name))).toBe(true)
})
