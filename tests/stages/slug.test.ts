import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { idOf, slugOf } from '../../src/slug.ts'

const SLUGS: [string, string][] = [
  ['Council votes to keep the ferry', 'council-votes-to-keep-the-ferry'],
  ['Bread & water', 'bread-and-water'],
  ['The mayor’s plan', 'the-mayors-plan'],
  ["O'Brien's", 'obriens'],
  ['Café Müller', 'cafe-mueller'],
  ['Ærø', 'aero'],
  ['Москва', 'moskva'],
  ['  --two  words--  ', 'two-words'],
  ['NATO', 'nato'],
  ['eBay', 'ebay'],
  ['../../etc/passwd', 'etc-passwd'],
  ['<script>', 'script'],
  ['…', ''],
  ['', ''],
]

describe('a name becomes small letters, digits and hyphens', () => {
  test.each(SLUGS)('“%s” is “%s”', (name, slug) => expect(slugOf(name)).toBe(slug))
})

test('a long name is cut at a word, 80 characters at most', () => {
  const slug = slugOf('harbour '.repeat(20))
  expect(slug).toBe(Array.from({ length: 10 }, () => 'harbour').join('-'))
  expect(slugOf('a'.repeat(200))).toBe('a'.repeat(80))
  expect(slugOf(`${'a'.repeat(80)} b`)).toBe('a'.repeat(80))
})

describe('names that no page may have get a number', () => {
  test.each(['index', 'Index', 'CON', 'prn', 'aux', 'nul', 'com1', 'LPT9'])('%s', (name) => {
    expect(slugOf(name)).toBe(`${name.toLowerCase()}-1`)
  })
})

test('every text gives a slug that is safe in an address and a file’s name, and that stays as it is', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 120 }), (text) => {
      const slug = slugOf(text)
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      expect(slug.length).toBeLessThanOrEqual(82)
      expect(slugOf(slug)).toBe(slug)
    }),
    { numRuns: 300 },
  )
})

test('a name without a letter that can be written so has its checksum as id', () => {
  expect(idOf('!!!')).toMatch(/^[0-9a-f]{12}$/)
  expect(idOf('!!!')).not.toBe(idOf('???'))
  expect(idOf('Gull Point')).toBe('gull-point')
})
