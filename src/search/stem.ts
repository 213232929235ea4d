import { stemmer } from 'stemmer'

/** What English words of one root have in common. Words with other letters than English has are left as they are. */
export function stemOf(word: string): string {
  return /^[a-z]{3,}$/.test(word) ? stemmer(word) : word
}

/**
 * Other forms of a word that may stand far from it in the dictionary: singular and plural, with which most other forms of it
 * begin.
 */
export function formsOf(word: string): string[] {
  const stem = stemOf(word)
  return [...new Set([word, stem, `${stem}s`])]
}
