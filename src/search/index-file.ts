import type { Entry } from '../model/archive.ts'
import { blockSize } from './article-blocks.ts'
import { characterOf } from './characters.ts'
import { frontCoded } from './front-coding.ts'
import type { LabelKind } from './labels.ts'
import { scriptOf } from './shard.ts'
import type { SearchIndex } from './search-index.ts'

/** What the index has besides: its files of words and names by the first of what each holds, and how many of each facet. */
export interface Contents {
  words: string[]
  names: string[]
  facets: Record<Exclude<LabelKind, 'organization'>, number>
  lengths: Uint8Array
  bits: number
}

/** The file that a reader opens first: what other files there are, and what of all articles is needed to rank and to date them. */
export function indexFile(entries: Entry[], { words, names, facets, lengths, bits }: Contents): string {
  const wordCount = entries.reduce((sum, { listing }) => sum + listing.wordCount, 0)
  const index: SearchIndex = {
    articles: entries.length,
    block: blockSize(entries.length),
    bits,
    words: frontCoded(words),
    names: frontCoded(names),
    facets,
    lengths: Array.from(lengths, characterOf).join(''),
    usualLength: Math.round(wordCount / Math.max(1, entries.length)),
    dates: frontCoded(daysOf(entries)),
    english: entries.some(({ listing }) => /^en\b/i.test(listing.language)),
  }
  return scriptOf('index', index)
}

/** The days, months, years that have articles, each with how many: `2014-06-19:3`. The first may be no date. */
function daysOf(entries: Entry[]): string[] {
  const counts = new Map<string, number>()
  for (const { listing } of entries) {
    const day = listing.datePublished?.slice(0, 10) ?? ''
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return [...counts].map(([day, count]) => `${day}:${count}`)
}
