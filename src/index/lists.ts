import { append } from '../append.ts'
import type { Archive, Entry } from '../model/archive.ts'
import { byCodeUnit } from '../order.ts'
import { type Dates, datesOf } from './dates.ts'
import { namePrints } from './name-prints.ts'
import { topicLists, type TopicList, type TopicLists } from './topic-lists.ts'

/** Everything that the archive's articles are listed by. */
export interface Lists {
  dates: Dates
  topics: TopicLists
  /** The subjects that have articles, by the id of the one right above them, each list by label. */
  narrower: Map<string, TopicList[]>
  namePrints: Map<Entry, number>
}

/** Makes all lists of an archive. */
export function listsOf(archive: Archive): Lists {
  const { entries } = archive
  const topics = topicLists(archive)
  return { dates: datesOf(entries), topics, narrower: narrowerOf(topics), namePrints: namePrints(entries, topics) }
}

function narrowerOf({ subject }: TopicLists): Lists['narrower'] {
  const narrower: Lists['narrower'] = new Map()
  for (const topic of subject.values()) if (topic.subject?.broader !== undefined) append(narrower, topic.subject.broader, topic)
  for (const list of narrower.values()) list.sort((a, b) => byCodeUnit(a.label, b.label))
  return narrower
}
