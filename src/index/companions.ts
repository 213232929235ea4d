import type { NameKind } from '../model/topic.ts'
import { FOLDERS, NAME_KINDS } from './folders.ts'
import type { TopicList, TopicLists } from './topic-lists.ts'

/** Somebody or something that is named along with another, and in how many of the same articles. */
export interface Companion {
  topic: TopicList
  count: number
}

/** So many of each kind at most. */
const MOST: Record<NameKind, number> = { person: 10, organization: 8, place: 8 }

/** Those with pages that a list's articles name most often besides; of equals, those of newer articles first. */
export function companionsOf(list: TopicList, lists: TopicLists): Record<NameKind, Companion[]> {
  const companions: Record<NameKind, Companion[]> = { person: [], organization: [], place: [] }
  for (const kind of NAME_KINDS) {
    for (const [id, count] of namedMost(list, kind)) {
      if (companions[kind].length === MOST[kind]) break
      const topic = lists[kind].get(id)
      if (topic && topic !== list) companions[kind].push({ topic, count })
    }
  }
  return companions
}

/** The ids of a kind that a list's articles name, most often first, each with the number of these articles. */
function namedMost({ listed }: TopicList, kind: NameKind): [id: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { listing } of listed) {
    for (const { id } of listing[FOLDERS[kind]]) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)
}
