import type { Element } from 'hast'
import { expect, test } from 'vitest'
import { buildIn } from '../support/awkward-archive.ts'
import { checksumsIn, addFiles, makeFolder } from '../support/folder.ts'
import { elementsOf, readPage, textOf } from '../support/html-document.ts'

const article = (date: string, topics: string, body: string): string =>
  `---\ndate: ${date}\ntopics: [${topics}]\n---\nOf ${date}\n\n${body}\n`

/** Seven articles of four years, of which five fill a page. */
const YEARS = ['1998', '2001', '2001', '2001', '2004', '2004', '2006']
const folder = makeFolder({
  'backfile.yaml': 'pageSize: 5\n',
  'topics.yaml': `topics:
  - { id: transport, label: Transport, description: Ways to get about. }
  - { id: ferries, label: Ferries, broader: transport, description: Boats that go there and back. }
`,
  ...Object.fromEntries(
    YEARS.map((year, at) => [
      `articles/${at}.txt`,
      article(
        `${year}-0${at + 1}-02`,
        at < 3 ? 'Ferries, Weather' : 'Ferries',
        at < 2 ? 'Captain Nora Holland was in Oslo.' : 'All went well.',
      ),
    ]),
  ),
})
const site = await buildIn(folder)

const inPage = (path: string, tag: string): Element[] => elementsOf(readPage(site, path)).filter(({ tagName }) => tagName === tag)
const text = (node: Element): string => textOf(node).replace(/\s+/g, ' ').trim()

test('a topic opens with its years, each leading to its articles, with whom they name, and with the topics around it', () => {
  const bars = inPage('topics/ferries.html', 'ol').flatMap((list) => elementsOf(list).filter(({ tagName }) => tagName === 'a'))
  expect(bars.map((bar) => [text(bar), bar.properties.href])).toEqual([
    ['1998 1', 'ferries/1.html#y1998'],
    ['2001 3', 'ferries/1.html#y2001'],
    ['2004 2', '#y2004'],
    ['2006 1', '#y2006'],
  ])
  const facts = inPage('topics/ferries.html', 'dl').flatMap((list) => elementsOf(list).filter(({ tagName }) => tagName === 'div'))
  expect(facts.map(text)).toEqual(['Broader Transport 7', 'People Nora Holland 2', 'Places Oslo 2', 'Other topics Weather 3'])
  expect(text(inPage('topics/ferries.html', 'header')[1] as Element)).toContain('7 articles, 1998–2006')
  expect(inPage('topics/ferries/1.html', 'ol')).toEqual([])
  expect(inPage('topics/ferries/1.html', 'dl')).toEqual([])
})

test('the page of all topics has the vocabulary as a tree, without any other topics', () => {
  const tree = inPage('topics/index.html', 'ul').find(({ properties }) => String(properties.className) === 'tree')
  expect(text(tree as Element)).toBe('Transport 7 Ferries 7')
})

test('a new article changes the newest page of its topic and no other', async () => {
  const before = checksumsIn(site)
  addFiles(folder, { 'articles/new.txt': article('2007-01-02', 'Ferries', 'Captain Nora Holland was in Oslo.') })
  await buildIn(folder)
  const after = checksumsIn(site)
  expect(after['topics/ferries.html']).not.toBe(before['topics/ferries.html'])
  expect(after['topics/ferries/1.html']).toBe(before['topics/ferries/1.html'])
})
