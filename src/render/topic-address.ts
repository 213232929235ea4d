import { FOLDERS } from '../index/folders.ts'
import type { TopicList } from '../index/topic-lists.ts'
import type { FeedView, SubjectView } from '../model/page.ts'
import type { Kind } from '../model/topic.ts'
import type { FeedFormat } from './feed.ts'
import { feedFormatsOf } from './feed-formats.ts'
import { linkTo } from './link.ts'

/** The path of a topic's page: `topics/diplomacy.html`, `places/iran.html`; a further page has its number. */
export function topicPath(topic: { kind: Kind; id: string }, number?: number): string {
  return `${FOLDERS[topic.kind]}/${topic.id}${number === undefined ? '' : `/${number}`}.html`
}

/** The path of a topic's feed, beside its page. */
export function feedPathOf(topic: { kind: Kind; id: string }, { ending }: FeedFormat): string {
  return topicPath(topic).replace(/html$/, ending)
}

/** A topic's feeds as links on a page. */
export function feedViews(topic: { kind: Kind; id: string; label: string }, from: string): FeedView[] {
  return feedFormatsOf(topic).map((format) => {
    return { label: format.label, title: topic.label, type: format.type, href: linkTo(from, feedPathOf(topic, format)) }
  })
}

/** A topic as a link on a page, with how many articles it has. */
export function subjectView(topic: TopicList, from: string): SubjectView {
  return { label: topic.label, href: linkTo(from, topicPath(topic)), kind: topic.kind, count: topic.listed.length }
}
