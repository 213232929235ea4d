import type { Manuscript } from '../model/manuscript.ts'
import type { ArticlePage, FrameView, NamedView } from '../model/page.ts'
import { bodyHtml } from './body-html.ts'
import { dateView } from './date-view.ts'
import { frameOf, type Making } from './frame.ts'
import { linkTo } from './link.ts'
import { linkNames } from './name-links.ts'
import { resolveLink } from './story-links.ts'
import { type Placed, storyView } from './story-view.ts'
import { topicPath } from './topic-address.ts'

/** What the archive adds to an article's page. */
export interface Surroundings {
  /** Path of the page within the site. */
  url: string
  /** The labels of its topics' pages, in the order of its topics. */
  topicLabels: string[]
  /** Where those that it names have their pages: people, organizations and places; undefined for one without. */
  namePages: (string | undefined)[]
  /** The articles before and after it by date. */
  earlier: Placed | undefined
  later: Placed | undefined
  /** Where the article files that its story links to have their pages, by their paths. */
  linked: Record<string, string>
  /** Where the articles have their pages that bear the headlines of its hover cards, by the headline. */
  headlines: Record<string, string>
}

/** The page of one article. */
export function articlePage(manuscript: Manuscript, around: Surroundings, making: Making): ArticlePage {
  const { view, frame, story, source } = manuscript
  const { url, linked, headlines } = around
  const date = (iso: string | undefined) => (iso === undefined ? undefined : dateView(iso, url))
  const own: Omit<ArticlePage, keyof FrameView | keyof typeof view> & { bodyHtml: string } = {
    date: date(manuscript.datePublished),
    updated: date(manuscript.dateModified),
    bodyHtml: linkNames(
      story ? bodyHtml(story, (target) => resolveLink(target, source, url, linked)) : view.bodyHtml,
      around.namePages,
      url,
    ),
    topics: manuscript.topics.map(({ kind, id, label, reason }, at) => ({
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
    earlier: around.earlier && storyView(around.earlier, url),
    later: around.later && storyView(around.later, url),
  }
  return Object.assign(frameOf({ ...frame, path: url, section: '', openGraphType: 'article' }, making), view, own)
}

/** Whom and what an article names, by kind; without those kinds that it names none of. */
function namedIn({ people, organizations, places }: Manuscript, { url, namePages }: Surroundings): NamedView[] {
  let at = 0
  const linked = (kind: string, names: string[]): NamedView => ({
    kind,
    names: names.map((label) => {
      const page = namePages[at++]
      return { label, href: page === undefined ? undefined : linkTo(url, page) }
    }),
  })
  const named = [linked('People', people), linked('Organizations', organizations), linked('Places', places)]
  return named.filter((one) => one.names.length > 0)
}
