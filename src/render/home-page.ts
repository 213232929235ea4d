import { dayOf } from '../index/days.ts'
import { leadsOf } from '../index/leads.ts'
import { mostListed } from '../index/most-listed.ts'
import { timelineOf } from '../index/timeline.ts'
import type { TopicList } from '../index/topic-lists.ts'
import type { Lists } from '../index/lists.ts'
import type { Archive, Entry } from '../model/archive.ts'
import type { BesideView, HomePage } from '../model/page.ts'
import type { Kind } from '../model/topic.ts'
import { besideOf, besideView, whyRelated } from './beside.ts'
import { curvedView, curvesLabel } from './curve.ts'
import { allYearCounts } from './date-pages.ts'
import { mostOnADay, onThisDay } from './day-pages.ts'
import { frameOf, type ListMaking } from './frame.ts'
import { linkTo } from './link.ts'
import { storyView } from './story-view.ts'
import { subjectView } from './topic-address.ts'

const LATEST = 9
const RELATED = 3
const MOST: Record<Kind, number> = { subject: 24, person: 12, organization: 12, place: 24 }

/** The front page: the leading and the newest articles, and the ways into the archive. */
export function homePage(archive: Archive, path: string, making: ListMaking): HomePage {
  const { site, lists } = making
  const { entries } = archive
  const ofKind = (kind: Kind): TopicList[] => mostListed(lists.topics[kind].values(), MOST[kind])
  const leads = leadsOf(archive, lists, site.frontPage.lead)
  const newest = entries.slice(-LATEST - leads.length).toReversed()
  const latest = newest.filter((entry) => !leads.includes(entry)).slice(0, LATEST)
  const timeline = timelineOf(entries)
  const undated = lists.dates.undated.length
  const day = dayOf(entries.findLast((entry) => dayOf(entry.listing.datePublished) !== undefined)?.listing.datePublished)
  return {
    ...frameOf({ path, title: site.title, description: site.description, section: 'home' }, making),
    articleCount: entries.length,
    leads: leads.map((entry, at) => ({
      ...storyView(entry, path),
      related: at === 0 ? relatedViews(entry, leads, path, lists) : [],
    })),
    latest: latest.map((entry) => storyView(entry, path)),
    curves: timeline && curvesLabel(timeline),
    subjects: ofKind('subject').map((topic) => curvedView(topic, timeline, path)),
    people: ofKind('person').map((topic) => curvedView(topic, timeline, path)),
    organizations: ofKind('organization').map((topic) => subjectView(topic, path)),
    places: ofKind('place').map((topic) => subjectView(topic, path)),
    years: allYearCounts(path, making),
    onThisDay: day === undefined ? undefined : onThisDay(day, lists.days.get(day) ?? [], path),
    mostOnADay: mostOnADay(lists.days),
    undated: undated === 0 ? undefined : { label: 'Undated', href: linkTo(path, 'undated/index.html'), count: undated },
  }
}

function relatedViews(entry: Entry, leads: Entry[], path: string, { relatedTo }: Lists): BesideView[] {
  const related = relatedTo(entry).filter((one) => !leads.includes(one.entry))
  return related.slice(0, RELATED).map((one) => besideView(besideOf(one.entry, whyRelated(one)), path))
}
