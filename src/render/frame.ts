import { fingerprint } from '../fingerprint.ts'
import type { Archive } from '../model/archive.ts'
import type { FeedView, FrameView } from '../model/page.ts'
import type { SiteConfig } from '../model/site-config.ts'
import { CREDIT_KINDS, FOLDERS } from '../index/folders.ts'
import type { Lists } from '../index/lists.ts'
import type { FeedFormat } from './feed.ts'
import type { Crumb } from './crumbs.ts'
import { FEED_FORMATS } from './feed-formats.ts'
import { breadcrumbsHtml, collectionHtml, type CollectionOf } from './json-ld.ts'
import { KINDS_LABELS } from './kind-labels.ts'
import { linkTo, rootOf } from './link.ts'

/** The format of the site's feed that every page names. */
const EVERYWHERE = FEED_FORMATS.slice(0, 1)

/** What every page shows of the archive as a whole. */
export interface Holdings {
  /** The first and the last year of the archive; absent where no article has a date. */
  years: { first: string; last: string } | undefined
  /** The lists of authors, sections and publishers that it has. */
  credits: FrameView['credits']
}

/** What every page is made with. */
export interface Making extends Holdings {
  site: SiteConfig
  /** Whether the site has a search. */
  hasSearch: boolean
}

/** What lists are made with besides. */
export interface ListMaking extends Making {
  lists: Lists
  vocabulary: Archive['vocabulary']
  /** The version of Backfile. */
  generator: string
}

/** What every page shows of an archive. */
export function holdingsOf({ dates, credits }: Lists): Holdings {
  const [first, last] = [dates.years[0], dates.years.at(-1)]
  const kinds = CREDIT_KINDS.filter((kind) => credits[kind].size > 0)
  return {
    years: first && last && { first: first.id, last: last.id },
    credits: kinds.map((kind) => ({ label: KINDS_LABELS[kind], folder: FOLDERS[kind] })),
  }
}

/** A fingerprint of what all pages are made with: of its checksum, and of what their frames show of the archive. */
export function framePrint(basis: string, { years, credits }: Holdings): number {
  return fingerprint(`${basis} ${years !== undefined} ${credits.map(({ folder }) => folder).join(' ')}`)
}

/** What a page says of itself to its frame. */
export interface About {
  path: string
  title: string
  description: string
  section: string
  openGraphType?: string
  /** The pages above it, from the one right below the front page on; absent on pages that stand beside these. */
  parents?: Crumb[]
  /** Absent on a list, which is told of as a collection, of what `collectionOf` says. */
  jsonLdHtml?: string
  collectionOf?: CollectionOf
  /** Of this page alone. */
  feeds?: FeedView[]
}

/** The frame of a page: what the layout needs besides the content. */
export function frameOf(about: About, { site, years, credits, hasSearch }: Making): FrameView {
  const { path, title, description, section, openGraphType = 'website', parents, collectionOf, feeds = [] } = about
  const canonical = site.baseUrl + path.replace(/^index\.html$/, '')
  return {
    site: {
      title: site.title,
      description: site.description,
      publisher: site.publisher,
      language: site.language,
      baseUrl: site.baseUrl,
    },
    root: rootOf(path),
    title,
    description,
    canonical,
    openGraphType,
    section,
    feeds: [...siteFeeds(path, section === 'home' ? FEED_FORMATS : EVERYWHERE, site), ...feeds],
    jsonLdHtml:
      about.jsonLdHtml ?? (parents ? collectionHtml({ title, description, address: canonical }, collectionOf, site) : ''),
    breadcrumbsHtml: parents ? breadcrumbsHtml([...parents, { label: title, path }], site) : '',
    searchHref: hasSearch ? linkTo(path, 'search.html') : undefined,
    datesHref: years === undefined ? undefined : linkTo(path, 'dates/index.html'),
    credits,
    span: years === undefined || (section !== 'home' && section !== 'about') ? '' : spanOf(years),
  }
}

/** The feeds of the whole site as links on a page. */
function siteFeeds(path: string, formats: FeedFormat[], { title }: SiteConfig): FeedView[] {
  return formats.map(({ label, type, ending }) => ({ label, title, type, href: linkTo(path, `feed.${ending}`) }))
}

const spanOf = ({ first, last }: { first: string; last: string }): string => (first === last ? first : `${first}–${last}`)
