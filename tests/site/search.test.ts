import { appendFileSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { makeFolder, pathsIn, stateOf } from '../support/folder.ts'
import { askerOf, buildIn, openIndex, readIndexFile, siteOf } from '../support/search.ts'
import { parseXml } from '../support/xml-document.ts'

const site = inject('demoSite')

test('every file of the index hands over what it holds under its own name', () => {
  const names = pathsIn(join(site, 'search')).map((path) => path.replace(/\.js$/, ''))
  expect(names).toContain('index')
  for (const name of names) expect(readIndexFile(site, name).length, name).toBeGreaterThan(0)
})

test('an index is small, and so is its reader', () => {
  const size = (path: string): number => gzipSync(readFileSync(join(site, path))).length
  expect(pathsIn(join(site, 'search')).length).toBeLessThan(20)
  expect(size('assets/search.js')).toBeLessThan(12_000)
})

test('every article of the site is found by its headline', async () => {
  const { archive } = await openIndex(site)
  const ask = askerOf(archive)
  const lines = readFileSync(join(site, 'data/articles.jsonl'), 'utf8').trim().split('\n')
  for (const line of lines) {
    const { headline } = JSON.parse(line) as { headline: string }
    expect((await ask(headline))[0], headline).toBe(headline)
  }
})

test('every page leads to the search, and browsers can add it', () => {
  for (const path of ['index.html', 'undated/kerry-iran-iraq.html', 'topics/index.html']) {
    const root = '../'.repeat(path.split('/').length - 1)
    const page = readFileSync(join(site, path), 'utf8')
    expect(page).toContain(`<form class="searchbox" role="search" action="${root}search.html"`)
    expect(page).toContain(`href="${root}opensearch.xml"`)
  }
  const description = readFileSync(join(site, 'opensearch.xml'), 'utf8')
  expect(parseXml(description)).toBeDefined()
  expect(description).toContain('template="https://example.org/search.html?q={searchTerms}"')
})

test('without search, nothing of it is there; with it again, all is', async () => {
  const folder = makeFolder({
    'topics.yaml': 'topics: []\n',
    'backfile.yaml': 'title: Review\n',
    'articles/a.txt': 'Ferry\n\nIt is late.\n',
  })
  await buildIn(folder)
  const whole = stateOf(join(folder, 'dist'))
  await buildIn(folder, true)
  const paths = pathsIn(join(folder, 'dist'))
  expect(paths.filter((path) => path.includes('search'))).toEqual([])
  for (const path of paths.filter((one) => one.endsWith('.html')))
    expect(readFileSync(join(folder, 'dist', path), 'utf8'), path).not.toMatch(/search/i)
  await buildIn(folder)
  const sums = (state: Record<string, string>): string[] =>
    Object.entries(state).map(([path, one]) => `${path} ${one.split(' ')[0]}`)
  expect(sums(stateOf(join(folder, 'dist')))).toEqual(sums(whole))
})

test('an article that changes changes only the files that have words of it', async () => {
  const words = Array.from(Array.from({ length: 3000 }).keys(), (at) => `w${(at * 7919).toString(36)}`)
  const wordsOf = (at: number): string => words.filter((_, one) => (one * 31) % 60 < 40 || one % 60 === at).join(' ')
  const articles = Array.from(Array.from({ length: 60 }).keys(), (at) => [
    `a/${at}.txt`,
    `---\ndate: 2014-01-02\n---\nStory ${at}\n\n${wordsOf(at)}.\n`,
  ])
  const out = await siteOf(Object.fromEntries(articles) as Record<string, string>)
  const folder = dirname(out)
  const files = (): Record<string, string> => stateOf(join(out, 'search/words'))
  const before = files()
  expect(Object.keys(before).length).toBeGreaterThan(3)
  appendFileSync(join(folder, 'articles/a/7.txt'), '\nA quay.\n')
  await buildIn(folder)
  const after = files()
  const same = Object.keys(after).filter((path) => before[path] === after[path])
  expect(same.length).toBeGreaterThan(Object.keys(after).length / 2)
})
