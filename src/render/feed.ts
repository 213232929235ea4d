import type { Entry } from '../model/archive.ts'
import type { SiteConfig } from '../model/site-config.ts'
import { instantOf } from './instant.ts'
import { standfirstOf } from './story-view.ts'
import { xml } from './xml.ts'

const LONGEST = 50

/** What a feed is of. */
export interface Feed {
  title: string
  /** Paths of the feed and of the page it belongs to, within the site. */
  path: string
  page: string
  /** Newest first; those without a date cannot stand in a feed and are left out. */
  entries: Entry[]
}

/** The articles that a feed holds: the newest 50 with a date. */
export function newestDated({ entries }: Feed): Entry[] {
  return entries.filter((entry) => entry.article.datePublished !== undefined).slice(0, LONGEST)
}

/** An Atom feed of the newest 50 articles. https://www.rfc-editor.org/rfc/rfc4287 */
export function atomFeed(feed: Feed, site: SiteConfig): string {
  const dated = newestDated(feed)
  const updated = dated.map(({ article }) =>
    instantOf(article.dateModified?.value ?? article.datePublished?.value ?? '', site.timeZone),
  )
  const newest = updated.reduce(
    (latest, one) => (Date.parse(one) > Date.parse(latest) ? one : latest),
    updated[0] ?? '1970-01-01T00:00:00Z',
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(site.language)}">
  <title>${xml(feed.title)}</title>
  <id>${xml(site.baseUrl + feed.page)}</id>
  <link rel="self" type="application/atom+xml" href="${xml(site.baseUrl + feed.path)}"/>
  <link rel="alternate" type="text/html" href="${xml(site.baseUrl + feed.page)}"/>
  <updated>${newest}</updated>
  <author><name>${xml(site.publisher || site.title)}</name></author>
${dated.map((entry, at) => atomEntry(entry, updated[at] as string, site)).join('')}</feed>
`
}

function atomEntry({ article, url }: Entry, updated: string, site: SiteConfig): string {
  const address = xml(site.baseUrl + url)
  const authors = article.authors.map((author) => `    <author><name>${xml(author.value)}</name></author>\n`).join('')
  const topics = article.topics.map((topic) => `    <category term="${xml(topic.label)}"/>\n`).join('')
  return `  <entry>
    <title>${xml(article.headline.value)}</title>
    <id>${address}</id>
    <link rel="alternate" type="text/html" href="${address}"/>
    <published>${instantOf(article.datePublished?.value ?? '', site.timeZone)}</published>
    <updated>${updated}</updated>
${authors}${topics}    <summary>${xml(standfirstOf(article))}</summary>
  </entry>
`
}
