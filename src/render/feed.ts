import type { Entry } from '../model/archive.ts'
import type { Listing } from '../model/prepared.ts'
import type { SiteConfig } from '../model/site-config.ts'
import { instantOf } from './instant.ts'

const LONGEST = 50

/** What a feed is of. */
export interface Feed {
  title: string
  description: string
  /** Path of the page that it belongs to, within the site. */
  page: string
  /** Those that the feed holds, newest first. */
  entries: Entry[]
}

/** A feed on its way into a file. */
export interface DatedFeed extends Feed {
  /** Path of the feed within the site. */
  path: string
  /** The newest instant that an article of it was changed at, RFC 3339. */
  updated: string
}

/** An article as an item of a feed. */
export interface FeedItem {
  listing: Listing
  address: string
  /** RFC 3339. */
  published: string
  updated: string
}

/** One of the ways to write a feed. */
export interface FeedFormat {
  /** Its name for people. */
  label: string
  type: string
  /** What its files' names end in. */
  ending: string
  item: (item: FeedItem) => string
  document: (feed: DatedFeed, items: string[], site: SiteConfig) => string
}

/** Of articles, newest first, those that a feed holds: 50 with a date, since one without cannot stand in a feed. */
export function newestDated(entries: Entry[]): Entry[] {
  return entries.slice(0, LONGEST).filter((entry) => entry.listing.datePublished !== undefined)
}

/** Makes feeds. An article stands in several of them, always in the same words, which are made once for each format. */
export function feedMaker(site: SiteConfig): (feed: Feed, path: string, format: FeedFormat) => string {
  const items = new Map<Entry, FeedItem>()
  const known = new Map<FeedFormat, Map<FeedItem, string>>()
  return (feed, path, format) => {
    const some = feed.entries.map((entry) => remembered(items, entry, () => itemOf(entry, site)))
    const texts = remembered(known, format, () => new Map<FeedItem, string>())
    const written = some.map((item) => remembered(texts, item, () => format.item(item)))
    return format.document({ ...feed, path, updated: newestOf(some) }, written, site)
  }
}

function itemOf({ listing, url }: Entry, { baseUrl, timeZone }: SiteConfig): FeedItem {
  const published = instantOf(listing.datePublished ?? '', timeZone)
  const updated = listing.dateModified === undefined ? published : instantOf(listing.dateModified, timeZone)
  return { listing, address: baseUrl + url, published, updated }
}

function newestOf(items: FeedItem[]): string {
  return items.reduce(
    (latest, { updated }) => (Date.parse(updated) > Date.parse(latest) ? updated : latest),
    items[0]?.updated ?? '1970-01-01T00:00:00Z',
  )
}

function remembered<K, V>(values: Map<K, V>, key: K, make: () => V): V {
  let value = values.get(key)
  if (value === undefined) values.set(key, (value = make()))
  return value
}
