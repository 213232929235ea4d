import type { Postings } from './postings.ts'

/** A term of a phrase: where it stands, and its place in the phrase, from 0. */
export interface PhraseTerm {
  postings: Postings
  offset: number
}

/** Articles in which all terms stand as far apart as in the phrase, ascending. `shift` tells how coarse the places are. */
export function articlesWithPhrase(terms: readonly PhraseTerm[], shift: number): Uint32Array {
  const found: number[] = []
  const [rarest, ...others] = terms.toSorted((a, b) => a.postings.articles.length - b.postings.articles.length)
  if (!rarest) return new Uint32Array()
  const at = others.map(() => 0)
  for (const [place, article] of rarest.postings.articles.entries()) {
    const isInAll = others.every(({ postings: { articles } }, which) => {
      let next = at[which] as number
      while (next < articles.length && (articles[next] as number) < article) next++
      at[which] = next
      return articles[next] === article
    })
    if (!isInAll) continue
    const placed = [{ ...rarest, at: place }, ...others.map((one, which) => ({ ...one, at: at[which] as number }))]
    if (standTogether(placed, shift)) found.push(article)
  }
  return Uint32Array.from(found)
}

/** Whether terms stand in one article as far apart as in a phrase; `at` is the article's place among the postings of each. */
export function standTogether(terms: readonly (PhraseTerm & { at: number })[], shift: number): boolean {
  const [first, ...others] = terms
  if (!first) return true
  const { starts, places } = first.postings
  for (let one = starts[first.at] as number; one < (starts[first.at + 1] as number); one++) {
    for (let fine = 0; fine < 1 << shift; fine++) {
      const start = ((places[one] as number) << shift) + fine - first.offset
      if (others.every(({ postings, offset, at }) => hasPlace(postings, at, (start + offset) >> shift))) return true
    }
  }
  return false
}

function hasPlace({ starts, places }: Postings, at: number, place: number): boolean {
  let low = starts[at] as number
  let high = starts[at + 1] as number
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as number) < place) low = middle + 1
    else high = middle
  }
  return low < (starts[at + 1] as number) && places[low] === place
}
