import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { awkwardSite } from '../support/awkward-archive.ts'
import { elementsOf, parseHtml, readPage, textOf } from '../support/html-document.ts'
import { pathsIn } from '../support/folder.ts'
import { isRfc3339 } from '../support/timestamps.ts'

const SITES = [
  { name: 'the demonstration site', baseUrl: 'https://example.org/', build: async () => inject('demoSite') },
  { name: 'a site of awkward articles', baseUrl: 'https://archive.example/some/path/', build: awkwardSite },
]

/** What every format says of an article, as a parser that is not Backfile's reads it. */
interface Item {
  address: string | undefined
  title: string | undefined
  /** Milliseconds since 1970. */
  published: number
  authors: (string | undefined)[]
  topics: (string | undefined)[]
  text: string | undefined
}

describe.each(SITES)('in $name', ({ baseUrl, build }) => {
  let site: string
  let stems: string[]

  beforeAll(async () => {
    site = await build()
    stems = pathsIn(site).flatMap((path) => (path.endsWith('.rss') ? [path.replace(/\.rss$/, '')] : []))
  })

  const read = (path: string): string => readFileSync(join(site, path), 'utf8')
  const pageOf = (stem: string): string => (stem === 'feed' ? '' : `${stem}.html`)

  test('the site and all subjects have feeds in three formats', () => {
    const subjects = pathsIn(site).filter((path) => /^topics\/(?!index\.)[^/]+\.html$/.test(path))
    expect(stems).toEqual(expect.arrayContaining(['feed', ...subjects.map((path) => path.replace(/\.html$/, ''))]))
    expect(pathsIn(site)).toEqual(expect.arrayContaining(stems.flatMap((stem) => [`${stem}.xml`, `${stem}.json`])))
  })

  test('all formats say the same of the same articles', () => {
    for (const stem of stems) {
      const items = atomItems(read(`${stem}.xml`))
      expect(items.length).toBeGreaterThan(stem === 'feed' ? 2 : -1)
      expect(rssItems(read(`${stem}.rss`)), stem).toEqual(items)
      expect(jsonItems(read(`${stem}.json`)), stem).toEqual(items)
    }
  })

  test('an RSS feed names itself, its page and its articles’ permanent addresses, with dates as mails have them', () => {
    for (const stem of stems) {
      const feed = parseRssFeed(read(`${stem}.rss`))
      expect(feed, stem).toMatchObject({ title: expect.stringMatching(/\S/), link: baseUrl + pageOf(stem) })
      expect(feed.description, stem).toMatch(/\S/)
      expect(feed.atom?.links, stem).toEqual([{ rel: 'self', type: 'application/rss+xml', href: `${baseUrl}${stem}.rss` }])
      const dates = [feed.lastBuildDate, ...(feed.items ?? []).map((item) => item.pubDate)]
      expect(dates.filter((date) => !MAIL_DATE.test(date ?? '') || !isRightDay(date ?? ''))).toEqual([])
      expect((feed.items ?? []).filter((item) => item.guid?.value !== item.link || item.guid?.isPermaLink !== true)).toEqual([])
    }
  })

  test('a JSON feed names itself and its page', () => {
    for (const stem of stems) {
      const feed = parseJsonFeed(read(`${stem}.json`))
      expect(feed, stem).toMatchObject({
        title: expect.stringMatching(/\S/),
        home_page_url: baseUrl + pageOf(stem),
        feed_url: `${baseUrl}${stem}.json`,
      })
      const times = (feed.items ?? []).flatMap((item) => [item.date_published, item.date_modified ?? item.date_published])
      expect(times.filter((time) => !isRfc3339(String(time)))).toEqual([])
    }
  })

  test('the front page and every page with feeds lead machines to all of them, and other pages to the site’s', () => {
    const formats = { xml: 'application/atom+xml', rss: 'application/rss+xml', json: 'application/feed+json' }
    const all = (stem: string): string[][] => Object.entries(formats).map(([ending, type]) => [type, `${stem}.${ending}`])
    expect(alternatesOf(site, 'index.html')).toEqual(all('feed'))
    expect(alternatesOf(site, 'about.html')).toEqual(all('feed').slice(0, 1))
    for (const stem of stems.filter((one) => one !== 'feed')) {
      expect(alternatesOf(site, pageOf(stem))).toEqual([...all('feed').slice(0, 1), ...all(stem)])
    }
  })
})

/** https://www.rfc-editor.org/rfc/rfc822#section-5, with the year of RFC 1123. */
const MAIL_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/

/** Whether the day of the week is that of the date. */
const isRightDay = (date: string): boolean => new Date(`${date.slice(5, 16)} UTC`).toUTCString().startsWith(date.slice(0, 3))

function atomItems(text: string): Item[] {
  return (parseAtomFeed(text).entries ?? []).map((entry) => ({
    address: entry.id,
    title: entry.title?.value,
    published: Date.parse(entry.published ?? ''),
    authors: (entry.authors ?? []).map((author) => author.name),
    topics: (entry.categories ?? []).map((category) => category.term),
    text: entry.summary?.value,
  }))
}

function rssItems(text: string): Item[] {
  return (parseRssFeed(text).items ?? []).map((item) => ({
    address: item.link,
    title: item.title,
    published: Date.parse(item.pubDate ?? ''),
    authors: item.dc?.creators ?? [],
    topics: (item.categories ?? []).map((category) => category.name),
    text: item.description && plain(item.description),
  }))
}

/** What an RSS description shows: it is HTML. */
const plain = (html: string): string => textOf(parseHtml(html))

function jsonItems(text: string): Item[] {
  return (parseJsonFeed(text).items ?? []).map((item) => ({
    address: item.url,
    title: item.title,
    published: Date.parse(item.date_published ?? ''),
    authors: (item.authors ?? []).map((author) => author.name),
    topics: item.tags ?? [],
    text: item.content_text,
  }))
}

/** The feeds that a page names, as paths in the site. */
function alternatesOf(site: string, page: string): (string | undefined)[][] {
  const links = elementsOf(readPage(site, page)).filter(({ tagName, properties: { rel } }) => {
    return tagName === 'link' && Array.isArray(rel) && rel.includes('alternate')
  })
  return links.map(({ properties: { type, href } }) => [String(type), new URL(String(href), `file:///${page}`).pathname.slice(1)])
}
