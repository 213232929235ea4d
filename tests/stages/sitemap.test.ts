import { expect, test } from 'vitest'
import { sitemapFiles } from '../../src/render/sitemap.ts'
import { childrenOf, onlyText, parseXml } from '../support/xml-document.ts'

const BASE = 'https://news.example/old & new/'
const pages = Array.from({ length: 50_001 }, (_, at) => ({ path: `2014/${at}.html`, modified: '2014-06-19' }))

/** The root of each file, by its path, and the addresses in it. */
function filesOf(...given: Parameters<typeof sitemapFiles>): Record<string, { root: string; addresses: string[] }> {
  return Object.fromEntries(
    sitemapFiles(...given).map(({ path, content }) => {
      const root = parseXml(content())
      return [path, { root: root.name, addresses: root.children.map((one) => onlyText(one, 'loc')) }]
    }),
  )
}

test('fifty thousand pages have one sitemap', () => {
  const files = filesOf(pages.slice(1), BASE)
  expect(Object.keys(files)).toEqual(['sitemap.xml'])
  expect(files['sitemap.xml']?.addresses.length).toBe(50_000)
})

test('one page more makes it an index of two, which together have every page once', () => {
  const files = filesOf(pages, BASE)
  expect(files['sitemap.xml']).toEqual({
    root: 'sitemapindex',
    addresses: [`${BASE}sitemap-1.xml`, `${BASE}sitemap-2.xml`],
  })
  const [first, second] = [files['sitemap-1.xml'], files['sitemap-2.xml']]
  expect([first?.root, second?.root, first?.addresses.length, second?.addresses.length]).toEqual(['urlset', 'urlset', 50_000, 1])
  expect([...(first?.addresses ?? []), ...(second?.addresses ?? [])]).toEqual(pages.map(({ path }) => BASE + path))
})

test('the pages of an index keep their dates, and the front page is the site’s own address', () => {
  const files = sitemapFiles([{ path: 'index.html' }, ...pages.slice(0, 2)], BASE, 2)
  expect(files.map(({ path }) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml'])
  const urls = files.slice(1).flatMap(({ content }) => parseXml(content()).children)
  expect(onlyText(urls[0] ?? parseXml('<url/>'), 'loc')).toBe(BASE)
  expect(urls.map((url) => childrenOf(url, 'lastmod').map((one) => one.text))).toEqual([[], ['2014-06-19'], ['2014-06-19']])
})
