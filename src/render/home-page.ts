import type { Archive } from '../model/archive.ts'
import type { HomePage } from '../model/page.ts'
import { yearCounts } from './date-pages.ts'
import { frameOf, type ListMaking } from './frame.ts'
import { linkTo } from './link.ts'
import { storyView } from './story-view.ts'
import { byCount, subjectView } from './topic-address.ts'

const LATEST = 12
const MOST_TOPICS = 24

/** The front page: the newest articles, and the ways into the archive. */
export function homePage(archive: Archive, path: string, making: ListMaking): HomePage {
  const { site, lists } = making
  const topics = [...lists.topics.values()].sort(byCount)
  const ofKind = (kind: string) =>
    topics
      .filter((topic) => topic.kind === kind)
      .slice(0, MOST_TOPICS)
      .map((topic) => subjectView(topic, path))
  const [lead, ...latest] = archive.entries.slice(-LATEST - 1).toReversed()
  const undated = lists.dates.undated.length
  return {
    ...frameOf({ path, title: site.title, description: site.description, section: 'home' }, making),
    articleCount: archive.entries.length,
    lead: lead && storyView(lead, path),
    latest: latest.map((entry) => storyView(entry, path)),
    subjects: ofKind('subject'),
    places: ofKind('place'),
    years: yearCounts(path, making),
    undated: undated === 0 ? undefined : { label: 'Undated', href: linkTo(path, 'undated/index.html'), count: undated },
  }
}
