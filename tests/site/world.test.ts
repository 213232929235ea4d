import type { Element } from 'hast'
import { expect, inject, test } from 'vitest'
import { buildIn } from '../support/awkward-archive.ts'
import { addFiles, checksumsIn, makeFolder } from '../support/folder.ts'
import { elementsOf, readPage, textOf } from '../support/html-document.ts'

const article = (date: string, body: string): string => `---\ndate: ${date}\n---\nOf ${date}\n\n${body}\n`

const folder = makeFolder({
  'topics.yaml': 'topics: []\n',
  'articles/1.txt': article('2001-02-03', 'Captain Nora Holland sailed from Norway to Paris in the summer.'),
  'articles/2.txt': article('2002-02-03', 'Captain Nora Holland came back to Oslo in Norway.'),
  'articles/3.txt': article('2003-02-03', 'All went well in the harbour.'),
})
const site = await buildIn(folder)

const withTag = (root: Element | undefined, tag: string): Element[] =>
  root ? elementsOf(root).filter(({ tagName }) => tagName === tag) : []
const text = (node: Element): string => textOf(node).replace(/\s+/g, ' ').trim()

/** The section of a page that has the map. */
function mapOn(of: string, path = 'places/index.html'): Element | undefined {
  const sections = elementsOf(readPage(of, path)).filter(({ tagName }) => tagName === 'section')
  return sections.find((section) => withTag(section, 'figure').length > 0)
}

test('the page of all places has a map with a circle for each country, the largest first, and a list of them', () => {
  const map = mapOn(site)
  const circles = withTag(map, 'circle')
  expect(circles.map(text)).toEqual(['Norway: 2 articles', 'France: 1 article'])
  const [norway, france] = circles.map(({ properties }) => Number(properties.r))
  expect((norway as number) ** 2 / (france as number) ** 2).toBeCloseTo(2, 1)
  expect(withTag(map, 'li').map(text)).toEqual(['Norway 2', 'France 1'])
  expect(withTag(map, 'a').map((link) => [text(link), link.properties.href])).toEqual([['Norway', 'norway.html']])
  expect(withTag(map, 'figcaption').map(text)).toEqual([
    'Articles that name each country or a place in it. The largest circle stands for 2 articles.',
  ])
})

test('no other list from A to Z has a map', () => {
  expect(mapOn(site, 'people/index.html')).toBeUndefined()
  expect(mapOn(site, 'topics/index.html')).toBeUndefined()
})

test('an article that names a country changes the map, one that names none leaves it', async () => {
  const path = 'places/index.html'
  const before = checksumsIn(site)[path]
  addFiles(folder, { 'articles/4.txt': article('2004-02-03', 'All went well on the pier.') })
  await buildIn(folder)
  expect(checksumsIn(site)[path]).toBe(before)
  addFiles(folder, { 'articles/5.txt': article('2005-02-03', 'Captain Nora Holland sailed to Lisbon.') })
  await buildIn(folder)
  expect(withTag(mapOn(site), 'circle').map(text)).toEqual(['Norway: 2 articles', 'France: 1 article', 'Portugal: 1 article'])
})

test('an archive without any place on the map has none', async () => {
  const empty = await buildIn(
    makeFolder({ 'topics.yaml': 'topics: []\n', 'articles/1.txt': article('2001-02-03', 'All went well in the harbour.') }),
  )
  expect(mapOn(empty)).toBeUndefined()
})

test('every circle of the demonstration site is on the map, and no country counts fewer articles than its page has', () => {
  const demo = inject('demoSite')
  const map = mapOn(demo)
  const [drawing] = withTag(map, 'svg')
  const [, , width, height] = String(drawing?.properties.viewBox).split(' ').map(Number)
  const circles = withTag(map, 'circle')
  expect(circles.length).toBeGreaterThan(30)
  for (const { properties } of circles) {
    expect(Number(properties.cx)).toBeLessThan(width as number)
    expect(Number(properties.cy)).toBeLessThan(height as number)
  }
  const listed = new Map(
    elementsOf(readPage(demo, 'places/index.html'))
      .filter((one) => one.tagName === 'ul' && String(one.properties.className) === 'index')
      .flatMap((list) => withTag(list, 'li').map(nameAndCount)),
  )
  const fewer = withTag(map, 'li')
    .map(nameAndCount)
    .filter(([name, count]) => count < (listed.get(name) ?? 0))
  expect(fewer).toEqual([])
})

function nameAndCount(item: Element): [string, number] {
  const [, name = '', count] = /^(.*) (\d+)$/.exec(text(item)) ?? []
  return [name, Number(count)]
}
