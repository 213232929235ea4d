import type { Group } from './group.ts'
import { articlesWith, linksOf } from './phrases.ts'
import type { Postings } from './postings.ts'
import type { Clause, WordsClause } from './query.ts'

/** What words of a query that stand side by side add, against the rarity of the words. */
const SIDE_BY_SIDE = 0.8

/** Two words of a query with nothing but stop words between them. */
interface Neighbours {
  one: Group
  other: Group
  /** What follows the first, where they stand so in an article. */
  follower: number
}

/**
 * Adds to the scores of articles in which neighbouring words of a query stand as they do there. `groups` are what was found of the
 * words that are `wanted`; stop words among the clauses may not be.
 */
export function addNeighbours(clauses: Clause[], wanted: WordsClause[], groups: Group[], scores: Float32Array): void {
  for (const { one, other, follower } of neighboursIn(clauses, wanted, groups)) {
    const worth = SIDE_BY_SIDE * Math.min(one.weights.rarity, other.weights.rarity)
    const parts = [
      { postings: one.postings as Postings, follower },
      { postings: other.postings as Postings, follower: undefined },
    ]
    for (const article of articlesWith(parts)) scores[article] = (scores[article] as number) + worth
  }
}

function neighboursIn(clauses: Clause[], wanted: WordsClause[], groups: Group[]): Neighbours[] {
  const pairs: Neighbours[] = []
  let last: Group | undefined
  let between: string[] = []
  for (const clause of clauses) {
    const group = clause.kind === 'words' ? groups[wanted.indexOf(clause)] : undefined
    if (clause.kind === 'words' && !group) between.push(...clause.terms)
    else {
      const [link] = last?.postings && group?.postings ? linksOf([...last.terms, ...between, ...group.terms]) : []
      if (last && group && link?.follower !== undefined) pairs.push({ one: last, other: group, follower: link.follower })
      last = group
      between = []
    }
  }
  return pairs
}
