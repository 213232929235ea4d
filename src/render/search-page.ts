import { mostListed } from '../index/most-listed.ts'
import type { Archive } from '../model/archive.ts'
import type { SearchPage } from '../model/page.ts'
import { allYearCounts } from './date-pages.ts'
import { frameOf, type ListMaking } from './frame.ts'
import { subjectView } from './topic-address.ts'

const MOST = 12

/** The page that searches the archive. Its script asks for the files of the index. */
export function searchPage({ entries }: Archive, path: string, making: ListMaking): SearchPage {
  const { topics } = making.lists
  const about = { path, title: 'Search', description: 'Search the archive by words, names and dates.', section: 'search' }
  return {
    ...frameOf(about, making),
    articleCount: entries.length,
    years: allYearCounts(path, making),
    subjects: mostListed(topics.subject.values(), MOST).map((topic) => subjectView(topic, path)),
    people: mostListed(topics.person.values(), MOST).map((topic) => subjectView(topic, path)),
  }
}
