import { following, hashOfTerm, shortened } from './followers.ts'
import type { Postings } from './postings.ts'
import { isStopWord } from '../stop-words.ts'

/** A word of a phrase that is no stop word, and what has to follow it there; undefined where nothing has to. */
export interface Link {
  term: string
  follower: number | undefined
}

/** The links of a phrase. The stop words that it begins and ends with are not looked at. */
export function linksOf(terms: readonly string[]): Link[] {
  const links: Link[] = []
  let behind = 0
  for (const term of terms) {
    const hash = hashOfTerm(term)
    if (isStopWord(term)) {
      behind = following(behind, hash)
      continue
    }
    const last = links.at(-1)
    if (last) last.follower = shortened(following(behind, hash))
    links.push({ term, follower: undefined })
    behind = 0
  }
  return links
}

/** Articles that have all terms, each followed as it has to be, ascending. */
export function articlesWith(parts: readonly { postings: Postings; follower: number | undefined }[]): Uint32Array {
  const found: number[] = []
  const [rarest, ...others] = parts.toSorted((a, b) => a.postings.articles.length - b.postings.articles.length)
  if (!rarest) return new Uint32Array()
  const places = others.map(() => 0)
  for (const [at, article] of rarest.postings.articles.entries()) {
    if (!isFollowed(rarest.postings, at, rarest.follower)) continue
    const isInAll = others.every(({ postings, follower }, which) => {
      const place = placeFrom(postings.articles, places[which] as number, article)
      places[which] = place
      return postings.articles[place] === article && isFollowed(postings, place, follower)
    })
    if (isInAll) found.push(article)
  }
  return Uint32Array.from(found)
}

/** Whether the text of an article has a term, by its place among the postings, with something behind it. */
export function isFollowed({ counts, starts, followers, bits }: Postings, at: number, follower: number | undefined): boolean {
  if (follower === undefined || bits === 0) return counts[at] !== 0
  const wanted = follower >>> (8 - bits)
  for (let one = starts[at] as number; one < (starts[at + 1] as number); one++) if (followers[one] === wanted) return true
  return false
}

/** The first place, from a place on, of an article that is not before one; by steps that double, since it may be far. */
export function placeFrom(articles: Uint32Array, from: number, article: number): number {
  let step = 1
  let low = from
  while (low + step < articles.length && (articles[low + step] as number) < article) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, articles.length)
  while (low < high) {
    const middle = (low + high) >> 1
    if ((articles[middle] as number) < article) low = middle + 1
    else high = middle
  }
  return low
}
