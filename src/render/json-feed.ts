import type { FeedFormat } from './feed.ts'

/** JSON Feed. https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed: FeedFormat = {
  label: 'JSON Feed',
  type: 'application/feed+json',
  ending: 'json',
  item: ({ listing, address, published, updated }) =>
    JSON.stringify({
      id: address,
      url: address,
      title: listing.headline,
      summary: listing.standfirst,
      content_text: listing.standfirst,
      date_published: published,
      date_modified: updated === published ? undefined : updated,
      authors: listing.authors.map((name) => ({ name })),
      tags: listing.topics.map((topic) => topic.label),
    }),
  document: ({ title, description, path, page }, items, site) => {
    const head = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description: description || undefined,
      home_page_url: site.baseUrl + page,
      feed_url: site.baseUrl + path,
      language: site.language,
    })
    return `${head.slice(0, -1)},"items":[\n${items.join(',\n')}\n]}\n`
  },
}
