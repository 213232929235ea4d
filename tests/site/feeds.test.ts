import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { awkwardSite } from '../support/awkward-archive.ts'
import { elementsOf, readPage } from '../support/html-document.ts'
import { pathsIn } from '../support/folder.ts'
import { readRecords, type SiteRecord } from '../support/records.ts'
import { isRfc3339, isW3cDate } from '../support/timestamps.ts'
import { childrenOf, onlyText, parseXml, type XmlElement } from '../support/xml-document.ts'

const ATOM = 'http://www.w3.org/2005/Atom'
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
/** The most articles that a feed holds. */
const LONGEST = 50

/** The children that RFC 4287 lets an element have, each with the least and the greatest number. */
const GRAMMAR: Record<string, Record<string, [number, number]>> = {
  feed: {
    title: [1, 1],
    id: [1, 1],
    updated: [1, 1],
    link: [1, Infinity],
    author: [1, Infinity],
    category: [0, Infinity],
    contributor: [0, Infinity],
    generator: [0, 1],
    icon: [0, 1],
    logo: [0, 1],
    rights: [0, 1],
    subtitle: [0, 1],
    entry: [0, Infinity],
  },
  entry: {
    title: [1, 1],
    id: [1, 1],
    updated: [1, 1],
    link: [1, Infinity],
    author: [0, Infinity],
    category: [0, Infinity],
    content: [0, 1],
    contributor: [0, Infinity],
    published: [0, 1],
    rights: [0, 1],
    source: [0, 1],
    summary: [0, 1],
  },
  author: { name: [1, 1], uri: [0, 1], email: [0, 1] },
}

const SITES = [
  { name: 'the demonstration site', baseUrl: 'https://example.org/', build: async () => inject('demoSite') },
  { name: 'a site of awkward articles', baseUrl: 'https://archive.example/some/path/', build: awkwardSite },
]

describe.each(SITES)('in $name', ({ baseUrl, build }) => {
  let site: string
  let records: SiteRecord[]
  let feeds: { path: string; feed: XmlElement }[]

  beforeAll(async () => {
    site = await build()
    records = readRecords(site)
    const paths = pathsIn(site).filter((path) => path === 'feed.xml' || /^topics\/[^/]+\.xml$/.test(path))
    feeds = paths.map((path) => ({ path, feed: parseXml(readFileSync(join(site, path), 'utf8')) }))
  })

  const datedUrls = (): string[] => records.filter((one) => one.datePublished !== undefined).map((one) => baseUrl + one.url)

  test('there is a feed of the site and one of every subject', () => {
    const subjects = pathsIn(site).filter((path) => /^topics\/(?!index\.)[^/]+\.html$/.test(path))
    const expected = ['feed.xml', ...subjects.map((path) => path.replace(/html$/, 'xml'))]
    expect(subjects.length).toBeGreaterThan(3)
    expect(feeds.map((one) => one.path)).toEqual(expected.toSorted())
  })

  test('every feed is valid Atom', () => {
    for (const { path, feed } of feeds) {
      expect({ path, name: feed.name, namespace: feed.namespace }).toEqual({ path, name: 'feed', namespace: ATOM })
      expect(grammarFaults(feed), path).toEqual([])
      const times = ['updated', 'published'].flatMap((name) => descendants(feed, name).map((one) => one.text))
      expect(
        times.filter((time) => !isRfc3339(time)),
        path,
      ).toEqual([])
      expect(
        descendants(feed, 'category').every((one) => (one.attributes.term ?? '') !== ''),
        path,
      ).toBe(true)
      expect(
        descendants(feed, 'name').every((one) => one.text.trim() !== ''),
        path,
      ).toBe(true)
    }
  })

  test('every feed names itself and the page that it belongs to', () => {
    for (const { path, feed } of feeds) {
      const links = childrenOf(feed, 'link').map(({ attributes }) => [attributes.rel, attributes.href])
      const page = path === 'feed.xml' ? baseUrl : baseUrl + path.replace(/xml$/, 'html')
      expect(Object.fromEntries(links), path).toEqual({ self: baseUrl + path, alternate: page })
    }
  })

  test('no two feeds and no two entries of a feed have the same id, and an entry’s id is its page', () => {
    const ids = feeds.map(({ feed }) => onlyText(feed, 'id'))
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, feed } of feeds) {
      const entries = childrenOf(feed, 'entry')
      const addresses = entries.map((entry) => onlyText(entry, 'id'))
      expect(new Set(addresses).size, path).toBe(addresses.length)
      expect(
        entries.map((entry) => childrenOf(entry, 'link')[0]?.attributes.href),
        path,
      ).toEqual(addresses)
      expect(
        addresses.filter((address) => !datedUrls().includes(address)),
        path,
      ).toEqual([])
    }
  })

  test('a feed is as new as its newest entry, and its entries stand newest first', () => {
    for (const { path, feed } of feeds) {
      const entries = childrenOf(feed, 'entry')
      const times = entries.map((entry) => Date.parse(onlyText(entry, 'updated')))
      const newest = times.length === 0 ? 0 : Math.max(...times)
      expect(Date.parse(onlyText(feed, 'updated')), path).toBe(newest)
      const days = entries.map((entry) => onlyText(entry, 'published').slice(0, 10))
      expect(days, path).toEqual(days.toSorted().toReversed())
    }
  })

  test('the feed of the site holds the newest articles that have a date', () => {
    const feed = feeds.find((one) => one.path === 'feed.xml')?.feed
    const entries = feed ? childrenOf(feed, 'entry') : []
    expect(datedUrls().length).toBeGreaterThan(0)
    expect(entries.length).toBe(Math.min(LONGEST, datedUrls().length))
  })

  test('the feed of a subject holds the dated articles of its pages', () => {
    for (const { path, feed } of feeds.filter((one) => one.path !== 'feed.xml')) {
      const stem = path.replace(/\.xml$/, '')
      const pages = pathsIn(site).filter((one) => one === `${stem}.html` || (one.startsWith(`${stem}/`) && one.endsWith('.html')))
      const listed = pages.flatMap((page) => storiesOf(site, page)).map((url) => baseUrl + url)
      const expected = listed.filter((address) => datedUrls().includes(address))
      const held = childrenOf(feed, 'entry').map((entry) => onlyText(entry, 'id'))
      expect(held.toSorted(), path).toEqual(expected.toSorted())
    }
  })

  test('an entry says what the article’s record says', () => {
    const feed = feeds.find((one) => one.path === 'feed.xml')?.feed
    for (const entry of feed ? childrenOf(feed, 'entry') : []) {
      const record = records.find((one) => baseUrl + one.url === onlyText(entry, 'id'))
      expect(onlyText(entry, 'title')).toBe(withoutControls(record?.headline ?? ''))
      expect(onlyText(entry, 'published').startsWith(record?.datePublished?.slice(0, 10) ?? '-')).toBe(true)
      expect(childrenOf(entry, 'author').map((author) => onlyText(author, 'name'))).toEqual(record?.authors)
      const terms = childrenOf(entry, 'category').map((one) => one.attributes.term)
      expect(terms).toEqual(record?.topics.map((topic) => topic.label))
    }
  })

  test('sitemap.xml is a valid sitemap', () => {
    const urlset = parseXml(readFileSync(join(site, 'sitemap.xml'), 'utf8'))
    expect([urlset.name, urlset.namespace]).toEqual(['urlset', SITEMAP])
    expect(urlset.children.length).toBeGreaterThan(records.length)
    const locations = urlset.children.map((url) => onlyText(url, 'loc'))
    expect(new Set(locations).size).toBe(locations.length)
    expect(locations.filter((one) => !one.startsWith(baseUrl) || !URL.canParse(one) || new URL(one).href !== one)).toEqual([])
    expect(
      urlset.children.filter((url) => url.name !== 'url' || url.children.some((one) => !['loc', 'lastmod'].includes(one.name))),
    ).toEqual([])
    const modified = urlset.children.flatMap((url) => childrenOf(url, 'lastmod').map((one) => one.text))
    expect(modified.length).toBe(datedUrls().length)
    expect(modified.filter((date) => !isW3cDate(date))).toEqual([])
  })

  test('feed.json is valid JSON Feed 1.1 and holds what feed.xml holds', () => {
    const feed = JSON.parse(readFileSync(join(site, 'feed.json'), 'utf8')) as JsonFeed
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: expect.stringMatching(/\S/),
      home_page_url: baseUrl,
      feed_url: `${baseUrl}feed.json`,
    })
    expect(Object.keys(feed).filter((key) => !FEED_KEYS.has(key))).toEqual([])
    const atom = feeds.find((one) => one.path === 'feed.xml')?.feed
    expect(feed.items.map((item) => item.id)).toEqual(atom && childrenOf(atom, 'entry').map((entry) => onlyText(entry, 'id')))
    expect(new Set(feed.items.map((item) => item.id)).size).toBe(feed.items.length)
    for (const item of feed.items) {
      expect(Object.keys(item).filter((key) => !ITEM_KEYS.has(key))).toEqual([])
      expect(item).toMatchObject({ url: item.id, title: expect.stringMatching(/\S/), content_text: expect.any(String) })
      expect([item.date_published, item.date_modified ?? item.date_published].filter((date) => !isRfc3339(date))).toEqual([])
      expect(item.authors.filter((author) => typeof author.name !== 'string' || author.name === '')).toEqual([])
      expect(item.tags.filter((tag) => typeof tag !== 'string' || tag === '')).toEqual([])
    }
  })

  test('robots.txt names the sitemap and forbids nothing', () => {
    const lines = readFileSync(join(site, 'robots.txt'), 'utf8').split('\n')
    expect(lines).toContain(`Sitemap: ${baseUrl}sitemap.xml`)
    expect(lines).toContain('User-agent: *')
    expect(lines.filter((line) => /^Disallow: *\S/.test(line))).toEqual([])
  })
})

test('the parser refuses what is not well-formed', () => {
  for (const broken of ['<a><b></a></b>', '<a>&nbsp;</a>', '<a>\u0007</a>', '<a', '<x:a/>', '<a/><b/>']) {
    expect(() => parseXml(broken), broken).toThrow()
  }
})

interface JsonFeed {
  items: {
    id: string
    date_published: string
    date_modified?: string
    authors: { name?: unknown }[]
    tags: unknown[]
  }[]
}

const FEED_KEYS = new Set([
  'version',
  'title',
  'home_page_url',
  'feed_url',
  'description',
  'icon',
  'favicon',
  'authors',
  'language',
  'items',
])
const ITEM_KEYS = new Set([
  'id',
  'url',
  'external_url',
  'title',
  'content_html',
  'content_text',
  'summary',
  'date_published',
  'date_modified',
  'authors',
  'tags',
  'language',
])

/** What RFC 4287 does not allow in an element and those in it. */
function grammarFaults(element: XmlElement): string[] {
  const allowed = GRAMMAR[element.name]
  if (!allowed) return []
  const counts = Object.entries(allowed).map(([name, [least, most]]) => ({
    name,
    least,
    most,
    count: childrenOf(element, name).length,
  }))
  return [
    ...counts.filter(({ count, least, most }) => count < least || count > most).map(({ name, count }) => `${count} of ${name}`),
    ...element.children.filter((one) => !allowed[one.name] || one.namespace !== ATOM).map((one) => `<${one.name}>`),
    ...(element.text.trim() === '' ? [] : [`text in <${element.name}>`]),
    ...element.children.flatMap(grammarFaults),
  ]
}

function descendants(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)])
}

/** The addresses of the articles that a list page shows. */
function storiesOf(site: string, page: string): string[] {
  const stories = elementsOf(readPage(site, page)).filter((element) => element.tagName === 'article')
  return stories.map((story) => {
    const link = elementsOf(story).find((element) => element.tagName === 'a')
    return new URL(String(link?.properties.href), `file:///${page}`).pathname.slice(1)
  })
}

/** XML cannot hold these characters at all. */
const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, '')
