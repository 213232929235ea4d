import { paginate } from '../index/paginate.ts'
import { type Listed, topicKey, type TopicList } from '../index/topic-lists.ts'
import type { Link, TopicPage } from '../model/page.ts'
import { frameOf, type ListMaking } from './frame.ts'
import { linkTo } from './link.ts'
import { storyView } from './story-view.ts'
import { feedPathOf, topicPath } from './topic-address.ts'

const KIND_LABELS = { subject: 'Subject', place: 'Place', person: 'Person', organization: 'Organization' }

/** A page of a topic's list, made when it is needed. */
interface ComingTopicPage {
  path: string
  /** The articles on it, and what else it shows besides its frame. */
  listed: Listed[]
  shown: unknown
  page: () => TopicPage
}

/** The pages of one topic: the newest at the topic's own address, the older ones numbered. */
export function* topicPages(topic: TopicList, making: ListMaking): Generator<ComingTopicPage> {
  const pathOf = (number: number, total: number): string => topicPath(topic, number === total ? undefined : number)
  const { label, kind, subject } = topic
  const narrower = (subject && making.lists.narrower.get(subject.id)) ?? []
  for (const { number, total, items } of paginate(topic.listed, making.site.pageSize)) {
    const path = pathOf(number, total)
    const to = (other: number): string | undefined =>
      other < 1 || other > total || other === number ? undefined : linkTo(path, pathOf(other, total))
    const feedHref = linkTo(path, feedPathOf(topic))
    const newest = number === total
    const own = {
      kind,
      kindLabel: KIND_LABELS[kind],
      label,
      about: subject?.description ?? '',
      mediaTopic: subject?.mediaTopic,
      broader: subjectLink(making.lists.topics.get(topicKey({ kind: 'subject', id: subject?.broader ?? '' })), path),
      narrower: newest ? narrower.map((one) => subjectLink(one, path) as Link) : [],
      count: newest ? topic.listed.length : undefined,
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
    const frame = {
      path,
      title: newest ? label : `${label}, page ${number}`,
      description: subject?.description || `Articles on ${label}.`,
      section: 'topics',
      feeds: [{ label, href: feedHref }],
    }
    const page = (): TopicPage =>
      Object.assign(frameOf(frame, making), own, { stories: items.map(({ entry, why }) => storyView(entry, path, why)) })
    yield { path, listed: items, shown: own, page }
  }
}

function subjectLink(topic: TopicList | undefined, from: string): Link | undefined {
  return topic && { label: topic.label, href: linkTo(from, topicPath(topic)) }
}
