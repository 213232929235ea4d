import { append } from '../append.ts'
import type { Entry } from '../model/archive.ts'

/** An article that tells the same story as another in mostly the same words. */
export interface Version {
  entry: Entry
  /** Whether all its paragraphs are those of the other, and no more. */
  isSameText: boolean
}

/** The other versions of an article's story, by date. */
export type VersionsOf = (entry: Entry) => Version[]

/** So much of the text of each has to stand in the other too. */
const LEAST_SHARE = 0.5
/** Shorter texts are alike by chance. */
const SHORTEST = 120
/** What stands in more articles is furniture, or a form that is filled in again and again. */
const MOST = 8
/** Places for each paragraph in the table of those that may repeat: seven of eight that do not are known to at once. */
const ROOM = 8

/** Finds the versions of each story by the paragraphs that few articles share. */
export function versionsOf(entries: Entry[]): VersionsOf {
  const holders = holdersIn(entries)
  const versions = new Map<Entry, Version[]>()
  for (const entry of sharing(holders)) {
    const found = versionsAmong(entry, holders)
    if (found.length > 0) versions.set(entry, found)
  }
  return (entry) => versions.get(entry) ?? []
}

/** By its key, the articles of each paragraph that may stand in several: more than a few are not told apart. */
type Holders = Map<number, Entry[]>

function holdersIn(entries: Entry[]): Holders {
  const mayRepeat = repetitionFilter(entries)
  const holders: Holders = new Map()
  for (const entry of entries) {
    for (let at = 0; at < entry.paragraphs.length; at += 2) {
      const key = entry.paragraphs[at] as number
      if (!mayRepeat(key)) continue
      const known = holders.get(key)
      if (!known || (known.length <= MOST && known.at(-1) !== entry)) append(holders, key, entry)
    }
  }
  return holders
}

/** Says of most paragraphs that stand in one article alone that they do: a map of all would take more memory than the listings. */
function repetitionFilter(entries: Entry[]): (key: number) => boolean {
  const paragraphs = entries.reduce((sum, entry) => sum + entry.paragraphs.length / 2, 0)
  const mask = 2 ** Math.ceil(Math.log2(paragraphs * ROOM + 1)) - 1
  const counts = new Uint8Array(mask + 1)
  for (const { paragraphs: traces } of entries) {
    for (let at = 0; at < traces.length; at += 2) {
      const slot = (traces[at] as number) & mask
      counts[slot] = Math.min(2, (counts[slot] as number) + 1)
    }
  }
  return (key) => counts[key & mask] === 2
}

/** The articles that share paragraphs with few others, by date. */
function sharing(holders: Holders): Entry[] {
  const found = new Set<Entry>()
  for (const list of holders.values()) if (list.length > 1 && list.length <= MOST) for (const entry of list) found.add(entry)
  return [...found].sort((a, b) => a.at - b.at)
}

function versionsAmong(entry: Entry, holders: Holders): Version[] {
  const shared = new Map<Entry, number>()
  const own = lengthsOf(entry, holders)
  for (const [key, length] of own) {
    for (const other of holders.get(key) ?? []) if (other !== entry) shared.set(other, (shared.get(other) ?? 0) + length)
  }
  const all = sumOf(own)
  return [...shared]
    .filter(([, length]) => length >= SHORTEST && length >= LEAST_SHARE * all)
    .map(([other, length]) => ({ other, length, otherAll: sumOf(lengthsOf(other, holders)) }))
    .filter(({ length, otherAll }) => length >= LEAST_SHARE * otherAll)
    .map(({ other, length, otherAll }) => ({ entry: other, isSameText: length === all && length === otherAll }))
    .sort((a, b) => a.entry.at - b.entry.at)
}

/** How long each of an article's paragraphs is, by its key, but for those that many articles have; one that it has twice counts once. */
function lengthsOf({ paragraphs }: Entry, holders: Holders): Map<number, number> {
  const lengths = new Map<number, number>()
  for (let at = 0; at < paragraphs.length; at += 2) {
    const key = paragraphs[at] as number
    if ((holders.get(key)?.length ?? 0) <= MOST) lengths.set(key, Math.abs(paragraphs[at + 1] as number))
  }
  return lengths
}

function sumOf(lengths: Map<number, number>): number {
  let sum = 0
  for (const length of lengths.values()) sum += length
  return sum
}
