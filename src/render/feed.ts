import type { Entry } from '../model/archive.ts'
import type { SiteConfig } from '../model/site-config.ts'
import { instantOf } from './instant.ts'
import { xml } from './xml.ts'

const LONGEST = 50

/** What a feed is of. */
export interface Feed {
  title: string
  /** Paths of the feed and of the page it belongs to, within the site. */
  path: string
  page: string
  /** Those that the feed holds, newest first. */
  entries: Entry[]
}

/** Of articles, newest first, those that a feed holds: 50 with a date, since one without cannot stand in a feed. */
export function newestDated(entries: Entry[]): Entry[] {
  return entries.slice(0, LONGEST).filter((entry) => entry.listing.datePublished !== undefined)
}

/** Makes Atom feeds, https://www.rfc-editor.org/rfc/rfc4287. An article stands in several of them, always in the same words. */
export function atomFeeds(site: SiteConfig): (feed: Feed) => string {
  const known = new Map<Entry, AtomEntry>()
  return (feed) => {
    const dated = feed.entries.map((entry) => {
      let made = known.get(entry)
      if (!made) known.set(entry, (made = atomEntry(entry, site)))
      return made
    })
    return atomFeed(feed, dated, site)
  }
}

interface AtomEntry {
  updated: string
  text: string
}

function atomFeed(feed: Feed, dated: AtomEntry[], site: SiteConfig): string {
  const newest = dated.reduce(
    (latest, { updated }) => (Date.parse(updated) > Date.parse(latest) ? updated : latest),
    dated[0]?.updated ?? '1970-01-01T00:00:00Z',
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(site.language)}">
  <title>${xml(feed.title)}</title>
  <id>${xml(site.baseUrl + feed.page)}</id>
  <link rel="self" type="application/atom+xml" href="${xml(site.baseUrl + feed.path)}"/>
  <link rel="alternate" type="text/html" href="${xml(site.baseUrl + feed.page)}"/>
  <updated>${newest}</updated>
  <author><name>${xml(site.publisher || site.title)}</name></author>
${dated.map(({ text }) => text).join('')}</feed>
`
}

function atomEntry({ listing, url }: Entry, site: SiteConfig): AtomEntry {
  const updated = instantOf(listing.dateModified ?? listing.datePublished ?? '', site.timeZone)
  const address = xml(site.baseUrl + url)
  const authors = listing.authors.map((name) => `    <author><name>${xml(name)}</name></author>\n`).join('')
  const topics = listing.topics.map((topic) => `    <category term="${xml(topic.label)}"/>\n`).join('')
  const text = `  <entry>
    <title>${xml(listing.headline)}</title>
    <id>${address}</id>
    <link rel="alternate" type="text/html" href="${address}"/>
    <published>${instantOf(listing.datePublished ?? '', site.timeZone)}</published>
    <updated>${updated}</updated>
${authors}${topics}    <summary>${xml(listing.standfirst)}</summary>
  </entry>
`
  return { updated, text }
}
