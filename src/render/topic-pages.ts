import { paginate } from '../index/paginate.ts'
import type { TopicList } from '../index/topic-lists.ts'
import { whyListed } from '../index/why-listed.ts'
import { yearsIn } from '../index/years-in.ts'
import type { Entry } from '../model/archive.ts'
import type { TopicPage } from '../model/page.ts'
import { frameOf, type ListMaking } from './frame.ts'
import { linkTo } from './link.ts'
import { pagesOf } from './pagination.ts'
import { storyView } from './story-view.ts'
import { feedViews, topicPath } from './topic-address.ts'
import { anchorOf, type Overview, overviewOf } from './topic-overview.ts'

/** A page of a subject's list, made when it is needed. */
interface ComingTopicPage {
  path: string
  /** The articles on it, and what else it shows besides its frame. */
  listed: Entry[]
  shown: unknown
  page: () => TopicPage
}

/** What stands on the newest page alone. */
const NO_OVERVIEW: Overview = {
  count: undefined,
  coverage: undefined,
  years: [],
  undated: undefined,
  companions: [],
  relations: [],
}

/** The pages of one subject: the newest at the subject's own address, the older ones numbered. */
export function* topicPages(topic: TopicList, making: ListMaking): Generator<ComingTopicPage> {
  const { lists, site, vocabulary } = making
  const { label, subject } = topic
  const broader = lists.topics.subject.get(subject?.broader ?? '')
  for (const { number, total, items } of paginate(topic.listed, site.pageSize)) {
    const newest = number === total
    const path = topicPath(topic, newest ? undefined : number)
    const feedLinks = feedViews(topic, path)
    const own = {
      label,
      about: subject?.description ?? '',
      mediaTopic: subject?.mediaTopic,
      broader: newest ? undefined : broader && { label: broader.label, href: linkTo(path, topicPath(broader)) },
      ...(newest ? overviewOf(topic, making) : NO_OVERVIEW),
      pages: pagesOf(topic, number, total),
      feedLinks,
    }
    const frame = {
      path,
      title: newest ? label : `${label}, page ${number}`,
      description: subject?.description || `Articles on ${label}.`,
      section: 'topics',
      feeds: feedLinks,
    }
    const page = (): TopicPage =>
      Object.assign(frameOf(frame, making), own, { stories: storiesOf(items, topic, path, vocabulary) })
    yield { path, listed: items, shown: own, page }
  }
}

/** The articles of a page; the first of each year has a name that links lead to. */
function storiesOf(items: Entry[], topic: TopicList, path: string, vocabulary: ListMaking['vocabulary']): TopicPage['stories'] {
  const anchors = new Map(yearsIn(items).map(({ year, first }) => [first, anchorOf(year)]))
  return items.map((entry, at) => ({
    ...storyView(entry, path, whyListed(entry, topic, vocabulary)),
    placeId: anchors.get(at),
  }))
}
