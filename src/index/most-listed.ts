import { byCodeUnit } from '../order.ts'
import type { TopicList } from './topic-lists.ts'

/** Those with most articles, of equals by label: at most so many, without sorting all. */
export function mostListed(topics: Iterable<TopicList>, most: number): TopicList[] {
  const found: TopicList[] = []
  for (const topic of topics) {
    const last = found[most - 1]
    if (last && byCount(topic, last) >= 0) continue
    found.push(topic)
    found.sort(byCount)
    found.length = Math.min(found.length, most)
  }
  return found
}

const byCount = (a: TopicList, b: TopicList): number => b.listed.length - a.listed.length || byCodeUnit(a.label, b.label)
