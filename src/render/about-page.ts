import type { Archive } from '../model/archive.ts'
import type { AboutPage } from '../model/page.ts'
import { dateView } from './date-view.ts'
import { frameOf, type ListMaking } from './frame.ts'

/** What this archive holds, from when to when, and how it was made. */
export function aboutPage({ entries }: Archive, path: string, making: ListMaking): AboutPage {
  const { lists, generator } = making
  const dated = entries.filter((entry) => entry.listing.datePublished !== undefined)
  const dateOf = (at: number) => {
    const date = dated.at(at)?.listing.datePublished
    return date === undefined ? undefined : dateView(date, path)
  }
  const { subject, person, organization, place } = lists.topics
  const topics = entries.flatMap((entry) => entry.listing.topics)
  const cut = entries.filter((entry) => entry.listing.removedCount > 0)
  return {
    ...frameOf(
      { path, title: 'About this archive', description: 'What this archive holds, and how it was made.', section: 'about' },
      making,
    ),
    articleCount: entries.length,
    wordCount: grouped(entries.reduce((sum, entry) => sum + entry.listing.wordCount, 0)),
    firstDate: dateOf(0),
    lastDate: dateOf(-1),
    undatedCount: entries.length - dated.length,
    subjectCount: subject.size,
    personCount: person.size,
    organizationCount: organization.size,
    placeCount: place.size,
    removedCount: cut.reduce((sum, entry) => sum + entry.listing.removedCount, 0),
    removedFrom: cut.length,
    statedTopics: topics.filter((topic) => topic.origin === 'stated').length,
    foundTopics: topics.filter((topic) => topic.origin !== 'stated').length,
    generator,
  }
}

/** `12,345`, the same on every machine. */
const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
