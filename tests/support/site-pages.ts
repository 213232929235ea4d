import { pathsIn } from './folder.ts'

/** The kinds of page of a site, each with the addresses that it has. A new kind of page needs a line here to be tested. */
const KINDS = {
  'front page': /^index\.html$/,
  about: /^about\.html$/,
  'not found': /^404\.html$/,
  search: /^search\.html$/,
  'all topics': /^topics\/index\.html$/,
  subject: /^topics\/(?!index\.)[^/]+\.html$/,
  place: /^places\/(?!index\.)[^/]+\.html$/,
  person: /^people\/(?!index\.)[^/]+\.html$/,
  organization: /^organizations\/(?!index\.)[^/]+\.html$/,
  author: /^authors\/(?!index\.)[^/]+\.html$/,
  section: /^sections\/(?!index\.)[^/]+\.html$/,
  publisher: /^publishers\/(?!index\.)[^/]+\.html$/,
  'further page of a list': /^(?:topics|places|people|organizations|authors|sections|publishers)\/[^/]+\/\d+\.html$/,
  'list of a kind': /^(?:places|people|organizations|authors|sections|publishers)\/index\.html$/,
  'letter of a list': /^(?:topics|places|people|organizations|authors|sections|publishers)\/index\/(?:[a-z]|other)\.html$/,
  'day of every year': /^on-this-day\/(?:\d\d-\d\d|index)\.html$/,
  'all dates': /^dates\/index\.html$/,
  year: /^\d{4}\/index\.html$/,
  month: /^\d{4}\/\d\d\/index\.html$/,
  undated: /^undated\/index\.html$/,
  article: /^(?:\d{4}(?:\/\d\d){0,2}|undated)\/(?!index\.)[^/]+\.html$/,
}

/** One of the kinds of page that a site has. */
export type PageKind = keyof typeof KINDS

/** The kind of the page at a path. */
export function kindOf(path: string): PageKind {
  const kind = (Object.keys(KINDS) as PageKind[]).find((one) => KINDS[one].test(path))
  if (kind === undefined) throw new RangeError(`${path} is of no kind that the tests know; add it to tests/support/site-pages.ts`)
  return kind
}

/** The paths of all pages of a site. */
export function pagesIn(site: string): string[] {
  return pathsIn(site).filter((path) => path.endsWith('.html'))
}

/** The paths of all pages of a site by their kinds. */
export function pagesByKind(site: string): Map<PageKind, string[]> {
  const kinds = new Map<PageKind, string[]>()
  for (const path of pagesIn(site)) kinds.set(kindOf(path), [...(kinds.get(kindOf(path)) ?? []), path])
  return kinds
}

/** At most so many of a kind's pages: the first, the last, and some at equal distances between. */
export function someOf(paths: string[], most: number): string[] {
  if (paths.length <= most) return paths
  return Array.from({ length: most }, (_, at) => paths[Math.round((at * (paths.length - 1)) / (most - 1))] ?? '')
}
