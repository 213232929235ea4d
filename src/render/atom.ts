import type { FeedFormat } from './feed.ts'
import { xml } from './xml.ts'

/** Atom. https://www.rfc-editor.org/rfc/rfc4287 */
export const atom: FeedFormat = {
  label: 'Atom',
  type: 'application/atom+xml',
  ending: 'xml',
  item: ({ listing, address, published, updated }) => {
    const authors = listing.authors.map((name) => `    <author><name>${xml(name)}</name></author>\n`).join('')
    const topics = listing.topics.map((topic) => `    <category term="${xml(topic.label)}"/>\n`).join('')
    return `  <entry>
    <title>${xml(listing.headline)}</title>
    <id>${xml(address)}</id>
    <link rel="alternate" type="text/html" href="${xml(address)}"/>
    <published>${published}</published>
    <updated>${updated}</updated>
${authors}${topics}    <summary>${xml(listing.standfirst)}</summary>
  </entry>
`
  },
  document: ({ title, path, page, updated }, entries, site) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(site.language)}">
  <title>${xml(title)}</title>
  <id>${xml(site.baseUrl + page)}</id>
  <link rel="self" type="application/atom+xml" href="${xml(site.baseUrl + path)}"/>
  <link rel="alternate" type="text/html" href="${xml(site.baseUrl + page)}"/>
  <updated>${updated}</updated>
  <author><name>${xml(site.publisher || site.title)}</name></author>
${entries.join('')}</feed>
`,
}
