import { BitWriter } from './bit-writer.ts'
import type { Label } from './labels.ts'
import { writeArticles } from './name-lists.ts'
import { scriptOf } from './shard.ts'

/** How long the first file of a kind may be, which every reader loads, and the others, in characters; how many there are. */
const LONGEST_FIRST = 9_000
const LONGEST = 40_000
const MOST_FILES = 3
/** A label that fewer articles have narrows nothing down. */
const FEWEST = 2

/**
 * The labels that are offered to narrow results down, in files, those with most articles first: a page shows the most common of
 * its results, and these are among the most common of all. Of each file its name and what it holds.
 */
export function facetFiles(kind: string, labels: Label[]): { name: string; script: string }[] {
  const files: { name: string; script: string }[] = []
  const writer = new BitWriter()
  const worth = labels.filter(({ articles }) => articles.length >= FEWEST)
  for (let at = 0; at < worth.length && files.length < MOST_FILES;) {
    const names: string[] = []
    const lists: Uint8Array[] = []
    const longest = files.length === 0 ? LONGEST_FIRST : LONGEST
    for (let size = 0; size < longest && at < worth.length; at++) {
      const { label, articles } = worth[at] as Label
      writeArticles(writer, articles)
      const list = writer.take()
      names.push(label)
      lists.push(list)
      size += label.length + list.length
    }
    const name = `facets/${kind}-${files.length}`
    files.push({ name, script: scriptOf(name, names.join('\n'), Buffer.concat(lists).toString('latin1')) })
  }
  return files
}
