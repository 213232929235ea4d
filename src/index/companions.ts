import type { NameKind } from '../model/topic.ts'
import type { ArticleList } from './article-list.ts'
import { NAME_KINDS } from './folders.ts'
import type { NameTable } from './name-table.ts'
import type { TopicList } from './topic-lists.ts'

/** Somebody or something that is named along with another, and in how many of the same articles. */
export interface Companion {
  topic: TopicList
  count: number
}

/** Those that are named along with the articles of a list. */
export type CompanionsOf = (list: ArticleList) => Record<NameKind, Companion[]>

/** So many of each kind at most. */
const MOST: Record<NameKind, number> = { person: 10, organization: 8, place: 8 }

/** More than any list of names is long. */
const PLACES = 2 ** 32

/**
 * Finds those with pages that a list's articles name most often besides; of equals, those of newer articles first. `lists` are
 * the lists of names, by number.
 */
export function companionsOf(lists: (TopicList | undefined)[], { size, named, starts }: NameTable): CompanionsOf {
  // Shared by all searches, and left at 0 by each.
  const counts = new Uint32Array(size)
  return (list) => {
    const seen: number[] = []
    for (const { at } of list.listed) {
      const end = starts[at + 1] as number
      for (let place = starts[at] as number; place < end; place++) {
        const number = named[place] as number
        if (lists[number] === undefined || lists[number] === list) continue
        const count = counts[number] as number
        if (count === 0) seen.push(number)
        counts[number] = count + 1
      }
    }
    const companions: Record<NameKind, Companion[]> = { person: [], organization: [], place: [] }
    for (const number of mostFirst(seen, counts)) {
      const topic = lists[number] as TopicList
      const kind = topic.kind as NameKind
      if (companions[kind].length < MOST[kind]) companions[kind].push({ topic, count: counts[number] as number })
      else if (NAME_KINDS.every((one) => companions[one].length === MOST[one])) break
    }
    for (const number of seen) counts[number] = 0
    return companions
  }
}

/** Numbers in the order of their counts, equals as they stand. */
function mostFirst(numbers: number[], counts: Uint32Array): Iterable<number> {
  // Most of the archive's lists are short, and all counts in them alike.
  const most = numbers.reduce((highest, number) => Math.max(highest, counts[number] as number), 1)
  if (most === 1) return numbers
  const keys = new Float64Array(numbers.length)
  for (let at = 0; at < numbers.length; at++) keys[at] = (most - (counts[numbers[at] as number] as number)) * PLACES + at
  keys.sort()
  for (let at = 0; at < numbers.length; at++) keys[at] = numbers[(keys[at] as number) % PLACES] as number
  return keys
}
