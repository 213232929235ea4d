import type { ArchiveReader } from './archive-reader.ts'
import { keyOf } from './keys.ts'
import type { WordsClause } from './query.ts'

/** At most so many plain words may be somebody's name. */
const LONGEST_NAME = 6

/** The articles that name or are by the person whose whole name some words of a query are; undefined where they are no name. */
export async function personAsked(words: WordsClause[], archive: ArchiveReader): Promise<Uint32Array | undefined> {
  const terms = words.flatMap((clause) => clause.terms)
  if (terms.length < 2 || terms.length > LONGEST_NAME || words.some(({ exact, negated }) => exact || negated)) return undefined
  const name = terms.join(' ')
  const common = await archive.common('person', name)
  // A file more is loaded only where somebody writes as names are written.
  const named = common ?? (isWrittenAsName(words) ? await archive.labelled(keyOf('person', terms)) : undefined)
  if (!named) return undefined
  const byThem = await archive.common('author', name)
  return byThem ? Uint32Array.from(new Set([...named, ...byThem])).sort() : named
}

/** Whether the first and the last word have a capital letter: `Nouri al-Maliki`, `Ursula von der Leyen`. */
const isWrittenAsName = (words: WordsClause[]): boolean =>
  [words[0], words.at(-1)].every((clause) => clause !== undefined && /\p{Lu}/u.test(clause.source))
