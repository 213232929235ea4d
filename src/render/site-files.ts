import { listsOf } from '../index/lists.ts'
import type { TopicList } from '../index/topic-lists.ts'
import type { Archive } from '../model/archive.ts'
import type { NotFoundPage } from '../model/page.ts'
import type { OutputFile } from '../model/output-file.ts'
import type { SiteConfig } from '../model/site-config.ts'
import { byCodeUnit } from '../order.ts'
import { aboutPage } from './about-page.ts'
import { addressBook, articlePage } from './article-page.ts'
import { monthPage, undatedPage, yearPage } from './date-pages.ts'
import { datePath } from './date-view.ts'
import { atomFeed } from './feed.ts'
import { frameOf, type Making } from './frame.ts'
import { homePage } from './home-page.ts'
import { instantOf } from './instant.ts'
import { jsonFeed } from './json-feed.ts'
import { recordOf } from './record.ts'
import { robots, sitemap, type SitemapPage } from './sitemap.ts'
import type { Render } from './templates.ts'
import { feedPathOf, topicPath } from './topic-address.ts'
import { topicPages } from './topic-pages.ts'
import { topicsPage } from './topics-page.ts'

/** All files of a site but the assets, one after the other, so that none has to be held. */
export function* siteFiles(archive: Archive, site: SiteConfig, generator: string, render: Render): Generator<OutputFile> {
  const making: Making = { site, lists: listsOf(archive), generator }
  const pages: SitemapPage[] = []
  const page = (path: string, template: string, view: object, modified?: string): OutputFile => {
    pages.push(modified === undefined ? { path } : { path, modified })
    return { path, content: render(template, view) }
  }

  yield page('index.html', 'home.html', homePage(archive, 'index.html', making))
  yield page('about.html', 'about.html', aboutPage(archive, 'about.html', making))
  yield page('topics/index.html', 'topics.html', topicsPage('topics/index.html', making))

  const addresses = addressBook(archive)
  for (const [at, { article, url }] of archive.entries.entries()) {
    const view = articlePage(archive, at, addresses, making)
    yield page(url, 'article.html', view, w3cDate(article.dateModified?.value ?? article.datePublished?.value, site.timeZone))
  }

  const { dates, topics } = making.lists
  for (const year of dates.years) {
    yield page(datePath(year.id), 'year.html', yearPage(year, datePath(year.id), making))
    for (const month of year.months) yield page(datePath(month.id), 'month.html', monthPage(month, datePath(month.id), making))
  }
  if (dates.undated.length > 0) yield page('undated/index.html', 'undated.html', undatedPage('undated/index.html', making))

  for (const topic of topics.values()) {
    for (const { path, page: view } of topicPages(topic, making)) yield page(path, 'topic.html', view)
    yield topicFeed(topic, site)
  }

  const lost = { path: '404.html', title: 'Page not found', description: 'There is no page at this address.', section: '' }
  const notFound: NotFoundPage = frameOf(lost, making)
  yield { path: lost.path, content: render('404.html', notFound) }
  yield* machineFiles(archive, site, pages)
}

function topicFeed(topic: TopicList, site: SiteConfig): OutputFile {
  const path = feedPathOf(topic)
  const title = `${topic.label} – ${site.title}`
  return { path, content: atomFeed({ title, path, page: topicPath(topic), entries: topic.listed.map((one) => one.entry) }, site) }
}

/** What is not for people: feeds, sitemap, records. */
function* machineFiles({ entries }: Archive, site: SiteConfig, pages: SitemapPage[]): Generator<OutputFile> {
  const newest = entries.toReversed()
  yield { path: 'feed.xml', content: atomFeed({ title: site.title, path: 'feed.xml', page: '', entries: newest }, site) }
  yield { path: 'feed.json', content: jsonFeed({ title: site.title, path: 'feed.json', page: '', entries: newest }, site) }
  yield { path: 'sitemap.xml', content: sitemap(pages, site.baseUrl) }
  yield { path: 'robots.txt', content: robots(site.baseUrl) }
  const records = entries
    .toSorted((a, b) => byCodeUnit(a.article.id, b.article.id))
    .map((entry) => `${JSON.stringify(recordOf(entry))}\n`)
  yield { path: 'data/articles.jsonl', content: records.join('') }
}

/** A date as sitemaps want it: as precise as known, but a time with its zone. https://www.w3.org/TR/NOTE-datetime */
function w3cDate(iso: string | undefined, timeZone: string): string | undefined {
  return iso?.includes('T') ? instantOf(iso, timeZone) : iso
}
