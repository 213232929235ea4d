import { byCodeUnit } from '../order.ts'
import type { ArticleList } from './article-list.ts'

/** Those with most articles, of equals by label: at most so many, without sorting all. */
export function mostListed<List extends ArticleList>(lists: Iterable<List>, most: number): List[] {
  const found: List[] = []
  for (const list of lists) {
    const last = found[most - 1]
    if (last && byCount(list, last) >= 0) continue
    found.push(list)
    found.sort(byCount)
    found.length = Math.min(found.length, most)
  }
  return found
}

const byCount = (a: ArticleList, b: ArticleList): number => b.listed.length - a.listed.length || byCodeUnit(a.label, b.label)
