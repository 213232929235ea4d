import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { array, assert, asyncProperty } from 'fast-check'
import type { Element, Root } from 'hast'
import type { Root as MarkdownRoot } from 'mdast'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { build } from '../../src/build.ts'
import { readSettings } from '../../src/read/read-settings.ts'
import { bodyHtml } from '../../src/render/body-html.ts'
import { sourceFile } from '../support/fixtures.ts'
import { elementsOf, parseHtml, textOf } from '../support/html-document.ts'
import { articleOf, HOSTILE, hostileArticle } from './hostile-text.ts'

/** File names that would break out of an attribute, a script or an address; Windows cannot hold some of them. */
const NAMES = [
  "it's", 'a & b', '#1', '50%', '%2e%2e%2f', "' onclick='x", '{{x}}', 'constructor', '__proto__', '\u202Etxt', '[x](y)',
  ...(process.platform === 'win32' ? [] : ['say "boo"', '<b>bold<', '<script>x<', 'a?b', 'javascript:x', '" onclick="x', 'line\nend', '\u0007']),
] // prettier-ignore

/** Elements that no page of an archive has. */
const FORBIDDEN = new Set([
  'iframe', 'object', 'embed', 'applet', 'base', 'form', 'input', 'button', 'textarea', 'select', 'svg', 'math', 'img', 'picture', 'source', 'video',
  'audio', 'canvas', 'style', 'template', 'noscript', 'frame', 'frameset', 'portal', 'marquee',
]) // prettier-ignore
const ADDRESSES = new Set([
  'href',
  'src',
  'action',
  'formAction',
  'poster',
  'cite',
  'data',
  'xLinkHref',
  'srcSet',
  'ping',
  'background',
])
/** With a scheme only these, or none at all. */
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|(?![a-z][a-z\d+.-]*:)(?!\/\/))/i

interface Site {
  folder: string
  pages: { path: string; page: Root }[]
  published: number
}

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** Builds a site of these articles, given by their file names. */
async function siteOf(articles: [string, string][]): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-safety-'))
  made.push(folder)
  mkdirSync(join(folder, 'articles'))
  for (const [name, text] of articles) writeFileSync(join(folder, 'articles', name), text)
  const settings = readSettings({ articles: join(folder, 'articles'), out: join(folder, 'dist') }, process.cwd())
  const { found, published, rejected, problems } = await build(settings, {
    strict: false,
    version: '0',
    clock: () => 0,
  })
  expect(problems.filter((problem) => problem.severity === 'error')).toEqual([])
  expect([found, published, rejected]).toEqual([articles.length, articles.length, 0])
  const paths = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
  return {
    folder,
    published,
    pages: paths.map((path) => ({ path, page: parseHtml(readFileSync(join(folder, 'dist', path), 'utf8')) })),
  }
}

/** What pages have of the search, and how often at most; its boxes have ids, which stand once on a page. */
const OF_SEARCH: [most: number, isOne: (element: Element) => boolean][] = [
  [1, ({ tagName, properties }) => tagName === 'form' && properties.role === 'search'],
  [1, ({ tagName, properties }) => tagName === 'input' && (properties.id === 'searchbox' || properties.id === 'query')],
  [
    2,
    ({ tagName, properties }) =>
      tagName === 'button' && Object.keys(properties).every((name) => /^(?:type|id|className|hidden)$/.test(name)),
  ],
  // What an article writes would stand in it as markup, where no script runs.
  [1, ({ tagName, children }) => tagName === 'noscript' && /Searching needs JavaScript/.test(JSON.stringify(children))],
  [1, ({ tagName, properties }) => tagName === 'script' && properties.src === 'assets/search.js'],
]

/** All elements of a page but those of the search. */
function elementsBesidesSearch(page: Root): Element[] {
  const all = elementsOf(page)
  const known = new Set(OF_SEARCH.flatMap(([most, isOne]) => all.filter(isOne).slice(0, most)))
  return all.filter((element) => !known.has(element))
}

/** All that is unsafe about a page, in words. */
function dangersOf(page: Root): string[] {
  const elements = elementsBesidesSearch(page)
  const scripts = elements.filter((element) => element.tagName === 'script')
  return [
    ...elements.flatMap(dangersOfElement),
    // What the page is, and where it stands.
    ...(scripts.length > 2 ? [`${scripts.length} scripts`] : []),
    ...repeated(scripts.map((script) => typeOf(textOf(script)))).map((type) => `two pieces of data on ${type}`),
    ...scripts.filter((script) => typeOf(textOf(script)) === '').map(() => 'data that is no JSON-LD'),
    ...['html', 'head', 'body', 'main', 'title'].flatMap((name) => {
      const count = elements.filter((element) => element.tagName === name).length
      return count === 1 ? [] : [`${count} <${name}>`]
    }),
    ...repeated(elements.flatMap(({ properties }) => (typeof properties.id === 'string' ? [properties.id] : []))).map(
      (id) => `id ${id} twice`,
    ),
  ]
}

function dangersOfElement(element: Element): string[] {
  const { tagName, properties } = element
  const dangers = FORBIDDEN.has(tagName) ? [`<${tagName}>`] : []
  if (tagName === 'script' && properties.type !== 'application/ld+json') dangers.push('a script that runs')
  if (tagName === 'script' && properties.src !== undefined) dangers.push('a script that is loaded')
  if (tagName === 'meta' && /refresh|cookie/i.test(String(properties.httpEquiv))) dangers.push('<meta> that acts')
  if (tagName === 'link' && String(properties.rel).includes('stylesheet') && /^[a-z]+:|^\/\//i.test(String(properties.href)))
    dangers.push('a foreign style')
  for (const [name, value] of Object.entries(properties)) {
    if (/^on/i.test(name) || ['style', 'srcDoc', 'autoFocus'].includes(name)) dangers.push(`attribute ${name}`)
    if (!ADDRESSES.has(name)) continue
    for (const address of [value].flat()) if (!SAFE_ADDRESS.test(String(address))) dangers.push(`${name}=${String(address)}`)
  }
  return dangers
}

/** What a piece of JSON-LD is about; empty where it is none. */
function typeOf(text: string): string {
  try {
    const { '@type': type } = JSON.parse(text) as { '@type'?: string }
    return type ?? ''
  } catch {
    return ''
  }
}

function repeated(words: string[]): string[] {
  return words.filter((word, at) => words.indexOf(word) !== at)
}

function dangersIn({ pages }: Site): string[] {
  return pages.flatMap(({ path, page }) => dangersOf(page).map((danger) => `${path}: ${danger}`))
}

test('the check itself sees what is hostile in a page', () => {
  const pageWith = (html: string): Root =>
    parseHtml(`<!DOCTYPE html><title>boat</title><main id="content"><p id="p1">late</p>${html}</main>`)
  const markup = HOSTILE.filter((piece) => /^<[a-z]/i.test(piece) && !piece.startsWith('<javascript'))
  expect(markup.length).toBeGreaterThan(15)
  expect(markup.filter((piece) => dangersOf(pageWith(piece)).length === 0)).toEqual([])
  expect(dangersOf(pageWith('<a href="../a.html">boat</a> <a href="https://courier.example/">boat</a>'))).toEqual([])
})

describe('of every hostile piece, in every field, in a text and as a file’s name', () => {
  let site: Site
  beforeAll(async () => {
    const pieces = HOSTILE.flatMap((piece, at): [string, string][] => [
      [`piece-${at}.md`, articleOf(piece)],
      [`piece-${at}.txt`, articleOf(piece)],
    ])
    const names = NAMES.flatMap((name): [string, string][] => [
      [`${name}.txt`, 'Ferry late\n\nThe boat is late.\n'],
      [`${name}.md`, 'The boat is late.\n'],
    ])
    site = await siteOf([...pieces, ...names])
  })

  test('no page runs, loads or sends anything, and no page is broken', () => {
    expect(site.pages.length).toBeGreaterThan(site.published)
    expect(dangersIn(site)).toEqual([])
  })

  test('a plain text’s words are still there to be read', () => {
    for (const piece of HOSTILE.filter((one) => one.startsWith('<') && !one.includes('&'))) {
      const pages = site.pages.filter(({ page }) => textOf(page).includes(`The boat ${piece} is late.`))
      expect(pages.length, piece).toBeGreaterThan(0)
    }
  })

  test('every article page has its record as JSON-LD, with the headline as it is', () => {
    const records = readFileSync(join(site.folder, 'dist', 'data', 'articles.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { url: string; headline: string; source: { path: string } })
    expect(records).toHaveLength(site.published)
    for (const { url, headline } of records) {
      const page = site.pages.find(({ path }) => path === url)
      const script = page && elementsOf(page.page).find((element) => element.tagName === 'script')
      const data = JSON.parse(script ? textOf(script) : 'null') as { '@type': string; headline: string } | null
      expect(data, url).toMatchObject({ '@type': 'NewsArticle', headline })
      expect(
        page &&
          elementsOf(page.page)
            .filter((element) => element.tagName === 'h1')
            .map((element) => textOf(element)),
      ).toContain(headline)
    }
  })

  test('every file of the site has a plain name and stands inside it', () => {
    const dist = join(site.folder, 'dist')
    const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(dist, path)).isFile())
    expect(paths.filter((path) => !/^[\w.-]+(?:[\\/][\w.-]+)*$/.test(path))).toEqual([])
    expect(readdirSync(site.folder).toSorted()).toEqual(['.dist.backfile-cache', 'articles', 'dist'])
  })

  test('feeds and the sitemap hold no markup of an article', () => {
    const dist = join(site.folder, 'dist')
    const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.xml'))
    expect(paths.length).toBeGreaterThan(1)
    for (const path of paths) {
      const xml = readFileSync(join(dist, path), 'utf8')
      expect(xml, path).not.toMatch(/<(?:script|img|svg|iframe|a|p|b|form|base|meta|!\[CDATA|!DOCTYPE|!--)\b/i)
      // oxlint-disable-next-line no-control-regex -- XML forbids these characters
      expect(xml, path).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/)
    }
  })
})

describe('the last gate before a page holds alone', () => {
  const asPage = (tree: MarkdownRoot): Root =>
    parseHtml(`<!DOCTYPE html><title>boat</title><main>${bodyHtml(tree, (address) => address)}</main>`)

  test('whatever links and markup an article has', () => {
    for (const piece of HOSTILE) {
      const { article } = parseArticle(sourceFile(`Ferry late\n\n${piece}\n\nThe boat ${piece} is late.\n`, 'story.md'), 'en')
      expect(article && dangersOf(asPage(article.story.tree)), piece).toEqual([])
    }
  })

  test('whatever raw HTML is left in a tree', () => {
    for (const value of HOSTILE) {
      const text: MarkdownRoot = { type: 'root', children: [{ type: 'html', value }, { type: 'paragraph', children: [{ type: 'html', value }] }] } // prettier-ignore
      expect(dangersOf(asPage(text)), value).toEqual([])
    }
  })

  test('whatever a link’s address is', () => {
    for (const url of [
      'javascript:seaweed()',
      ' javascript:seaweed()',
      'java\tscript:seaweed()',
      '\u0001javascript:seaweed()',
      'JavaScript:seaweed()',
      'data:text/html,boat',
      'vbscript:seaweed()',
      'file:///etc/passwd',
      'blob:boat',
    ]) {
      const tree: MarkdownRoot = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', value: 'boat' }] }] }] } // prettier-ignore
      expect(
        elementsOf(asPage(tree)).flatMap(({ properties }) => (properties.href === undefined ? [] : [properties.href])),
        url,
      ).toEqual([])
    }
  })
})

test('whatever hostile pieces stand together, no page runs, loads or sends anything', async () => {
  await assert(
    asyncProperty(array(hostileArticle, { minLength: 24, maxLength: 24 }), async (texts) => {
      const articles = texts.map((text, at): [string, string] => [`${at}.${at % 3 === 0 ? 'txt' : 'md'}`, text])
      expect(dangersIn(await siteOf(articles))).toEqual([])
    }),
    { numRuns: 2, endOnFailure: true },
  )
})
