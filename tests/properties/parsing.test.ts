import { assert, constantFrom, oneof, property, type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { sourceFile } from '../support/fixtures.ts'
import { anyText, messyText, newsText } from './news-text.ts'

const PATHS = ['story.txt', 'story.md']
const text = oneof(anyText, newsText, messyText)

/** What the parser mends: its letters stand for others in the source. */
const MENDED = /^(?:&#?\w{1,31};|[\u00C2\u00C3\u00E2\u00F0])/

/** Holds a law for every article that can be made of a text under any of the paths. */
function hold(texts: Arbitrary<string>, paths: string[], runs: number, law: (article: Article, source: string) => void): void {
  assert(
    property(texts, constantFrom(...paths), (source, path) => {
      const { article } = parseArticle(sourceFile(source, path), 'en')
      if (article) law(article, source)
    }),
    { numRuns: runs },
  )
}

test('parsing never throws, and gives an article or tells why there is none', () => {
  assert(
    property(text, constantFrom(...PATHS), (source, path) => {
      const { article, problems } = parseArticle(sourceFile(source, path), 'en')
      expect(article === undefined).toBe(problems.some((problem) => problem.severity === 'error'))
      for (const problem of [...problems, ...(article?.problems ?? [])]) {
        const lines = source.split('\n')
        expect(problem.line).toBeLessThanOrEqual(lines.length)
        expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1] ?? '').length + 1)
        expect(Math.min(problem.line, problem.column)).toBeGreaterThan(0)
        expect(problem.message).not.toMatch(/undefined|\[object|\{\w+\}$/)
      }
    }),
    { numRuns: 300 },
  )
})

test('the same text gives the same article', () => {
  hold(messyText, PATHS, 60, (article, source) => {
    expect(parseArticle(sourceFile(source, article.source.path), 'en').article).toEqual(article)
  })
})

test('every cut shows the source’s own text, in order, and none is empty', () => {
  hold(text, PATHS, 300, ({ removed }, source) => {
    for (const { start, end, text: cut } of removed) {
      expect(source.slice(start, end)).toBe(cut)
      expect(cut.trim()).not.toBe('')
    }
    const starts = removed.map((cut) => cut.start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })
})

test('no word of the story stands inside a cut', () => {
  hold(oneof(newsText, messyText), PATHS, 300, ({ removed, story }, source) => {
    // HTML's parser joins the words before and after a script that is dropped, and tells the place of the first for both.
    if (source.includes('<script')) return
    for (const { text: words, pieces } of story.paragraphs) {
      const shown = pieces.filter(({ at }, index) => words.slice(at, pieces[index + 1]?.at).trim() !== '')
      for (const { source: place } of shown) expect(removed.filter((cut) => cut.start <= place && place < cut.end)).toEqual([])
    }
  })
})

test('every letter of a plain text’s story stands at its place in the source', () => {
  hold(text, ['story.txt'], 300, ({ story }, source) => {
    for (const { text: words, pieces } of story.paragraphs) {
      expect(pieces[0]?.at).toBe(0)
      pieces.forEach((piece, index) => {
        const shown = words.slice(piece.at, pieces[index + 1]?.at)
        const written = source.slice(piece.source, piece.source + shown.length)
        if (shown.replaceAll(/\s/g, '') !== written.replaceAll(/\s/g, '')) expect(source.slice(piece.source)).toMatch(MENDED)
      })
    }
  })
})

test('every letter of a plain text is in the story, in a fact, or in a cut', () => {
  hold(newsText, ['story.txt'], 300, ({ headline, alternativeHeadline, section, story, removed }, source) => {
    if (/&#?\w+;|[\u00C2\u00C3\u00E2\u00F0]/.test(source) || source.startsWith('---')) return
    const told = Array.from({ length: source.length }, () => false)
    for (const span of [headline.span, alternativeHeadline?.span, section?.span, ...removed]) {
      if (span) told.fill(true, span.start, span.end)
    }
    for (const { text: words, pieces } of story.paragraphs) {
      pieces.forEach(({ at, source: start }, index) =>
        told.fill(true, start, start + (pieces[index + 1]?.at ?? words.length) - at),
      )
    }
    const lost = source.split('').filter((letter, at) => told[at] === false && /[^\s\u200B\u00AD\u2060\uFEFF]/.test(letter))
    expect(lost.join('')).toBe('')
  })
})

test('no headline is empty, and no paragraph', () => {
  hold(text, PATHS, 300, ({ headline, story }) => {
    expect(headline.value.trim()).not.toBe('')
    expect(story.paragraphs.filter((paragraph) => paragraph.text.trim() === '')).toEqual([])
  })
})

describe('nesting without end throws nothing', () => {
  test.each([
    ['> ', 6000],
    ['- ', 3000],
    ['<div>', 2500],
    ['<div>\n\n', 2500],
    ['<b>', 2500],
    ['**a ', 1000],
    ['[', 6000],
  ])('%j', (unit, times) => {
    for (const path of PATHS) {
      expect(() => parseArticle(sourceFile(`Ferry late\n\n${unit.repeat(times)}x\n`, path), 'en')).not.toThrow()
    }
  })

  test('nor in front matter', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{a: ', '}'],
      ['- ', ''],
      ['? ', ''],
    ] as const) {
      const source = `---\na: \n ${open.repeat(5000)}${close.repeat(5000)}\n---\n\nText.\n`
      expect(() => parseArticle(sourceFile(source, 'story.md'), 'en')).not.toThrow()
    }
  })
})

describe('a line that repeats itself takes no long time', () => {
  const units = [
    ' ',
    '\t',
    '\u00A0',
    '-',
    '— ',
    '(',
    '"',
    '. ',
    'A',
    'A ',
    'Ab ',
    'MORE ',
    'AbAb MORE',
    'By ',
    '/',
    ', ',
    '@a ',
    '*',
    '_ ',
    'said ',
    'more ',
    '1 ',
    'x ',
  ]
  test.each(units)('%j', (unit) => {
    for (const path of PATHS) {
      const source = `Ferry late\n\nThe boat left. ${unit.repeat(1200 / unit.length)}!\n`
      const start = performance.now()
      parseArticle(sourceFile(source, path), 'en')
      expect(performance.now() - start).toBeLessThan(800)
    }
  })
})
