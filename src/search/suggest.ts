import type { ShardReader } from './shard-reader.ts'

/** Words like a mistyped one, most like it first, and of those equally like it the most common. */
export function wordsLike(word: string, shards: readonly ShardReader[]): string | undefined {
  const most = word.length < 5 ? 1 : 2
  let best: string | undefined
  let least = most + 1
  let size = 0
  for (const shard of shards) {
    for (const [place, term] of shard.terms.entries()) {
      if (Math.abs(term.length - word.length) > most || term.length < 3) continue
      const distance = distanceOf(word, term, most)
      if (distance === 0 || distance > most || distance > least) continue
      if (distance === least && shard.sizeOf(place) <= size) continue
      best = term
      least = distance
      size = shard.sizeOf(place)
    }
  }
  return best
}

/** Beginnings that a word may have had before somebody mistyped its first letters. */
export function otherBeginnings(word: string): string[] {
  const [first = '', second = '', third = ''] = word
  const rest = word.slice(2)
  return [second + first + rest, first + third + second + word.slice(3), second + rest, first + rest]
}

/** How many letters have to be changed, added, left out or swapped with the next (Damerau); no more than one above `most`. */
export function distanceOf(a: string, b: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    let least = row
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1]
      let cost = Math.min(
        (last[column] as number) + 1,
        (next[column - 1] as number) + 1,
        (last[column - 1] as number) + (isSame ? 0 : 1),
      )
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[column - 2] as number) + 1)
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = last
    last = next
  }
  return Math.min(last[b.length] as number, most + 1)
}
