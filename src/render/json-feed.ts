import type { SiteConfig } from '../model/site-config.ts'
import type { Feed } from './feed.ts'
import { instantOf } from './instant.ts'

/** A JSON Feed. https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: Feed, site: SiteConfig): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: site.baseUrl + feed.page,
    feed_url: site.baseUrl + feed.path,
    language: site.language,
    items: feed.entries.map(({ listing, url }) => ({
      id: site.baseUrl + url,
      url: site.baseUrl + url,
      title: listing.headline,
      summary: listing.standfirst,
      content_text: listing.standfirst,
      date_published: instantOf(listing.datePublished ?? '', site.timeZone),
      authors: listing.authors.map((name) => ({ name })),
      tags: listing.topics.map((topic) => topic.label),
    })),
  }
  return `${JSON.stringify(document, null, 1)}\n`
}
