import { byCodeUnit } from '../order.ts'
import type { ArticleList } from './article-list.ts'

/** How often each label of a list occurs, where there are several. */
export type Labels<List extends ArticleList> = Map<List, Map<string, number>>

/** Counts a label of a list, before the article that has it is listed. Nothing is counted while there is one label only, as for most. */
export function countLabel<List extends ArticleList>(labels: Labels<List>, list: List, label: string): void {
  let counts = labels.get(list)
  if (!counts) {
    if (label === list.label) return
    labels.set(list, (counts = new Map([[list.label, list.listed.length]])))
  }
  counts.set(label, (counts.get(label) ?? 0) + 1)
}

/** The label that occurs most often; of equals, the first in order. */
export function commonest(counts: Iterable<[label: string, count: number]>): string {
  return [...counts].sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b))[0]?.[0] ?? ''
}

/** Lists in the order of their ids. */
export const byId = <List>(lists: Map<string, List>): Map<string, List> =>
  new Map([...lists].sort(([a], [b]) => byCodeUnit(a, b)))
