import { broaderOf } from '../broader.ts'
import { paginate } from '../index/paginate.ts'
import type { CreditList } from '../index/credit-lists.ts'
import { FOLDERS } from '../index/folders.ts'
import { hasFeed } from '../index/has-feed.ts'
import type { TopicList } from '../index/topic-lists.ts'
import { whyListed } from '../index/why-listed.ts'
import { yearsIn } from '../index/years-in.ts'
import type { Entry } from '../model/archive.ts'
import type { TopicPage } from '../model/page.ts'
import type { Crumb } from './crumbs.ts'
import { frameOf, type ListMaking } from './frame.ts'
import { commonTo, KIND_LABELS, KINDS_LABELS } from './kind-labels.ts'
import { linkTo } from './link.ts'
import { pagesOf } from './pagination.ts'
import { storyView } from './story-view.ts'
import { feedViews, topicPath } from './topic-address.ts'
import { anchorOf, type Overview, overviewOf } from './topic-overview.ts'

/** A page of the list of a subject or a credit, made when it is needed. */
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

/** The pages of one subject, author, section or publisher: the newest at its own address, the older ones numbered. */
export function* topicPages(topic: TopicList | CreditList, making: ListMaking): Generator<ComingTopicPage> {
  const { lists, site, vocabulary } = making
  const { kind, label } = topic
  const subject = isCredit(topic) ? undefined : topic.subject
  const broader = lists.topics.subject.get(subject?.broader ?? '')
  for (const { number, total, items } of paginate(topic.listed, site.pageSize)) {
    const newest = number === total
    const path = topicPath(topic, newest ? undefined : number)
    const feedLinks = hasFeed(topic) ? feedViews(topic, path) : []
    const own = {
      kindLabel: KIND_LABELS[kind],
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
      description: subject?.description || `Articles ${commonTo(topic)}.`,
      section: FOLDERS[kind],
      parents: parentsOf(topic, newest, making),
      collectionOf: topic,
      feeds: feedLinks,
    }
    const page = (): TopicPage =>
      Object.assign(frameOf(frame, making), own, { stories: storiesOf(items, topic, path, vocabulary) })
    yield { path, listed: items, shown: own, page }
  }
}

/** The articles of a page; the first of each year has a name that links lead to. */
function storiesOf(
  items: Entry[],
  topic: TopicList | CreditList,
  path: string,
  vocabulary: ListMaking['vocabulary'],
): TopicPage['stories'] {
  const anchors = new Map(yearsIn(items).map(({ year, first }) => [first, anchorOf(year)]))
  return items.map((entry, at) => ({
    ...storyView(entry, path, isCredit(topic) ? undefined : whyListed(entry, topic, vocabulary)),
    // A section's page has said it.
    ...(topic.kind === 'section' && { section: undefined }),
    placeId: anchors.get(at),
  }))
}

/** The list of all of its kind and the broader subjects, the broadest first; above an older page, the newest one. */
function parentsOf(topic: TopicList | CreditList, isNewest: boolean, { lists, vocabulary }: ListMaking): Crumb[] {
  const all = { label: KINDS_LABELS[topic.kind], path: `${FOLDERS[topic.kind]}/index.html` }
  if (!isNewest) return [all, { label: topic.label, path: topicPath(topic) }]
  const above = isCredit(topic) ? [] : broaderOf(topic.id, vocabulary).flatMap(({ id }) => lists.topics.subject.get(id) ?? [])
  return [all, ...above.toReversed().map((one) => ({ label: one.label, path: topicPath(one) }))]
}

const isCredit = (list: TopicList | CreditList): list is CreditList => !('isTopic' in list)
