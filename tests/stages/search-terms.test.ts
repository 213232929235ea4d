import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/search/fold.ts'
import { formsOf, stemOf } from '../../src/search/stem.ts'
import { isStopWord } from '../../src/stop-words.ts'
import { rangeOf, RANGES } from '../../src/search/term-ranges.ts'
import { placedTerms, wordsOf } from '../../src/search/words.ts'

test.each([
  ['Café', 'cafe'],
  ['Zürich', 'zurich'],
  ['Straße', 'strasse'],
  ['Ærø', 'aero'],
  ['İzmir', 'izmir'],
  ['Ångström', 'angstrom'],
  ['Łódź', 'lodz'],
  ['O’Brien', 'obrien'],
  ["O'Brien's", 'obrien'],
  ['don’t', 'dont'],
  ['U.S.', 'us'],
  ['ﬁsh', 'fish'],
  ['２０１４', '2014'],
  ['Привет', 'привет'],
  ['Ёлка', 'елка'],
  ['مُحَمَّد', 'محمد'],
  ['हिन्दी', 'हिन्दी'],
])('%s is looked for as %s', (written, term) => {
  expect(fold(written)).toBe(term)
  expect(fold(term)).toBe(term)
})

test.each([
  ['Nouri al-Maliki’s ferry, No. 7', ['nouri', 'al', 'maliki', 'ferry', 'no', '7']],
  ['It cost 1,250.50 in the U.S.', ['it', 'cost', '1', '250', '50', 'in', 'the', 'us']],
  ['“Quay” — pier…', ['quay', 'pier']],
  ['東京都の港', ['東京', '京都', '都の', 'の港']],
  ['港', ['港']],
  ['서울시', ['서울', '울시']],
  ['the 港町 ferry', ['the', '港町', 'ferry']],
  ['Ferry2港町', ['ferry2', '港町']],
  ['\ud800 ½ !?', ['12']],
  ['', []],
])('the words of “%s”', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test('a term stands where its word is written', () => {
  const text = 'The Café’s “quay”'
  expect(placedTerms(text).map(({ start, end }) => text.slice(start, end))).toEqual(['The', 'Café’s', 'quay'])
})

test('whatever is written, terms are small letters that stay what they are', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 40 }), (text) => {
      for (const term of wordsOf(text)) {
        expect(term).not.toMatch(/[A-Z\s"'\\/]/)
        expect(term).not.toBe('')
        expect(wordsOf(term).join('')).toBe(term)
        expect(rangeOf(term)).toBeLessThan(RANGES)
      }
    }),
    { numRuns: 300 },
  )
})

test('English words of one root have one stem; words with other letters are their own', () => {
  expect(new Set(['ferries', 'ferry'].map(stemOf)).size).toBe(1)
  expect(new Set(['sail', 'sails', 'sailing', 'sailed'].map(stemOf)).size).toBe(1)
  expect(stemOf('häuser')).toBe('häuser')
  expect(stemOf('2014')).toBe('2014')
  expect(formsOf('timetable')).toContain('timetable')
})

test('stop words are the commonest of English', () => {
  expect(['the', 'of', 'and', 'with'].every(isStopWord)).toBe(true)
  expect(['ferry', 'said', 'us', 'two', 'who’s'].some(isStopWord)).toBe(false)
})
