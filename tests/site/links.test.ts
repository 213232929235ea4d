import { beforeAll, describe, expect, inject, test } from 'vitest'
import { awkwardSite } from '../support/awkward-archive.ts'
import { elementsOf, textOf } from '../support/html-document.ts'
import { isAbsolute, isLoaded, type Reference, referencesOf, SiteIndex } from '../support/links.ts'

/** The sites that are gone through, each with the address that its settings give it. */
const SITES = [
  { name: 'the demonstration site', baseUrl: 'https://example.org/', build: async () => inject('demoSite'), least: 100 },
  { name: 'a site of awkward articles', baseUrl: 'https://archive.example/some/path/', build: awkwardSite, least: 20 },
]

describe.each(SITES)('in $name', ({ baseUrl, build, least }) => {
  let site: SiteIndex
  let references: Reference[]

  beforeAll(async () => {
    site = new SiteIndex(await build())
    references = site.pagePaths.flatMap((path) => referencesOf(path, site.page(path)))
  })

  const absolute = (as: RegExp): Reference[] => references.filter((one) => isAbsolute(one.address) && as.test(one.as))

  test('there are pages and links to look at', () => {
    expect(site.pagePaths.length).toBeGreaterThan(least)
    expect(references.length).toBeGreaterThan(least * 10)
    expect(references.filter((one) => one.address.includes('#')).length).toBeGreaterThan(least)
  })

  test('every relative link names a file that exists, and every fragment an id that its page has', () => {
    const relative = references.filter((one) => !isAbsolute(one.address))
    expect(relative.map((one) => site.fault(one)).filter((fault) => fault !== undefined)).toEqual([])
  })

  test('no link within the site is absolute, but the one of 404.html to the front page and a page’s own address', () => {
    const within = absolute(/^(?:a|link|form)\[/)
      .filter((one) => one.as !== 'link[href] canonical')
      .filter((one) => one.address.startsWith(baseUrl) || one.address.startsWith('/'))
    expect(within.map(({ from, address }) => `${from} ${address}`)).toEqual([`404.html ${baseUrl}`])
  })

  test('what a person may go to elsewhere is on the web or a mailbox', () => {
    const outside = absolute(/^a\[href\]/).map((one) => one.address)
    expect(outside.filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address))).toEqual([])
  })

  test('a page loads nothing from another host', () => {
    expect(references.filter((one) => isLoaded(one) && isAbsolute(one.address))).toEqual([])
    expect(references.some((one) => one.as === 'link[href] stylesheet')).toBe(true)
  })

  test('a page has no style or script of its own that could load something', () => {
    const elements = site.pagePaths.flatMap((path) => elementsOf(site.page(path)).map((element) => ({ path, element })))
    const own = elements.filter(({ element: { tagName, properties } }) => {
      if (tagName === 'script') return properties.src === undefined && properties.type !== 'application/ld+json'
      return (
        tagName === 'style' || properties.style !== undefined || Object.keys(properties).some((name) => /^on[A-Z]/.test(name))
      )
    })
    expect(own.map(({ path, element }) => `${path}: ${element.tagName}`)).toEqual([])
  })

  test('a stylesheet loads only files of the site', () => {
    const sheets = [...site.paths].filter((path) => path.endsWith('.css'))
    expect(sheets.length).toBeGreaterThan(0)
    const loaded = sheets.flatMap((from) => {
      const text = site.text(from).replace(/\/\*[\s\S]*?\*\//g, '')
      const named = [...text.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g)]
      return named.map((match) => ({ from, as: 'url()', address: match[1] ?? match[2] ?? '' }))
    })
    const files = loaded.filter((one) => !one.address.startsWith('data:'))
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((one) => isAbsolute(one.address))).toEqual([])
    expect(files.map((one) => site.fault(one)).filter((fault) => fault !== undefined)).toEqual([])
  })

  test('every page names its own address, below the base address', () => {
    const canonical = references.filter((one) => one.as === 'link[href] canonical')
    expect(canonical.map((one) => one.from)).toEqual(site.pagePaths)
    const own = (path: string): string => baseUrl + (path === 'index.html' ? '' : path)
    expect(canonical.filter((one) => one.address !== own(one.from))).toEqual([])
  })

  test('every page has a title and a main part of its own', () => {
    const titles = site.pagePaths.map((path) => {
      const elements = elementsOf(site.page(path))
      expect(elements.filter((element) => element.tagName === 'main').length, path).toBe(1)
      expect(elements.filter((element) => element.tagName === 'h1').length, path).toBe(1)
      const heads = elements.filter((element) => element.tagName === 'head')
      // Drawings have titles too.
      return heads.flatMap(elementsOf).flatMap((element) => (element.tagName === 'title' ? [textOf(element)] : []))
    })
    expect(titles.filter((one) => one.length !== 1 || one[0]?.trim() === '')).toEqual([])
  })

  test('every address in feeds, sitemap and robots.txt leads to a file of the site', () => {
    const machine = [...site.paths].filter((path) => /\.(?:xml|rss)$|^(?:feed|topics\/.+)\.json$|^robots\.txt$/.test(path))
    expect(machine).toEqual(expect.arrayContaining(['feed.json', 'feed.rss', 'feed.xml', 'robots.txt', 'sitemap.xml']))
    const addresses = machine.flatMap((from) => addressesIn(from, site.text(from)))
    expect(addresses.length).toBeGreaterThan(least)
    expect(addresses.map((one) => site.absoluteFault(one, baseUrl)).filter((fault) => fault !== undefined)).toEqual([])
  })

  test('the sitemap names every page but 404.html', () => {
    const named = addressesIn('sitemap.xml', site.text('sitemap.xml')).map((one) => one.address.slice(baseUrl.length))
    const pages = site.pagePaths.filter((path) => path !== '404.html').map((path) => (path === 'index.html' ? '' : path))
    expect(named.toSorted()).toEqual(pages.toSorted())
  })

  test('every page can be reached by links from the front page', () => {
    const reached = new Set(['index.html'])
    for (const from of reached) {
      for (const { as, address } of referencesOf(from, site.page(from))) {
        if (as !== 'a[href]' || isAbsolute(address) || address.startsWith('#')) continue
        const path = new URL(address, `file:///${from}`).pathname.slice(1)
        if (path.endsWith('.html')) reached.add(path)
      }
    }
    expect(site.pagePaths.filter((path) => path !== '404.html' && !reached.has(path))).toEqual([])
  })
})

/** The addresses in a file for machines. */
function addressesIn(from: string, text: string): Reference[] {
  const pattern = /<(?:loc|id|link)>([^<]+)<|\bhref="([^"]+)"|"(?:url|id|home_page_url|feed_url)":"([^"]+)"|^Sitemap: (\S+)$/gm
  return [...text.matchAll(pattern)].map((match) => ({
    from,
    as: 'address',
    address: (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').replaceAll('&amp;', '&'),
  }))
}
