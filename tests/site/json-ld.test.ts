import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { awkwardSite } from '../support/awkward-archive.ts'
import { elementsOf, readPage, textOf } from '../support/html-document.ts'
import { readRecords, type SiteRecord } from '../support/records.ts'
import { kindOf, pagesIn } from '../support/site-pages.ts'

const SITES = [
  { name: 'the demonstration site', baseUrl: 'https://example.org/', build: async () => inject('demoSite') },
  { name: 'a site of awkward articles', baseUrl: 'https://archive.example/some/path/', build: awkwardSite },
]

/** Of schema.org's types, by hand, the properties that are used, each with the types that it may have; `text` is any string. */
const VOCABULARY: Record<string, Record<string, string[]>> = {
  NewsArticle: {
    headline: ['text'],
    alternativeHeadline: ['text'],
    url: ['address'],
    datePublished: ['date'],
    dateModified: ['date'],
    author: ['Person'],
    publisher: ['Organization'],
    dateline: ['text'],
    articleSection: ['text'],
    inLanguage: ['text'],
    wordCount: ['number'],
    isBasedOn: ['address'],
    correction: ['text'],
    about: ['Thing', 'Person', 'Organization', 'Place'],
    mentions: ['Person', 'Organization', 'Place'],
  },
  CollectionPage: {
    name: ['text'],
    description: ['text'],
    url: ['address'],
    inLanguage: ['text'],
    isPartOf: ['WebSite'],
    about: ['Thing', 'Person', 'Organization', 'Place'],
    mainEntity: ['Person', 'Organization'],
  },
  BreadcrumbList: { itemListElement: ['ListItem'] },
  ListItem: { position: ['number'], name: ['text'], item: ['address'] },
  WebSite: { name: ['text'], url: ['address'] },
  Person: { name: ['text'], url: ['address'] },
  Organization: { name: ['text'] },
  Place: { name: ['text'] },
  Thing: { name: ['text'] },
}

type Node = Record<string, unknown>

/** Pages that no way leads down to. */
const BESIDE = new Set(['front page', 'about', 'not found', 'search'])

/** What a page tells machines of itself. */
function documentsOf(site: string, page: string): Node[] {
  const scripts = elementsOf(readPage(site, page)).filter(({ properties }) => properties.type === 'application/ld+json')
  return scripts.map((script) => JSON.parse(textOf(script)) as Node)
}

/** What is wrong with a node by the vocabulary above. */
function faultsOf(node: Node, path: string): string[] {
  const { '@type': type, '@context': _, ...rest } = node
  const allowed = VOCABULARY[String(type)]
  if (!allowed) return [`${path}: type ${String(type)}`]
  return Object.entries(rest).flatMap(([name, value]) => {
    const types = allowed[name]
    if (!types) return [`${path}.${name}`]
    return [value].flat().flatMap((one) => {
      if (typeof one === 'object' && one !== null) {
        const inner = one as Node
        return types.includes(String(inner['@type']))
          ? faultsOf(inner, `${path}.${name}`)
          : [`${path}.${name} ${JSON.stringify(one)}`]
      }
      return types.some((as) => isA(one, as)) ? [] : [`${path}.${name} ${JSON.stringify(one)}`]
    })
  })
}

function isA(value: unknown, type: string): boolean {
  if (type === 'number') return typeof value === 'number'
  if (typeof value !== 'string' || value === '') return false
  if (type === 'address') return URL.canParse(value)
  return type === 'date' ? /^\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.test(value) : type === 'text'
}

describe.each(SITES)('in $name', ({ baseUrl, build }) => {
  let site: string
  let records: SiteRecord[]
  let pages: { path: string; documents: Node[] }[]

  beforeAll(async () => {
    site = await build()
    records = readRecords(site)
    pages = pagesIn(site).map((path) => ({ path, documents: documentsOf(site, path) }))
  })

  const addressOf = (path: string): string => baseUrl + (path === 'index.html' ? '' : path)
  const crumbsOf = (documents: Node[]): Node[] =>
    (documents.find((one) => one['@type'] === 'BreadcrumbList')?.itemListElement ?? []) as Node[]

  test('an article is a NewsArticle, a list a CollectionPage, and both have breadcrumbs', () => {
    for (const { path, documents } of pages) {
      const kind = kindOf(path)
      const expected = BESIDE.has(kind) ? [] : [kind === 'article' ? 'NewsArticle' : 'CollectionPage', 'BreadcrumbList']
      expect(
        documents.map((one) => one['@type']),
        path,
      ).toEqual(expected)
      expect(documents.every((one) => one['@context'] === 'https://schema.org')).toBe(true)
    }
  })

  test('all that is told is in schema.org’s words', () => {
    expect(pages.flatMap(({ path, documents }) => documents.flatMap((one) => faultsOf(one, path)))).toEqual([])
  })

  test('breadcrumbs lead from the front page over pages that there are to the page itself', () => {
    for (const { path, documents } of pages.filter((one) => !BESIDE.has(kindOf(one.path)))) {
      const crumbs = crumbsOf(documents)
      expect(crumbs.length, path).toBeGreaterThan(1)
      expect(crumbs.map((one) => one.position)).toEqual(crumbs.map((_, at) => at + 1))
      const items = crumbs.map((one) => String(one.item))
      expect([items[0], items.at(-1)], path).toEqual([baseUrl, addressOf(path)])
      const lost = items.slice(1).filter((item) => !existsSync(join(site, decodeURI(item.slice(baseUrl.length)))))
      expect(lost, path).toEqual([])
      expect(new Set(items).size, path).toBe(items.length)
    }
  })

  test('an article’s authors have the addresses of their pages, and its section is above it', () => {
    for (const record of records) {
      const [article, ...rest] = documentsOf(site, record.url)
      const authors = (article?.author ?? []) as { name: string; url: string }[]
      expect(authors.map((one) => one.name)).toEqual(record.authors)
      expect(authors.filter((one) => !existsSync(join(site, one.url.slice(baseUrl.length))))).toEqual([])
      const above = crumbsOf(rest).slice(1, -1)
      const { section, datePublished } = record
      if (section !== undefined) expect(above.map((one) => one.name)).toEqual([section])
      else if (datePublished === undefined) expect(above.map((one) => one.name)).toEqual(['Undated'])
      else expect(above.length).toBe(datePublished.length === 4 ? 1 : 2)
      expect([article?.isBasedOn, article?.correction]).toEqual([record.sourceUrl, record.correction])
    }
  })

  test('a list tells what it is of', () => {
    const ofKind = (path: RegExp, field: string): unknown[] =>
      pages.filter((one) => path.test(one.path)).map(({ documents }) => (documents[0]?.[field] as Node | undefined)?.['@type'])
    expect(new Set(ofKind(/^topics\/(?!index)[^/]+\.html$/, 'about'))).toEqual(new Set(['Thing']))
    expect(new Set(ofKind(/^people\/(?!index)[^/]+\.html$/, 'about'))).toEqual(new Set(['Person']))
    expect(new Set(ofKind(/^authors\/(?!index)[^/]+\.html$/, 'mainEntity'))).toEqual(new Set(['Person']))
  })
})
