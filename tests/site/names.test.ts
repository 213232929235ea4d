import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Element } from 'hast'
import { beforeAll, expect, test } from 'vitest'
import { buildIn } from '../support/awkward-archive.ts'
import { addFiles, checksumsIn, makeFolder, pathsIn } from '../support/folder.ts'
import { elementsOf, readPage, textOf } from '../support/html-document.ts'
import { htmlFaults } from '../support/html-rules.ts'
import { referencesOf, SiteIndex } from '../support/links.ts'

const PAGE_SIZE = 5
const article = (date: string, headline: string, body: string): string => `---\ndate: ${date}\n---\n${headline}\n\n${body}\n`

/** Seven articles quote one person; she alone quotes another. */
const QUOTING = Object.fromEntries(
  Array.from({ length: 7 }, (_, at) => [
    `articles/quoting-${at}.txt`,
    article(
      `200${at}-05-06`,
      `Pier number ${at} opens`,
      `The boats lay in the harbour.\n\n“Pier number ${at} is the finest of all,” said Captain Nora Holland in Oslo.${at === 0 ? '\n\n“We shall never have another pier,” said Mayor Tom Reed. “This one will do for ever.”' : ''}`,
    ),
  ]),
)

const folder = makeFolder({
  'backfile.yaml': `pageSize: ${PAGE_SIZE}\n`,
  'topics.yaml': 'topics: []\n',
  ...QUOTING,
  'articles/once.txt': article('2010-01-02', 'A visitor comes', 'Captain Sam Ellis came to Lisbon and met nobody.'),
  'articles/hostile.md':
    '---\ndate: 2010-01-03\npeople: [\'<img src=x onerror="alert(1)"> & "Co"\', "O\'Brien </title>"]\ntopics: [many]\n---\n# Hostile names\n\nNothing is here.\n',
  'articles/hostile-too.md':
    '---\ndate: 2010-01-04\npeople: [\'<img src=x onerror="alert(1)"> & "Co"\', "O\'Brien </title>"]\n---\n# Hostile names again\n\nNothing is here.\n',
  'articles/many.md': `---\ndate: 2010-01-05\ntopics: [${Array.from({ length: 1001 }, (_, at) => `${'abcxyz'.charAt(at % 6)}topic ${at}`).join(', ')}]\n---\n# Many topics\n\nNothing is here.\n`,
})
let site: string

beforeAll(async () => {
  site = await buildIn(folder)
})

const named = (path: string, tag: string): Element[] => elementsOf(readPage(site, path)).filter(({ tagName }) => tagName === tag)
const changesSince = (before: Record<string, string>): string[] => {
  const after = checksumsIn(site)
  const paths = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...paths].filter((path) => /\d\d\/[^/]+\.html$/.test(path) && before[path] !== after[path]).toSorted()
}

test('a person’s page has the words, newest first, with links to their very passages; older ones stand on older pages', () => {
  const sayings = (path: string): (string | undefined)[] => named(path, 'blockquote').map((one) => /\d/.exec(textOf(one))?.[0])
  expect(sayings('people/nora-holland.html')).toEqual(['6', '5'])
  expect(sayings('people/nora-holland/1.html')).toEqual(['4', '3', '2', '1', '0'])
  const [saying] = named('people/nora-holland.html', 'blockquote')
  expect(textOf(saying as Element)).toContain('“Pier number 6 is the finest of all”')
  const link = elementsOf(saying as Element).find(({ tagName }) => tagName === 'a')
  expect(link?.properties.href).toBe('../2006/05/06/quoting-6.html#p2')
  const passage = named('2006/05/06/quoting-6.html', 'p').find(({ properties }) => properties.id === 'p2')
  expect(textOf(passage as Element)).toContain('Pier number 6 is the finest of all')
})

test('who is quoted in a single article has no page; the list from A to Z leads to the words', () => {
  expect(pathsIn(site).filter((path) => path.includes('tom-reed'))).toEqual([])
  const entry = named('people/index.html', 'li').find((one) => textOf(one).includes('Tom Reed')) as Element
  expect(textOf(entry)).toBe('Tom Reed article of 6 May 2000')
  const link = elementsOf(entry).find(({ tagName }) => tagName === 'a')
  expect(link?.properties.href).toBe('../2000/05/06/quoting-0.html#p3')
  const passage = named('2000/05/06/quoting-0.html', 'p').find(({ properties }) => properties.id === 'p3')
  expect(textOf(passage as Element)).toContain('We shall never have another pier')
  expect(named('2000/05/06/quoting-0.html', 'a').filter((one) => textOf(one).includes('Tom Reed'))).toEqual([])
})

test('a name that few articles have has no feed', () => {
  const feeds = pathsIn(site).filter((path) => /^(?:people|places)\/.*\.xml$/.test(path))
  expect(feeds).toContain('people/nora-holland.xml')
  expect(feeds.filter((path) => /img-src|obrien/.test(path))).toEqual([])
  const links = (path: string): string[] => referencesOf('', readPage(site, path)).map(({ address }) => address)
  expect(links('people/nora-holland.html')).toContain('nora-holland.xml')
  const few = pathsIn(site).find((path) => /^people\/obrien.*\.html$/.test(path)) as string
  expect(links(few).filter((address) => address.endsWith('.xml') && !/(?:feed|opensearch)\.xml$/.test(address))).toEqual([])
})

test('the newest page tells the years and the company; the older ones do not', () => {
  const headings = (path: string): string[] => named(path, 'h2').map((one) => textOf(one).trim())
  expect(headings('people/nora-holland.html')).toEqual([
    'Coverage by year',
    '7 articles Newest of 2 pages',
    'In their words',
    'Named together with',
  ])
  expect(headings('people/nora-holland/1.html')).toEqual(['Page 1', 'In their words'])
})

test('who is named once has no page and no link', () => {
  expect(pathsIn(site).filter((path) => /sam-ellis|lisbon/.test(path))).toEqual([])
  const page = readPage(site, '2010/01/02/once.html')
  expect(referencesOf('', page).filter(({ address }) => /people\/(?!index)|places\/(?!index)/.test(address))).toEqual([])
  expect(textOf(page)).toMatch(/People\s+Sam Ellis\s/)
})

test('the lists from A to Z have all names with a page', () => {
  const links = (path: string): string[] => referencesOf('', readPage(site, path)).map(({ address }) => address)
  expect(links('people/index.html')).toEqual(expect.arrayContaining(['nora-holland.html', '../2000/05/06/quoting-0.html#p3']))
  expect(links('places/index.html')).toContain('oslo.html')
  expect(links('organizations/index.html')).toContain('../people/index.html')
})

test('a list of more than a thousand has a page for each letter', () => {
  const letters = pathsIn(site).filter((path) => path.startsWith('topics/index/'))
  expect(letters).toEqual(['a', 'b', 'c', 'm', 'x', 'y', 'z'].map((letter) => `topics/index/${letter}.html`))
  expect(named('topics/index/a.html', 'h1').map((one) => textOf(one))).toEqual(['Topics: A'])
})

test('all links and the HTML of names’ pages are right, whatever characters a name has', () => {
  const index = new SiteIndex(site)
  const pages = pathsIn(site).filter((path) => /^(?:people|organizations|places|topics\/index)\b.*\.html$|^2010\//.test(path))
  expect(pages.filter((path) => /img-src|obrien/.test(path))).toHaveLength(2)
  for (const path of pages) {
    const references = referencesOf(path, index.page(path)).filter(({ address }) => !/^https?:/.test(address))
    expect(references.map((one) => index.fault(one)).filter((fault) => fault !== undefined)).toEqual([])
    expect(htmlFaults(path, readFileSync(join(site, path), 'utf8'))).toEqual([])
    expect(elementsOf(index.page(path)).filter(({ tagName }) => tagName === 'img')).toEqual([])
  }
})

test('a second article gives a name its page, which changes exactly the pages of articles that name it; its removal takes it back', async () => {
  const before = checksumsIn(site)
  addFiles(folder, { 'articles/undated.txt': 'Captain Sam Ellis sails\n\nCaptain Sam Ellis left the harbour without a word.\n' })
  await buildIn(folder)
  expect(pathsIn(site)).toContain('people/sam-ellis.html')
  expect(changesSince(before).filter((path) => /^\d{4}/.test(path))).toEqual(['2010/01/02/once.html'])
  const link = named('2010/01/02/once.html', 'a').find(({ properties }) => String(properties.className) === 'name')
  expect([link?.properties.href, textOf(link as Element)]).toEqual(['../../../people/sam-ellis.html', 'Sam Ellis'])
  rmSync(join(folder, 'articles/undated.txt'))
  await buildIn(folder)
  expect(checksumsIn(site)).toEqual(before)
})

test('a newer article changes no older page of those whom it names', async () => {
  const before = checksumsIn(site)
  addFiles(folder, { 'articles/new.txt': article('2009-01-01', 'Pier number 8 opens', 'In Oslo stood Captain Nora Holland.') })
  await buildIn(folder)
  const after = checksumsIn(site)
  expect(after['people/nora-holland.html']).not.toBe(before['people/nora-holland.html'])
  expect(after['people/nora-holland/1.html']).toBe(before['people/nora-holland/1.html'])
})
