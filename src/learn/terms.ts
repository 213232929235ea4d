import type { Terms } from '../model/learned-model.ts'
import { isStopWord } from '../stop-words.ts'

/** So much of a story is read, in UTF-16 units: news says early what it is about. */
const LONGEST = 6000
const WORD = /\p{L}[\p{L}\p{M}&’']*/gu

/** Marks a word of the headline, which counts besides among all words. */
export const IN_HEADLINE = '^'

/** The terms of an article: its words in small letters, in the order in which they first occur, without the commonest. */
export function termsOf(headline: string, text: string): Terms {
  const counts = new Map<string, number>()
  const count = (term: string): unknown => counts.set(term, (counts.get(term) ?? 0) + 1)
  for (const word of wordsIn(headline)) {
    count(word)
    count(IN_HEADLINE + word)
  }
  for (const word of wordsIn(text.slice(0, LONGEST))) count(word)
  return { words: [...counts.keys()].join(' '), counts: Uint8Array.from(counts.values(), (times) => Math.min(times, 255)) }
}

const wordsIn = (text: string): string[] => (text.toLowerCase().match(WORD) ?? []).filter((word) => !isStopWord(word))
