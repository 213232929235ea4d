import { creditId } from '../index/credit-lists.ts'
import { FOLDERS } from '../index/folders.ts'
import type { ArticleList } from '../index/article-list.ts'
import type { FeedView, SubjectView } from '../model/page.ts'
import type { CreditKind, ListKind } from '../model/topic.ts'
import type { FeedFormat } from './feed.ts'
import { feedFormatsOf } from './feed-formats.ts'
import { linkTo } from './link.ts'

/** The path of the page of a topic or a credit: `topics/diplomacy.html`, `places/iran.html`, `authors/jane-doe.html`; a further page has its number. */
export function topicPath(topic: { kind: ListKind; id: string }, number?: number): string {
  return `${FOLDERS[topic.kind]}/${topic.id}${number === undefined ? '' : `/${number}`}.html`
}

/** The path of the page of an author, a section or a publisher, by any way to write the name. */
export function creditPath(kind: CreditKind, name: string): string {
  return topicPath({ kind, id: creditId(name) })
}

/** The path of a topic's feed, beside its page. */
export function feedPathOf(topic: { kind: ListKind; id: string }, { ending }: FeedFormat): string {
  return topicPath(topic).replace(/html$/, ending)
}

/** A topic's feeds as links on a page. */
export function feedViews(topic: { kind: ListKind; id: string; label: string }, from: string): FeedView[] {
  return feedFormatsOf(topic).map((format) => {
    return { label: format.label, title: topic.label, type: format.type, href: linkTo(from, feedPathOf(topic, format)) }
  })
}

/** A list as a link on a page, with how many articles it has. */
export function subjectView(topic: ArticleList, from: string): SubjectView {
  return { label: topic.label, href: linkTo(from, topicPath(topic)), kind: topic.kind, count: topic.listed.length }
}
