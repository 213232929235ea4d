import { eachMatch } from '../enrich/words.ts'
import { termsOf } from './terms.ts'

/** A term in a text, and from where to where it stands there, in UTF-16 units. */
export interface PlacedTerm {
  term: string
  start: number
  end: number
}

/** The terms of a text in their order; those of a word without spaces inside stand where the word does. */
export function placedTerms(text: string): PlacedTerm[] {
  const placed: PlacedTerm[] = []
  for (const { 0: written, index: start } of eachMatch(text)) {
    for (const term of termsOf(written)) placed.push({ term, start, end: start + written.length })
  }
  return placed
}

/** The terms of a text. */
export function wordsOf(text: string): string[] {
  return placedTerms(text).map(({ term }) => term)
}
