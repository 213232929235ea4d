import type { SiteConfig } from '../model/site-config.ts'
import { type Feed, newestDated } from './feed.ts'
import { instantOf } from './instant.ts'
import { standfirstOf } from './story-view.ts'

/** A JSON Feed of the newest 50 articles. https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: Feed, site: SiteConfig): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: site.baseUrl + feed.page,
    feed_url: site.baseUrl + feed.path,
    language: site.language,
    items: newestDated(feed).map(({ article, url }) => ({
      id: site.baseUrl + url,
      url: site.baseUrl + url,
      title: article.headline.value,
      summary: standfirstOf(article),
      content_text: standfirstOf(article),
      date_published: instantOf(article.datePublished?.value ?? '', site.timeZone),
      authors: article.authors.map(({ value }) => ({ name: value })),
      tags: article.topics.map((topic) => topic.label),
    })),
  }
  return `${JSON.stringify(document, null, 1)}\n`
}
