import { paginate } from '../index/paginate.ts'
import type { TopicList } from '../index/topic-lists.ts'
import { whyListed } from '../index/why-listed.ts'
import type { Entry } from '../model/archive.ts'
import type { Link, TopicPage } from '../model/page.ts'
import { frameOf, type ListMaking } from './frame.ts'
import { linkTo } from './link.ts'
import { pagesOf } from './pagination.ts'
import { storyView } from './story-view.ts'
import { feedPathOf, topicPath } from './topic-address.ts'

/** A page of a subject's list, made when it is needed. */
interface ComingTopicPage {
  path: string
  /** The articles on it, and what else it shows besides its frame. */
  listed: Entry[]
  shown: unknown
  page: () => TopicPage
}

/** The pages of one subject: the newest at the subject's own address, the older ones numbered. */
export function* topicPages(topic: TopicList, making: ListMaking): Generator<ComingTopicPage> {
  const { lists, site, vocabulary } = making
  const { label, subject } = topic
  const narrower = (subject && lists.narrower.get(subject.id)) ?? []
  for (const { number, total, items } of paginate(topic.listed, site.pageSize)) {
    const newest = number === total
    const path = topicPath(topic, newest ? undefined : number)
    const feedHref = linkTo(path, feedPathOf(topic))
    const own = {
      label,
      about: subject?.description ?? '',
      mediaTopic: subject?.mediaTopic,
      broader: subjectLink(lists.topics.subject.get(subject?.broader ?? ''), path),
      narrower: newest ? narrower.map((one) => subjectLink(one, path) as Link) : [],
      count: newest ? topic.listed.length : undefined,
      pages: pagesOf(topic, number, total),
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
      Object.assign(frameOf(frame, making), own, {
        stories: items.map((entry) => storyView(entry, path, whyListed(entry, topic, vocabulary))),
      })
    yield { path, listed: items, shown: own, page }
  }
}

function subjectLink(topic: TopicList | undefined, from: string): Link | undefined {
  return topic && { label: topic.label, href: linkTo(from, topicPath(topic)) }
}
