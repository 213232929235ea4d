import { dayOf } from '../index/days.ts'
import { FOLDERS } from '../index/folders.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { ArticlePage, FrameView, NamedView } from '../model/page.ts'
import type { Kind } from '../model/topic.ts'
import type { Settlement } from '../model/settlement.ts'
import { listedTopic } from '../relate/listed-topic.ts'
import { settledId, settledPeople, settledTopics } from '../relate/settled.ts'
import { type Beside, besideView, type Neighbour, neighbourView } from './beside.ts'
import { bodyHtml } from './body-html.ts'
import { type Crumb, dateCrumbs, UNDATED } from './crumbs.ts'
import { dateView } from './date-view.ts'
import { dayLabel, dayPath } from './day-path.ts'
import { frameOf, type Making } from './frame.ts'
import { jsonLdHtml } from './json-ld.ts'
import { linkTo } from './link.ts'
import { linkNames } from './name-links.ts'
import { resolveLink } from './story-links.ts'
import { creditPath, topicPath } from './topic-address.ts'

/** The articles before and after one by date, in the whole archive or among those of a topic. */
export interface Turn {
  topic: { kind: Kind; id: string; label: string } | undefined
  earlier: Neighbour | undefined
  later: Neighbour | undefined
}

/** What the archive adds to an article's page. */
export interface Surroundings {
  /** Path of the page within the site. */
  url: string
  /** The labels of its topics' pages, in the order of its topics. */
  topicLabels: string[]
  /** What the archive knows of its people and topics and it does not. */
  settled: Settlement | undefined
  /** Where those have their pages that it names, as it names them: people, organizations and places; undefined for one without. */
  namePages: (string | undefined)[]
  /** Other versions of its story, and related articles. */
  versions: Beside[]
  related: Beside[]
  turns: Turn[]
  /** Where the article files that its story links to have their pages, by their paths. */
  linked: Record<string, string>
  /** Where the articles have their pages that bear the headlines of its hover cards, by the headline. */
  headlines: Record<string, string>
}

/** The page of one article. */
export function articlePage(manuscript: Manuscript, around: Surroundings, making: Making): ArticlePage {
  const { view, frame, story, source, organizations, places } = manuscript
  const { url, linked, headlines, settled } = around
  const topics = settledTopics(manuscript.topics, settled, listedTopic)
  const people = settledPeople(manuscript.people, settled).map((one) => one.name)
  const day = dayOf(manuscript.datePublished)
  const date = (iso: string | undefined) => (iso === undefined ? undefined : dateView(iso, url))
  const own: Omit<ArticlePage, keyof FrameView | keyof typeof view> & { bodyHtml: string } = {
    publisherHref: publisherHref(view.publisher, url, making),
    date: date(manuscript.datePublished),
    updated: date(manuscript.dateModified),
    day: day === undefined ? undefined : { label: dayLabel(day), href: linkTo(url, dayPath(day)) },
    bodyHtml: linkNames(
      story ? bodyHtml(story, (target) => resolveLink(target, source, url, linked)) : view.bodyHtml,
      around.namePages,
      url,
    ),
    topics: topics.map(({ kind, id, label, reason }, at) => ({
      label: around.topicLabels[at] ?? label,
      href: linkTo(url, topicPath({ kind, id })),
      kind,
      reason,
    })),
    named: namedIn(manuscript, around),
    cards: manuscript.cards.map((card) => ({
      ...card,
      headlines: card.headlines.map((label) => {
        const address = Object.hasOwn(headlines, label) ? headlines[label] : undefined
        return { label, href: address === undefined ? undefined : linkTo(url, address) }
      }),
    })),
    versions: around.versions.map((one) => besideView(one, url)),
    related: around.related.map((one) => besideView(one, url)),
    turns: around.turns.map(({ topic, earlier, later }) => ({
      topic: topic && { label: topic.label, href: linkTo(url, topicPath(topic)) },
      earlier: earlier && neighbourView(earlier, url),
      later: later && neighbourView(later, url),
    })),
  }
  const parents = parentsOf(view.sectionName, manuscript.datePublished)
  const about = { ...frame, path: url, section: '', openGraphType: 'article', parents }
  const names = { person: people, organization: organizations, place: places }
  const json = jsonLdHtml(manuscript.jsonLd, topics, names)
  return Object.assign(frameOf({ ...about, jsonLdHtml: json }, making), view, own)
}

/** The page of the article's section, or, without one, those of its year and month. */
function parentsOf(section: string | undefined, date: string | undefined): Crumb[] {
  if (section !== undefined) return [{ label: section, path: creditPath('section', section) }]
  return date === undefined ? [UNDATED] : dateCrumbs(date)
}

function publisherHref(publisher: string | undefined, url: string, { credits }: Making): string | undefined {
  if (publisher === undefined || !credits.some(({ folder }) => folder === FOLDERS.publisher)) return undefined
  return linkTo(url, creditPath('publisher', publisher))
}

/** Whom and what an article names, by kind; without those kinds that it names none of. */
function namedIn({ people, organizations, places }: Manuscript, { url, namePages, settled }: Surroundings): NamedView[] {
  const view = (label: string, page: string | undefined): NamedView['names'][number] => {
    return { label, href: page === undefined ? undefined : linkTo(url, page) }
  }
  const pages = new Map(people.map(({ id }, at) => [settledId(id, settled), namePages[at]]))
  const linked = (names: string[], from: number): NamedView['names'] => names.map((name, at) => view(name, namePages[from + at]))
  const named = [
    { kind: 'People', names: settledPeople(people, settled).map(({ id, name }) => view(name, pages.get(id))) },
    { kind: 'Organizations', names: linked(organizations, people.length) },
    { kind: 'Places', names: linked(places, people.length + organizations.length) },
  ]
  return named.filter((one) => one.names.length > 0)
}
