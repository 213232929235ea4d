import type { FeedFormat } from './feed.ts'
import { xml } from './xml.ts'

/**
 * RSS 2.0. https://www.rssboard.org/rss-specification. Its authors are mail addresses, so names are Dublin Core's; its descriptions are
 * HTML, so text is escaped twice.
 */
export const rss: FeedFormat = {
  label: 'RSS',
  type: 'application/rss+xml',
  ending: 'rss',
  item: ({ listing, address, published }) => {
    const authors = listing.authors.map((name) => `      <dc:creator>${xml(name)}</dc:creator>\n`).join('')
    const topics = listing.topics.map((topic) => `      <category>${xml(topic.label)}</category>\n`).join('')
    return `    <item>
      <title>${xml(listing.headline)}</title>
      <link>${xml(address)}</link>
      <guid isPermaLink="true">${xml(address)}</guid>
      <pubDate>${mailDate(published)}</pubDate>
${authors}${topics}      <description>${xml(xml(listing.standfirst))}</description>
    </item>
`
  },
  document: ({ title, description, path, page, updated }, items, site) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>${xml(title)}</title>
    <link>${xml(site.baseUrl + page)}</link>
    <description>${xml(xml(description || title))}</description>
    <language>${xml(site.language)}</language>
    <lastBuildDate>${mailDate(updated)}</lastBuildDate>
    <atom:link rel="self" type="application/rss+xml" href="${xml(site.baseUrl + path)}"/>
${items.join('')}  </channel>
</rss>
`,
}

/** An instant of RFC 3339 as mails and RSS write it: `Thu, 19 Jun 2014 10:05:00 -0400`. https://www.rfc-editor.org/rfc/rfc822#section-5 */
function mailDate(instant: string): string {
  const day = new Date(`${instant.slice(0, 10)}T00:00:00Z`).toUTCString().slice(0, 16)
  const zone = instant.endsWith('Z') ? '+0000' : instant.slice(-6).replace(':', '')
  return `${day} ${instant.slice(11, 19)} ${zone}`
}
