import { fold } from './fold.ts'

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー々]+/gu
/** Nothing of these is below. */
const FIRST_UNSPACED = /[\u0e00-\uffff]/

/**
 * What the index has of a word as it is written: the word folded; of Chinese, Japanese, Korean and other scripts that put no
 * space between words, each pair of neighbouring characters. Often one term, at times none.
 */
export function termsOf(written: string): string[] {
  if (!FIRST_UNSPACED.test(written)) {
    const term = fold(written)
    return term === '' ? [] : [term]
  }
  const terms: string[] = []
  let from = 0
  for (const run of written.matchAll(UNSPACED)) {
    terms.push(fold(written.slice(from, run.index)), ...pairsOf(run[0]))
    from = run.index + run[0].length
  }
  terms.push(fold(written.slice(from)))
  return terms.filter((term) => term !== '')
}

/** Characters in pairs; one that is alone by itself. */
function pairsOf(run: string): string[] {
  const characters = Array.from(run.normalize('NFKC'))
  if (characters.length === 1) return [fold(run)]
  return characters.slice(1).map((character, at) => fold(`${characters[at]}${character}`))
}

/** Whether a term is one character of a script whose characters come in pairs. */
export function isHalfPair(term: string): boolean {
  return FIRST_UNSPACED.test(term) && Array.from(term).length === 1 && term.replace(UNSPACED, '') === ''
}
