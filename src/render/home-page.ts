import { dayOf } from '../index/days.ts'
import { mostListed } from '../index/most-listed.ts'
import type { Archive } from '../model/archive.ts'
import type { HomePage, SubjectView } from '../model/page.ts'
import type { Kind } from '../model/topic.ts'
import { allYearCounts } from './date-pages.ts'
import { onThisDay } from './day-pages.ts'
import { frameOf, type ListMaking } from './frame.ts'
import { linkTo } from './link.ts'
import { storyView } from './story-view.ts'
import { subjectView } from './topic-address.ts'

const LATEST = 12
const MOST: Record<Kind, number> = { subject: 24, person: 12, organization: 12, place: 24 }

/** The front page: the newest articles, and the ways into the archive. */
export function homePage(archive: Archive, path: string, making: ListMaking): HomePage {
  const { site, lists } = making
  const ofKind = (kind: Kind): SubjectView[] =>
    mostListed(lists.topics[kind].values(), MOST[kind]).map((topic) => subjectView(topic, path))
  const [lead, ...latest] = archive.entries.slice(-LATEST - 1).toReversed()
  const undated = lists.dates.undated.length
  const newest = dayOf(
    archive.entries.findLast((entry) => dayOf(entry.listing.datePublished) !== undefined)?.listing.datePublished,
  )
  return {
    ...frameOf({ path, title: site.title, description: site.description, section: 'home' }, making),
    articleCount: archive.entries.length,
    lead: lead && storyView(lead, path),
    latest: latest.map((entry) => storyView(entry, path)),
    subjects: ofKind('subject'),
    people: ofKind('person'),
    organizations: ofKind('organization'),
    places: ofKind('place'),
    years: allYearCounts(path, making),
    onThisDay: newest === undefined ? undefined : onThisDay(newest, lists.days.get(newest) ?? [], path),
    undated: undated === 0 ? undefined : { label: 'Undated', href: linkTo(path, 'undated/index.html'), count: undated },
  }
}
