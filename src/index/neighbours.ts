import type { Entry } from '../model/archive.ts'

/** The articles before and after one by date. */
export interface Neighbours<T extends Entry> {
  earlier: T | undefined
  later: T | undefined
}

/** Those beside an article in the order of an archive. */
export function neighboursIn<T extends Entry>(entries: T[], { at }: Entry): Neighbours<T> {
  return dated(entries[at], entries[at - 1], entries[at + 1])
}

/** Those beside an article in a list that holds it, newest first. */
export function neighboursListed(listed: Entry[], { at }: Entry): Neighbours<Entry> {
  let [low, high] = [0, listed.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((listed[middle] as Entry).at > at) low = middle + 1
    else high = middle
  }
  return dated(listed[low], listed[low + 1], listed[low - 1])
}

/** Only dates make one article earlier than another. */
function dated<T extends Entry>(entry: T | undefined, earlier: T | undefined, later: T | undefined): Neighbours<T> {
  const isDated = (one: T | undefined): boolean => one?.listing.datePublished !== undefined
  return {
    earlier: isDated(entry) && isDated(earlier) ? earlier : undefined,
    later: isDated(entry) && isDated(later) ? later : undefined,
  }
}
