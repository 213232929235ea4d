import { fingerprint } from '../fingerprint.ts'
import { fingerprintOf } from '../fingerprint-of.ts'
import type { Month, Year } from '../index/dates.ts'
import type { CreditList } from '../index/credit-lists.ts'
import { CREDIT_KINDS, NAME_KINDS } from '../index/folders.ts'
import { hasFeed } from '../index/has-feed.ts'
import type { TopicList } from '../index/topic-lists.ts'
import type { Archive, Entry } from '../model/archive.ts'
import type { NotFoundPage } from '../model/page.ts'
import type { Recipe } from '../model/output-file.ts'
import { azPages } from './a-z-pages.ts'
import { aboutPage } from './about-page.ts'
import { monthPage, undatedPage, yearPage } from './date-pages.ts'
import { namePaths } from './coming-names.ts'
import { datePath } from './date-view.ts'
import { datesPage, yearCalendar } from './calendar.ts'
import { DATES } from './crumbs.ts'
import { dayPage, daysPage, monthScript, monthScriptPath } from './day-pages.ts'
import { dayPath } from './day-path.ts'
import { type Feed, type FeedFormat, feedMaker, newestDated } from './feed.ts'
import { FEED_FORMATS, feedFormatsOf } from './feed-formats.ts'
import { frameOf, framePrint, type ListMaking } from './frame.ts'
import { homePage } from './home-page.ts'
import { instantOf } from './instant.ts'
import { commonTo } from './kind-labels.ts'
import { openSearch } from './open-search.ts'
import { searchPage } from './search-page.ts'
import { robots, sitemapFiles, type SitemapPage } from './sitemap.ts'
import type { Render } from './templates.ts'
import { feedPathOf, topicPath } from './topic-address.ts'
import { topicPages } from './topic-pages.ts'

/**
 * All files of a site but the pages of articles and of names, the records and the assets. `basis` is a checksum of what every page is
 * made with. Each file comes with the fingerprint of what it shows, so that only those are made that have changed.
 */
export function* siteFiles(archive: Archive, making: ListMaking, basis: string, render: Render): Generator<Recipe> {
  const { entries } = archive
  const { lists, site } = making
  const pages: SitemapPage[] = []
  const common = fingerprint(basis)
  const makeFeed = feedMaker(site)
  const frame = framePrint(basis, making)
  const printOf = (...shown: unknown[]): number => fingerprint(`${frame} ${JSON.stringify(shown)}`)
  const single = (path: string, template: string, view: object): Recipe => {
    pages.push({ path })
    return { path, print: printOf(view), content: () => render(template, view) }
  }
  const list = (path: string, template: string, listed: Entry[], shown: unknown[], view: () => object): Recipe => {
    pages.push({ path })
    return {
      path,
      print: fingerprintOf([printOf(shown), ...listed.map((entry) => entry.print)]),
      content: () => render(template, view()),
    }
  }

  yield single('index.html', 'home.html', homePage(archive, 'index.html', making))
  yield single('about.html', 'about.html', aboutPage(archive, 'about.html', making))
  if (making.hasSearch) {
    yield single('search.html', 'search.html', searchPage(archive, 'search.html', making))
    yield { path: 'opensearch.xml', print: printOf('opensearch'), content: () => openSearch(site) }
  }
  const credited = CREDIT_KINDS.filter((kind) => lists.credits[kind].size > 0)
  for (const kind of ['subject', ...NAME_KINDS, ...credited] as const) {
    for (const { path, print, page } of azPages(kind, making)) {
      pages.push({ path })
      yield { path, print: printOf(print), content: () => render('a-z.html', page()) }
    }
  }
  for (const { listing, url } of entries) {
    const modified = w3cDate(listing.dateModified ?? listing.datePublished, site.timeZone)
    pages.push(modified === undefined ? { path: url } : { path: url, modified })
  }

  const counts = lists.dates.years.map(({ id, count }) => [id, count])
  const months = lists.dates.years.flatMap((year) => year.months.map((month) => month.id))
  const yearFile = (year: Year): Recipe => {
    const path = datePath(year.id)
    const shown = [counts, year.months.map((month) => [month.id, month.entries.length]), yearCalendar(year, path)]
    return list(path, 'year.html', year.entries, shown, () => yearPage(year, path, making))
  }
  const monthFile = (month: Month): Recipe => {
    const path = datePath(month.id)
    const at = months.indexOf(month.id)
    return list(path, 'month.html', month.entries, [months[at - 1], months[at + 1]], () => monthPage(month, path, making))
  }
  for (const year of lists.dates.years) {
    yield yearFile(year)
    for (const month of year.months) yield monthFile(month)
  }
  if (lists.dates.years.length > 0) yield single(DATES.path, 'dates.html', datesPage(DATES.path, making))
  if (lists.days.size > 0) yield* dayFiles()
  if (lists.dates.undated.length > 0) {
    yield list('undated/index.html', 'undated.html', lists.dates.undated, [], () => undatedPage('undated/index.html', making))
  }

  const paged = [lists.topics.subject, ...CREDIT_KINDS.map((kind) => lists.credits[kind])]
  for (const topic of paged.flatMap((some): (TopicList | CreditList)[] => [...some.values()])) {
    for (const { path, listed, shown, page } of topicPages(topic, making)) yield list(path, 'topic.html', listed, [shown], page)
    yield* topicFeeds(topic)
  }
  for (const kind of NAME_KINDS) for (const topic of lists.topics[kind].values()) yield* topicFeeds(topic)
  for (const path of namePaths(making)) pages.push({ path })

  const lost = { path: '404.html', title: 'Page not found', description: 'There is no page at this address.', section: '' }
  const notFound: NotFoundPage = frameOf(lost, making)
  yield { path: lost.path, print: printOf(notFound), content: () => render('404.html', notFound) }
  yield* machineFiles()

  /** The days of the year, and what the front page's script asks of each month. */
  function* dayFiles(): Generator<Recipe> {
    const all = [...lists.days.keys()]
    for (const [at, day] of all.entries()) {
      const shown = [all[at - 1], all[at + 1]]
      yield list(dayPath(day), 'day.html', lists.days.get(day) ?? [], shown, () => dayPage(day, dayPath(day), making))
    }
    yield single(dayPath(), 'days.html', daysPage(dayPath(), making))
    for (let month = 1; month <= 12; month++) {
      const content = monthScript(month, lists.days)
      yield { path: monthScriptPath(month), print: fingerprint(content), content: () => content }
    }
  }

  function* topicFeeds(topic: TopicList | CreditList): Generator<Recipe> {
    if (!hasFeed(topic)) return
    const title = `${topic.label} – ${site.title}`
    const description = `New articles ${commonTo(topic)}.`
    const feed = { title, description, page: topicPath(topic), entries: newestDated(topic.listed) }
    for (const format of feedFormatsOf(topic)) yield feedFile(feed, feedPathOf(topic, format), format)
  }

  function feedFile(feed: Feed, path: string, format: FeedFormat): Recipe {
    const print = fingerprintOf([common, fingerprint(feed.title), ...feed.entries.map((entry) => entry.print)])
    return { path, print, content: () => makeFeed(feed, path, format) }
  }

  /** What is not for people: feeds and the map of the site. */
  function* machineFiles(): Generator<Recipe> {
    const { title, description } = site
    const feed = { title, description, page: '', entries: newestDated(entries.toReversed()) }
    for (const format of FEED_FORMATS) yield feedFile(feed, `feed.${format.ending}`, format)
    for (const { path, shown, content } of sitemapFiles(pages, site.baseUrl)) yield { path, print: printOf(shown), content }
    yield { path: 'robots.txt', print: printOf(), content: () => robots(site.baseUrl) }
  }
}

/** A date as sitemaps want it: as precise as known, but a time with its zone. https://www.w3.org/TR/NOTE-datetime */
function w3cDate(iso: string | undefined, timeZone: string): string | undefined {
  return iso?.includes('T') ? instantOf(iso, timeZone) : iso
}
