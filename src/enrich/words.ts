/** An initialism, or letters and digits with apostrophes inside. */
const WORD = /\p{Lu}(?:\.\p{Lu})+\.?|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/uy
const LETTERS = /\p{L}+/uy
const OTHER_LETTER = /[\p{L}\p{M}\p{N}]/u

/** The words of a text in order, each as what `make` makes of it. Hyphens part words; `U.S.` and `O’Brien` are one. */
export function wordsOf<T>(text: string, make: (text: string, start: number, end: number) => T): T[] {
  const words: T[] = []
  let start = wordStart(text, 0)
  while (start < text.length) {
    const end = wordEnd(text, start)
    if (end > start) words.push(make(text, start, end))
    start = wordStart(text, end > start ? end : start + 1)
  }
  return words
}

/** Where the first word at or after an offset may begin. */
function wordStart(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isPlain(code)) return at
    if (code > 127 && !isPunctuation(code) && (isSurrogate(code) || OTHER_LETTER.test(text.charAt(at)))) return at
  }
  return text.length
}

/** The end of the word at an offset, or the offset where there is none. */
function wordEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && isPlain(text.charCodeAt(end))) end++
  const next = end < text.length ? text.charCodeAt(end) : 32
  // Nearly all words are plain letters with a space or a comma behind; only the others need the whole pattern.
  const isWhole = next > 127 ? isPunctuation(next) && next !== 0x2019 : next !== 39 && (next !== 46 || end !== start + 1)
  if (isWhole && end > start) return end
  WORD.lastIndex = start
  return WORD.test(text) ? WORD.lastIndex : start
}

/** The end of the letters at an offset, or the offset where there are none. */
export function endOfLetters(text: string, start: number): number {
  let end = start
  while (end < text.length && isPlainLetter(text.charCodeAt(end))) end++
  const next = end < text.length ? text.charCodeAt(end) : 32
  if (next < 128 || isPunctuation(next)) return end
  LETTERS.lastIndex = start
  return LETTERS.test(text) ? LETTERS.lastIndex : start
}

const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
/** ASCII letters and digits. */
const isPlain = (code: number): boolean => isPlainLetter(code) || (code >= 48 && code <= 57)
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff
/** Typographic spaces, dashes and quotation marks, none of them a letter. */
const isPunctuation = (code: number): boolean => code >= 0x2000 && code <= 0x206f

/** A word without its possessive ending. */
export function withoutPossessive(word: string): string {
  const last = word.charCodeAt(word.length - 1)
  const mark = word.charCodeAt(word.length - 2)
  return (last === 115 || last === 83) && (mark === 39 || mark === 0x2019) ? word.slice(0, -2) : word
}

/** Whether a word opens with a capital letter. */
export function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word)
}

/** A word in small letters without plural ending. `Stories` is `story`; `buses` stays apart from `bus`: phrases list what they mean. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase()
  const last = lower.length - 1
  if (last < 3 || lower.charCodeAt(last) !== 115) return lower
  if (lower.endsWith('ies') && last > 3) return `${lower.slice(0, -3)}y`
  const before = lower.charAt(last - 1)
  if (before === 's' || before === 'u' || before === 'i') return lower
  return /(?:ch|sh|x|s|z)es$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1)
}
