import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element } from 'hast'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { buildIn } from '../support/awkward-archive.ts'
import { addFiles, checksumsIn, makeFolder, pathsIn } from '../support/folder.ts'
import { elementsOf, readPage, textOf } from '../support/html-document.ts'
import { htmlFaults } from '../support/html-rules.ts'
import { readRecords } from '../support/records.ts'

/** Eleven articles by an author whose name is written in three ways, the older the higher the number. */
const NAMES = ['Jane Doe', 'JANE DOE', 'Jané Doe']
const article = (number: number, fields: string): Record<string, string> => {
  const day = new Date(Date.UTC(2014, 0, 40 - number)).toISOString().slice(0, 10)
  return { [`articles/story-${number}.txt`]: `---\ndate: ${day}\n${fields}---\nStory number ${number}\n\nIt is short.\n` }
}
const folder = makeFolder({
  'backfile.yaml': 'title: The Review\npublisher: The Review\npageSize: 5\n',
  'topics.yaml': 'topics: []\n',
  ...Object.assign(
    {},
    ...Array.from({ length: 11 }, (_, at) => article(at + 1, `author: ${NAMES[at % 3] ?? ''}\ntopics: [Boats]\n`)),
  ),
  ...article(12, 'authors: ["R&D <b>", Ann Lee, Bo Best]\nsection: Sea & <i>Shore</i>\npublisher: The Post\n'),
  ...article(13, ''),
})
let site: string

beforeAll(async () => {
  site = await buildIn(folder)
})

/** Links of a page, as paths in the site with their words; those of elements with a class, where one is given. */
function linksOf(page: string, within?: string): [string, string][] {
  const elements = elementsOf(readPage(site, page))
  const around = within === undefined ? elements : elements.filter((one) => hasClass(one, within)).flatMap(elementsOf)
  return around
    .filter(({ tagName, properties }) => tagName === 'a' && typeof properties.href === 'string')
    .map((link) => [new URL(String(link.properties.href), `file:///${page}`).pathname.slice(1), textOf(link)])
}

const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name)

function storiesOf(page: string): number[] {
  const stories = elementsOf(readPage(site, page)).filter((element) => element.tagName === 'article')
  return stories.map((story) => Number(/Story number (\d+)/.exec(textOf(story))?.[1]))
}

test('an author’s articles stand on pages of their own, newest first, whose addresses stay', () => {
  expect(pathsIn(join(site, 'authors')).filter((path) => path.startsWith('jane'))).toEqual([
    'jane-doe.html',
    'jane-doe.json',
    'jane-doe.rss',
    'jane-doe.xml',
    'jane-doe/1.html',
    'jane-doe/2.html',
  ])
  const pages = ['authors/jane-doe.html', 'authors/jane-doe/2.html', 'authors/jane-doe/1.html']
  expect(pages.map(storiesOf)).toEqual([[1], [2, 3, 4, 5, 6], [7, 8, 9, 10, 11]])
  expect(textOf(readPage(site, 'authors/jane-doe.html'))).toContain('11 articles')
  expect(pages.flatMap((page) => htmlFaults(page, readFileSync(join(site, page), 'utf8')))).toEqual([])
})

test('a byline, a section and a publisher lead to their pages, whatever characters they have', () => {
  const page = pathsIn(site).find((path) => path.endsWith('story-12.html')) ?? ''
  expect(linksOf(page, 'slip-byline')).toEqual([
    ['authors/r-and-d-b.html', 'R&D <b>'],
    ['authors/ann-lee.html', 'Ann Lee'],
    ['authors/bo-best.html', 'Bo Best'],
  ])
  const byline = elementsOf(readPage(site, page)).find((one) => hasClass(one, 'slip-byline'))
  expect(byline && textOf(byline)).toBe('By R&D <b>, Ann Lee and Bo Best')
  expect(linksOf(page, 'kicker')).toEqual([['sections/sea-and-i-shore-i.html', 'Sea & <i>Shore</i>']])
  expect(linksOf(page, 'slip')).toContainEqual(['publishers/the-post.html', 'The Post'])
  expect(htmlFaults(page, readFileSync(join(site, page), 'utf8'))).toEqual([])
  expect(storiesOf('sections/sea-and-i-shore-i.html')).toEqual([12])
})

test('an article that states no publisher is the site’s', () => {
  expect(storiesOf('publishers/the-review.html')).not.toContain(12)
  expect(linksOf('publishers/index.html', 'index')).toEqual([
    ['publishers/the-post.html', 'The Post'],
    ['publishers/the-review.html', 'The Review'],
  ])
})

test('the foot of every page and the sitemap lead to the lists', () => {
  const lists = ['authors/index.html', 'sections/index.html', 'publishers/index.html']
  for (const page of ['index.html', 'authors/jane-doe/1.html', 'topics/boats.html']) {
    expect(linksOf(page, 'colophon').map(([path]) => path)).toEqual(expect.arrayContaining(lists))
  }
  const sitemap = readFileSync(join(site, 'sitemap.xml'), 'utf8')
  for (const path of [...lists, 'authors/jane-doe/2.html', 'authors/ann-lee.html']) expect(sitemap).toContain(`/${path}</loc>`)
})

test('a newer article changes no older page of its author', async () => {
  const before = checksumsIn(site)
  addFiles(folder, article(0, 'author: jane doe\n'))
  await buildIn(folder)
  const after = checksumsIn(site)
  expect(storiesOf('authors/jane-doe.html')).toEqual([0, 1])
  expect(['authors/jane-doe/1.html', 'authors/jane-doe/2.html'].filter((path) => before[path] !== after[path])).toEqual([])
})

test('an archive in which nothing is credited has no such pages and no links to them', async () => {
  const bare = await buildIn(
    makeFolder({ 'topics.yaml': 'topics: []\n', 'articles/a.txt': '---\npublisher: The Post\n---\nA story\n\nIt is short.\n' }),
  )
  expect(pathsIn(bare).filter((path) => /^(?:authors|sections|publishers)\//.test(path))).toEqual([])
  expect(readFileSync(join(bare, 'index.html'), 'utf8')).not.toMatch(/authors|sections|publishers/)
})

describe('in the demonstration site', () => {
  test('every author of every record has a page that lists the article', () => {
    const demo = inject('demoSite')
    const records = readRecords(demo)
    const authors = new Set(records.flatMap((one) => one.authors))
    expect(authors.size).toBeGreaterThan(3)
    const pages = pathsIn(demo).filter((path) => /^authors\/(?!index)[^/]+\.html$/.test(path))
    const listed = pages.map((path) => {
      const elements = elementsOf(readPage(demo, path))
      const name = textOf(elements.find(({ tagName }) => tagName === 'h1') ?? (elements[0] as Element))
      return `${name}: ${elements.filter(({ tagName }) => tagName === 'article').length}`
    })
    const expected = [...authors].map((name) => `${name}: ${records.filter((one) => one.authors.includes(name)).length}`)
    expect(listed.toSorted()).toEqual(expected.toSorted())
  })

  test('it has sections, and no publishers, of which it has one', () => {
    const paths = pathsIn(inject('demoSite'))
    expect(paths).toContain('sections/world.html')
    expect(paths.filter((path) => path.startsWith('publishers/'))).toEqual([])
  })
})
