import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Response } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { browserTest } from '../support/browser.ts'
import { elementsOf, readPage, textOf } from '../support/html-document.ts'
import { serve } from '../support/server.ts'
import { type PageKind, pagesByKind, pagesIn } from '../support/site-pages.ts'

/** What a page may weigh, in bytes as they are in the site, before a server packs them. */
const MOST = { html: 20_000, style: 30_000, searchStyle: 6_000, script: 10_000, fonts: 2 }
/** The kinds of page that differ in what they load. */
const LOOKED_AT: PageKind[] = ['front page', 'article', 'subject', 'person', 'all dates', 'search']
/** What a page may load is said in its head; nothing of a site needs more than this. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'"

const site = inject('demoSite')
const kinds = pagesByKind(site)

test('the HTML of an article takes at most 20 kB besides its story', () => {
  const articles = kinds.get('article') ?? []
  expect(articles.length).toBeGreaterThan(40)
  const heavy = articles.filter((path) => {
    const story = elementsOf(readPage(site, path)).find(({ properties }) => [properties.className].flat().includes('body'))
    const words = story ? Buffer.byteLength(textOf(story)) : 0
    expect(words, path).toBeGreaterThan(500)
    return readFileSync(join(site, path)).byteLength - words > MOST.html
  })
  expect(heavy).toEqual([])
})

browserTest(
  'a page loads at most 30 kB of style, two files of the face, and but for the search 10 kB of script',
  async ({ open }) => {
    const base = await serve(site, '/')
    const over: string[] = []
    for (const kind of LOOKED_AT) {
      const [path = ''] = kinds.get(kind) ?? []
      // A window of its own, since a browser keeps what the last page has loaded.
      const { page } = await open()
      const responses: Response[] = []
      page.on('response', (response) => responses.push(response))
      await page.goto(base + path)
      await page.evaluate(() => document.fonts.ready)
      const loaded = await Promise.all(responses.map(async (one) => ({ url: one.url(), size: (await one.body()).byteLength })))
      const ending = (end: string): number[] => loaded.filter(({ url }) => url.endsWith(end)).map(({ size }) => size)
      const isSearch = kind === 'search'
      const weight = { style: sumOf(ending('.css')), script: isSearch ? 0 : sumOf(ending('.js')), fonts: ending('.woff2').length }
      expect(weight.style, `${path} has a style`).toBeGreaterThan(10_000)
      expect(weight.fonts, `${path} has its face`).toBeGreaterThan(0)
      const most = isSearch ? { ...MOST, style: MOST.style + MOST.searchStyle } : MOST
      for (const part of ['style', 'script', 'fonts'] as const) {
        if (weight[part] > most[part]) over.push(`${path}: ${part} ${weight[part]}`)
      }
      await page.context().close()
    }
    expect(over).toEqual([])
  },
)

const sumOf = (sizes: number[]): number => sizes.reduce((sum, size) => sum + size, 0)

test('every page allows only what the site itself holds, and nothing that stands in the page', () => {
  const policies = pagesIn(site).map((path) => {
    const page = readFileSync(join(site, path), 'utf8')
    return /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(page.slice(0, 1000))?.[1]
  })
  expect(new Set(policies)).toEqual(new Set([POLICY]))
  expect(POLICY).not.toContain('unsafe')
})
