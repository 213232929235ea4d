import type { Companion } from '../index/companions.ts'
import { NAME_KINDS } from '../index/folders.ts'
import { broaderOf } from '../broader.ts'
import type { ArticleList } from '../index/article-list.ts'
import { type ListedYear, yearsIn } from '../index/years-in.ts'
import type { CompanionsView, SubjectView, TopicPage } from '../model/page.ts'
import { yearCounts } from './date-pages.ts'
import type { ListMaking } from './frame.ts'
import { KINDS_LABELS } from './kind-labels.ts'
import { linkTo } from './link.ts'
import { subjectView, topicPath } from './topic-address.ts'

/** What the whole list of the articles of a subject or a credit shows: it grows with the archive, and stands on the newest page. */
export type Overview = Pick<TopicPage, 'count' | 'coverage' | 'years' | 'undated' | 'companions' | 'relations'>

/** What a single article names is no matter of the subject. */
const FEWEST = 2

/** Sums up the articles of a list for its newest page. */
export function overviewOf(topic: ArticleList, making: ListMaking): Overview {
  const path = topicPath(topic)
  const years = yearsIn(topic.listed)
  const dated = years.filter(({ year }) => year !== undefined).toReversed()
  const undated = years.find(({ year }) => year === undefined)
  const hrefOf = ({ year, first }: ListedYear): string => `${pageWith(first, topic, making)}#${anchorOf(year)}`
  return {
    count: topic.listed.length,
    coverage: spanOf(dated),
    years:
      dated.length < 2
        ? []
        : yearCounts(
            dated.map((one) => [one.year ?? '', one.count]),
            path,
          ).map((one, at) => ({
            ...one,
            href: hrefOf(dated[at] as ListedYear),
          })),
    undated: undated && dated.length > 0 ? { label: 'Undated', href: hrefOf(undated), count: undated.count } : undefined,
    companions: companionViews(topic, path, making),
    relations: relationViews(topic, path, making),
  }
}

/** The name, within a page, of the first article of a year there. */
export const anchorOf = (year: string | undefined): string => (year === undefined ? 'undated' : `y${year}`)

/** The way from the newest page to the one that holds a place of the list; empty where that is the newest itself. */
function pageWith(place: number, topic: ArticleList, { site: { pageSize } }: ListMaking): string {
  const total = Math.ceil(topic.listed.length / pageSize)
  const number = Math.ceil((topic.listed.length - place) / pageSize)
  return number === total ? '' : linkTo(topicPath(topic), topicPath(topic, number))
}

function spanOf(years: ListedYear[]): string | undefined {
  const [first, last] = [years[0]?.year, years.at(-1)?.year]
  return first === last ? first : `${first}–${last}`
}

/** The people, organizations and places that most of its articles name, and what else they are about. */
function companionViews(topic: ArticleList, path: string, { lists }: ListMaking): CompanionsView[] {
  const companions = lists.companionsOf(topic)
  const named = NAME_KINDS.map((kind) => ({
    kind: KINDS_LABELS[kind],
    names: viewsOf(
      companions[kind].filter(({ count }) => count >= FEWEST),
      path,
    ),
  }))
  const kind = topic.kind === 'subject' ? 'Other topics' : KINDS_LABELS.subject
  return withNames([...named, { kind, names: viewsOf(lists.togetherWith(topic), path) }])
}

/** The subjects above a subject, nearest first, and those right below it. */
function relationViews(topic: ArticleList, path: string, { lists, vocabulary }: ListMaking): CompanionsView[] {
  if (topic.kind !== 'subject') return []
  const above = broaderOf(topic.id, vocabulary).flatMap(({ id }) => lists.topics.subject.get(id) ?? [])
  const below = lists.narrower.get(topic.id) ?? []
  return withNames([
    { kind: 'Broader', names: above.map((one) => subjectView(one, path)) },
    { kind: 'Narrower', names: below.map((one) => subjectView(one, path)) },
  ])
}

const withNames = (views: CompanionsView[]): CompanionsView[] => views.filter(({ names }) => names.length > 0)

const viewsOf = (companions: Companion[], path: string): SubjectView[] =>
  companions.map(({ topic, count }) => ({ ...subjectView(topic, path), count }))
