import { array, assert, integer, nat, property, tuple, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { shortAddress, wholeAddress } from '../../src/search/addresses.ts'
import { WordPress, type Words } from '../../src/search/article-words.ts'
import { BitReader } from '../../src/search/bit-reader.ts'
import { BitWriter, golombBits } from '../../src/search/bit-writer.ts'
import { IN_HEADLINE, IN_NAMES } from '../../src/search/codes.ts'
import { following, hashOfTerm, shortened } from '../../src/search/followers.ts'
import { Days } from '../../src/search/days.ts'
import { frontCoded, frontDecoded } from '../../src/search/front-coding.ts'
import { writeArticles } from '../../src/search/name-lists.ts'
import { readArticles, readPostings } from '../../src/search/postings.ts'
import { ShardReader } from '../../src/search/shard-reader.ts'
import { Shard } from '../../src/search/shard.ts'
import { RANGES } from '../../src/search/term-ranges.ts'
import { wordShards } from '../../src/search/word-shards.ts'
import { wordsOf } from '../../src/enrich/words.ts'

const textOf = (writer: BitWriter): string => Buffer.from(writer.take()).toString('latin1')

test('numbers come back as they were written, in characters that need no escape', () => {
  const number = tuple(integer({ min: 0, max: 2 ** 26 }), nat(15))
  assert(
    property(array(number), (numbers) => {
      const writer = new BitWriter()
      for (const [value, order] of numbers) writer.writeGolomb(value, order)
      const text = textOf(writer)
      expect(text).toMatch(/^[(-[\]-h]*$/)
      const reader = new BitReader(text)
      for (const [value, order] of numbers) expect(reader.golomb(order)).toBe(value)
      const bits = numbers.reduce((sum, [value, order]) => sum + golombBits(value, order), 0)
      expect(text.length).toBe(Math.ceil(bits / 6))
    }),
  )
})

test('a text that is no code is read without end neither in time nor in numbers', () => {
  const reader = new BitReader('')
  expect(reader.golomb(3)).toBeTypeOf('number')
})

test('sorted words come back from front coding', () => {
  const words = ['', 'a', 'ab', 'abc', 'ferry', 'ferryman', 'x'.repeat(60), `${'x'.repeat(60)}y`, 'été', '港町']
  expect(frontDecoded(frontCoded(words))).toEqual(words)
})

test('articles of a label come back', () => {
  assert(
    property(uniqueArray(nat(100_000), { minLength: 1 }), (numbers) => {
      const sorted = numbers.toSorted((a, b) => a - b)
      const writer = new BitWriter()
      writeArticles(writer, sorted)
      expect([...readArticles(new BitReader(textOf(writer)))]).toEqual(sorted)
    }),
  )
})

test('a file of terms knows where each of its lists is', () => {
  const shard = new Shard()
  const lists = ['(', '('.repeat(31), ')'.repeat(32), '*'.repeat(40_000), '+']
  for (const [at, list] of lists.entries()) shard.add(`w${at}`, Buffer.from(list))
  const [name, ...parts] = JSON.parse(`[${shard.script('words/x').slice('backfileSearch('.length, -2)}]`) as [
    string,
    string,
    string,
    string,
  ]
  expect(name).toBe('words/x')
  const reader = new ShardReader(...parts)
  expect(reader.terms.map((_, at) => reader.list(at))).toEqual(lists)
  expect(reader.find('w3')).toBe(3)
  expect(reader.find('w')).toBeLessThan(0)
})

test('an address is short where it is like others, and whole where not', () => {
  for (const [url, date, short] of [
    ['2014/06/19/ferry.html', '2014-06-19T10:00', 'ferry'],
    ['2014/06/ferry.html', '2014-06', 'ferry'],
    ['undated/ferry.html', '', 'ferry'],
    ['elsewhere/ferry.html', '2014', '/elsewhere/ferry.html'],
  ] as const) {
    expect(shortAddress(url, date)).toBe(short)
    expect(wholeAddress(short, date)).toBe(url)
  }
})

test('days tell the date of an article, and how many articles are before one', () => {
  const days = new Days(frontCoded([':2', '2013:1', '2013-05:1', '2014-06-19:3']))
  expect([0, 1, 2, 3, 4, 6].map((article) => days.of(article))).toEqual(['', '', '2013', '2013-05', '2014-06-19', '2014-06-19'])
  expect(days.before('0')).toBe(2)
  expect(days.before('2014')).toBe(4)
  expect(days.years()).toEqual([
    { year: '2013', start: 2, end: 4 },
    { year: '2014', start: 4, end: 7 },
  ])
})

const asWords = (text: string): Words => ({ words: wordsOf(text).map((written) => ({ written })) })
const pressed = (press: WordPress, headline: string, body: string[], names: string[] = []): Uint8Array =>
  press.press({ headline: asWords(headline), standfirst: asWords(''), paragraphs: body.map(asWords), names: names.map(asWords) })

/** The index of some articles' words as one file. */
function shardOf(articles: Uint8Array[], bits: number): ShardReader {
  const shards = [...wordShards(articles, { from: 0, to: RANGES, bits, aim: 1_000_000, size: 1000 })]
  expect(shards).toHaveLength(1)
  const script = shards[0]?.script('x') ?? ''
  const [, ...parts] = JSON.parse(`[${script.slice('backfileSearch('.length, -2)}]`) as [string, string, string, string]
  return new ShardReader(...parts)
}

test.each([8, 6, 4])('what articles have of a word comes back, with %i bits of what follows', (bits) => {
  const press = new WordPress()
  const shard = shardOf(
    [
      pressed(press, 'Ferry late', ['The ferry of the island was late.', 'Ferry, ferry and pier.'], ['Nora Holland']),
      pressed(press, 'Nothing', ['Nothing is known of it.']),
      pressed(press, 'Pier', ['A pier for the ferry.', 'Holland']),
    ],
    bits,
  )
  const postings = (term: string) => readPostings(term, shard.list(shard.find(term)), bits)
  const ferry = postings('ferry')
  expect([...ferry.articles]).toEqual([0, 2])
  expect([...ferry.counts]).toEqual([4, 1])
  expect([...ferry.flags]).toEqual([IN_HEADLINE, 0])
  const last = [...ferry.followers.subarray(ferry.starts[1], ferry.starts[2])]
  expect(last).toEqual([shortened(following(0, hashOfTerm('holland'))) >>> (8 - bits)])
  expect([...postings('holland').flags]).toEqual([IN_NAMES, 0])
  expect([...postings('holland').counts]).toEqual([0, 1])
  expect([...postings('the').articles]).toEqual([0, 2])
  expect(shard.terms).toEqual(shard.terms.toSorted())
})

test('a press writes an article as it would have without those before', () => {
  const press = new WordPress()
  pressed(press, 'Other', ['Some other story of many words, ferry and pier and quay.'])
  const again = pressed(press, 'Ferry', ['The pier and the quay.'])
  expect([...again].length).toBe([...pressed(new WordPress(), 'Ferry', ['The pier and the quay.'])].length)
})
