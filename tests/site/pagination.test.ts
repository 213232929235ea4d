import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildIn } from '../support/awkward-archive.ts'
import { addFiles, checksumsIn, makeFolder, pathsIn } from '../support/folder.ts'
import { elementsOf, readPage, textOf } from '../support/html-document.ts'
import { htmlFaults } from '../support/html-rules.ts'
import { referencesOf, SiteIndex } from '../support/links.ts'
import { childrenOf, onlyText, parseXml } from '../support/xml-document.ts'

const PAGE_SIZE = 50
const ARTICLES = 120

/** An article about boats; the higher the number, the newer it is. */
function article(number: number): Record<string, string> {
  const day = new Date(Date.UTC(2001, 0, number)).toISOString().slice(0, 10)
  return {
    [`articles/boat-${number}.txt`]: `---\ndate: ${day}\ntopics: [Boats]\n---\nBoat number ${number} sails\n\nIt left at noon.\n`,
  }
}

const numbers = Array.from({ length: ARTICLES }, (_, at) => at + 1)
const folder = makeFolder({
  'backfile.yaml': `pageSize: ${PAGE_SIZE}\n`,
  'topics.yaml': 'topics: []\n',
  ...Object.assign({}, ...numbers.map(article)),
})
let site: string

beforeAll(async () => {
  site = await buildIn(folder)
})

/** The pages of the one topic, the newest articles first, each with the articles that it lists. */
function pagesOfTopic(): { path: string; stories: string[] }[] {
  const further = pathsIn(site).filter((path) => /^topics\/boats\/\d+\.html$/.test(path))
  const byNumber = further.toSorted((a, b) => numberIn(b) - numberIn(a))
  return ['topics/boats.html', ...byNumber].map((path) => ({ path, stories: storiesOf(path) }))
}

const numberIn = (path: string): number => Number(/(\d+)\.html$/.exec(path)?.[1])

function storiesOf(path: string): string[] {
  const stories = elementsOf(readPage(site, path)).filter((element) => element.tagName === 'article')
  return stories.map((story) => textOf(elementsOf(story).find((element) => element.tagName === 'a') ?? story))
}

const headline = (number: number): string => `Boat number ${number} sails`
const newestFirst = (from: number, to: number): string[] =>
  numbers
    .filter((one) => one >= from && one <= to)
    .map(headline)
    .toReversed()

test('a topic of 120 articles has three pages, of which the two older ones are full and numbered from the oldest', () => {
  expect(pagesOfTopic()).toEqual([
    { path: 'topics/boats.html', stories: newestFirst(101, 120) },
    { path: 'topics/boats/2.html', stories: newestFirst(51, 100) },
    { path: 'topics/boats/1.html', stories: newestFirst(1, 50) },
  ])
})

test('every article stands on its pages exactly once, and no page holds more than 50', () => {
  const all = pagesOfTopic().flatMap((page) => page.stories)
  expect(all).toHaveLength(ARTICLES)
  expect(new Set(all).size).toBe(ARTICLES)
  expect(Math.max(...pagesOfTopic().map((page) => page.stories.length))).toBeLessThanOrEqual(PAGE_SIZE)
})

test('one comes from every page to every other, and all their links and their HTML are right', () => {
  const index = new SiteIndex(site)
  for (const { path } of pagesOfTopic()) {
    const references = referencesOf(path, index.page(path)).filter((one) => !/^https?:/.test(one.address))
    expect(references.map((one) => index.fault(one)).filter((fault) => fault !== undefined)).toEqual([])
    expect(htmlFaults(path, readFileSync(join(site, path), 'utf8'))).toEqual([])
  }
  expect(wayBy('next', 'topics/boats.html')).toEqual(['topics/boats.html', 'topics/boats/2.html', 'topics/boats/1.html'])
  expect(wayBy('prev', 'topics/boats/1.html')).toEqual(['topics/boats/1.html', 'topics/boats/2.html', 'topics/boats.html'])
})

/** The pages that one comes to by following a kind of link again and again. */
function wayBy(relation: 'next' | 'prev', start: string): string[] {
  const way = [start]
  for (const path of way) {
    const links = elementsOf(readPage(site, path)).filter((element) => element.tagName === 'a')
    const link = links.find(({ properties: { rel } }) => Array.isArray(rel) && rel.includes(relation))
    if (link && way.length < 10) way.push(new URL(String(link.properties.href), `file:///${path}`).pathname.slice(1))
  }
  return way
}

test('the feed of the topic holds its newest 50 articles, and the feed of the site its newest 50, too', () => {
  for (const path of ['topics/boats.xml', 'feed.xml']) {
    const entries = childrenOf(parseXml(readFileSync(join(site, path), 'utf8')), 'entry')
    expect(
      entries.map((entry) => onlyText(entry, 'title')),
      path,
    ).toEqual(newestFirst(71, 120))
  }
  for (const path of ['topics/boats.json', 'feed.json']) {
    const { items } = JSON.parse(readFileSync(join(site, path), 'utf8')) as { items: { title: string }[] }
    expect(
      items.map((item) => item.title),
      path,
    ).toEqual(newestFirst(71, 120))
  }
})

test('older pages keep every byte when a newer article comes', async () => {
  const before = checksumsIn(site)
  addFiles(folder, article(ARTICLES + 1))
  await buildIn(folder)
  const after = checksumsIn(site)
  expect(storiesOf('topics/boats.html')[0]).toBe(headline(ARTICLES + 1))
  expect(after['topics/boats.html']).not.toBe(before['topics/boats.html'])
  const older = Object.keys(before).filter((path) => /^topics\/boats\/|^2001\/0[123]\//.test(path))
  expect(older.length).toBeGreaterThan(90)
  expect(older.filter((path) => after[path] !== before[path])).toEqual([])
})
