import { append } from '../append.ts'
import type { Archive } from '../model/archive.ts'
import { byCodeUnit } from '../order.ts'
import { type Dates, datesOf } from './dates.ts'
import { topicLists, type TopicList } from './topic-lists.ts'

/** Everything that the archive's articles are listed by. */
export interface Lists {
  dates: Dates
  /** By `subject/diplomacy`, `place/iran` …, in the order of these keys. */
  topics: Map<string, TopicList>
  /** The subjects that have articles, by the id of the one right above them, each list by label. */
  narrower: Map<string, TopicList[]>
}

/** Makes all lists of an archive. */
export function listsOf(archive: Archive): Lists {
  const topics = topicLists(archive)
  return { dates: datesOf(archive.entries), topics, narrower: narrowerOf(topics) }
}

function narrowerOf(topics: Map<string, TopicList>): Lists['narrower'] {
  const narrower: Lists['narrower'] = new Map()
  for (const topic of topics.values()) if (topic.subject?.broader !== undefined) append(narrower, topic.subject.broader, topic)
  for (const list of narrower.values()) list.sort((a, b) => byCodeUnit(a.label, b.label))
  return narrower
}
