import type { Archive } from '../model/archive.ts'
import { type Dates, datesOf } from './dates.ts'
import { topicLists, type TopicList } from './topic-lists.ts'

/** Everything that the archive's articles are listed by. */
export interface Lists {
  dates: Dates
  /** By `subject/diplomacy`, `place/iran` …, in the order of these keys. */
  topics: Map<string, TopicList>
}

/** Makes all lists of an archive. */
export function listsOf(archive: Archive): Lists {
  return { dates: datesOf(archive.entries), topics: topicLists(archive) }
}
