import { paginate } from '../index/paginate.ts'
import { topicKey, type TopicList } from '../index/topic-lists.ts'
import type { Link, TopicPage } from '../model/page.ts'
import type { Subject } from '../model/topic.ts'
import { frameOf, type Making } from './frame.ts'
import { linkTo } from './link.ts'
import { storyView } from './story-view.ts'
import { feedPathOf, topicPath } from './topic-address.ts'

const KIND_LABELS = { subject: 'Subject', place: 'Place', person: 'Person', organization: 'Organization' }

/** The pages of one topic with their paths: the newest at the topic's own address, the older ones numbered. */
export function* topicPages(topic: TopicList, making: Making): Generator<{ path: string; page: TopicPage }> {
  const feedPath = feedPathOf(topic)
  const pathOf = (number: number, total: number): string => topicPath(topic, number === total ? undefined : number)
  for (const { number, total, items } of paginate(topic.listed, making.site.pageSize)) {
    const path = pathOf(number, total)
    const to = (other: number): string | undefined =>
      other < 1 || other > total || other === number ? undefined : linkTo(path, pathOf(other, total))
    const feedHref = linkTo(path, feedPath)
    const newest = number === total
    const about = {
      path,
      title: newest ? topic.label : `${topic.label}, page ${number}`,
      description: topic.subject?.description || `Articles on ${topic.label}.`,
      section: 'topics',
      feeds: [{ label: topic.label, href: feedHref }],
    }
    const page: TopicPage = {
      ...frameOf(about, making),
      kind: topic.kind,
      kindLabel: KIND_LABELS[topic.kind],
      label: topic.label,
      about: topic.subject?.description ?? '',
      mediaTopic: topic.subject?.mediaTopic,
      broader: subjectLink(making.lists.topics.get(topicKey({ kind: 'subject', id: topic.subject?.broader ?? '' })), path),
      narrower: newest ? narrowerOf(topic.subject, making, path) : [],
      count: newest ? topic.listed.length : undefined,
      stories: items.map(({ entry, why }) => storyView(entry, path, why)),
      pages: {
        number,
        several: total > 1,
        total: newest ? total : undefined,
        newer: to(number + 1),
        older: to(number - 1),
        newest: to(total),
        oldest: to(1),
      },
      feedHref,
    }
    yield { path, page }
  }
}

function subjectLink(topic: TopicList | undefined, from: string): Link | undefined {
  return topic && { label: topic.label, href: linkTo(from, topicPath(topic)) }
}

/** The narrower subjects that have articles, by label. */
function narrowerOf(subject: Subject | undefined, { lists }: Making, from: string): Link[] {
  if (!subject) return []
  const narrower = [...lists.topics.values()].filter((one) => one.subject?.broader === subject.id)
  return narrower.map((one) => subjectLink(one, from) as Link).sort((a, b) => (a.label < b.label ? -1 : 1))
}
