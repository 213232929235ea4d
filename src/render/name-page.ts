import { FOLDERS, NAME_KINDS } from '../index/folders.ts'
import type { CompanionsView, NamePage, SayingsView } from '../model/page.ts'
import type { ListedQuotation, Stored } from '../model/prepared.ts'
import type { NameKind } from '../model/topic.ts'
import { yearCounts } from './date-pages.ts'
import { frameOf, type Making } from './frame.ts'
import { KIND_LABELS, KINDS_LABELS } from './kind-labels.ts'
import { linkTo } from './link.ts'
import { pagesOf } from './pagination.ts'
import { type Placed, storyView } from './story-view.ts'
import { feedViews, topicPath } from './topic-address.ts'

/** What a link to the page of a name needs; its kind is known. */
export interface Linked {
  id: string
  label: string
}

/** An article on a page of a name. */
export interface ListedStory {
  story: Placed
  why: string
  /** Where its quotations wait, and whose of them are wanted, as places among its names; absent where it quotes nothing of this name. */
  quotes?: Stored
  quoted?: number[]
}

/**
 * A page of a person, an organization or a place, but for the words that wait on the disk. Thousands of them go to other
 * threads, so it has no more than the archive alone knows.
 */
export interface NameDraft extends Linked {
  kind: NameKind
  hasFeed: boolean
  /** Which of its pages this is, and of how many. */
  number: number
  total: number
  /** All articles, on all its pages. */
  count: number
  /** Newest first. */
  stories: ListedStory[]
  /** People, organizations and places that are named along with it, and in how many articles each; none on older pages. */
  companions: { names: Linked[]; counts: number[] }[]
  /** The years that have articles of it, where there are several; none on older pages. */
  years: [year: string, count: number][]
}

/** A page of a person, an organization or a place. `quotationsAt` reads an article's quotations. */
export function namePage(draft: NameDraft, quotationsAt: (stored: Stored) => ListedQuotation[], making: Making): NamePage {
  const { kind, label, number, total, stories } = draft
  const isNewest = number === total
  const path = pathOf(draft)
  const feeds = draft.hasFeed ? feedViews(draft, path) : []
  const views = stories.map(({ story, why }) => storyView(story, path, why))
  const all = { label: KINDS_LABELS[kind], path: `${FOLDERS[kind]}/index.html` }
  const frame = {
    path,
    title: isNewest ? label : `${label}, page ${number}`,
    description: kind === 'place' ? `Articles on ${label}.` : `Articles that name ${label}, and what they quote.`,
    section: FOLDERS[kind],
    parents: isNewest ? [all] : [all, { label, path: topicPath(draft) }],
    collectionOf: draft,
    feeds,
  }
  const own: Omit<NamePage, keyof ReturnType<typeof frameOf>> = {
    kind,
    kindLabel: KIND_LABELS[kind],
    label,
    count: isNewest ? draft.count : undefined,
    stories: views,
    sayings: stories.flatMap(({ quotes, quoted = [] }, at): SayingsView[] => {
      const { href, headline, date, language } = views[at] as NamePage['stories'][number]
      if (!quotes) return []
      const quotations = quotationsOf(quotationsAt(quotes), quoted, href)
      return [{ href: quotations[0]?.href ?? href, headline, date, language, quotations }]
    }),
    companions: companionViews(draft, path),
    years: yearCounts(draft.years, path),
    pages: pagesOf(draft, number, total),
    feedHref: feeds[0]?.href,
  }
  return Object.assign(frameOf(frame, making), own)
}

/** The path of such a page: the newest one stands at the address of the name. */
export function pathOf(draft: Pick<NameDraft, 'kind' | 'id' | 'number' | 'total'>): string {
  return topicPath(draft, draft.number === draft.total ? undefined : draft.number)
}

function quotationsOf(all: ListedQuotation[], names: number[], href: string): SayingsView['quotations'] {
  const own = all.filter(({ name }) => names.includes(name))
  return own.map(({ text, paragraph }) => ({
    // A comma before the closing mark belongs to the sentence around the words.
    text: text.replace(/,$/, ''),
    paragraph,
    href: `${href}#p${paragraph}`,
  }))
}

function companionViews({ companions }: NameDraft, from: string): CompanionsView[] {
  return NAME_KINDS.flatMap((kind, at): CompanionsView[] => {
    const { names = [], counts = [] } = companions[at] ?? {}
    if (names.length === 0) return []
    const view = ({ id, label }: Linked, place: number): CompanionsView['names'][number] => {
      return { label, href: linkTo(from, topicPath({ kind, id })), kind, count: counts[place] ?? 0 }
    }
    return [{ kind: KINDS_LABELS[kind], names: names.map(view) }]
  })
}
