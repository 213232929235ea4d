/** An initialism, or letters and digits with apostrophes inside. */
const WORD = /\p{Lu}(?:\.\p{Lu})+\.?|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/uy
const WORDS = new RegExp(WORD.source, 'gu')
const OTHER_LETTER = /[\p{L}\p{M}\p{N}]/u

/** What begins at a UTF-16 unit: nothing, a plain letter or digit, or what may be another letter. */
const NOTHING = 1
const PLAIN = 2
const OTHER = 3
/** For each unit that has been met; 0 for one that has not. */
const KINDS = new Uint8Array(1 << 16)

let units = new Uint16Array(1 << 12)

/**
 * Makes something of each word of a text, in order. Hyphens part words; `U.S.` and `O’Brien` are one. The text is read out of
 * an array of its UTF-16 units, several times as fast as out of a string; `make` must not have other texts read meanwhile.
 */
export function eachWord(text: string, make: (units: Uint16Array, start: number, end: number) => void): void {
  const { length } = text
  if (length > units.length) units = new Uint16Array(length * 2)
  Buffer.from(units.buffer).write(text, 0, 'utf16le')
  let at = 0
  while (at < length) {
    const kind = kindOf(units[at] as number)
    if (kind === NOTHING) {
      at++
      continue
    }
    const start = at
    while (at < length && kindOf(units[at] as number) === PLAIN) at++
    if (at === start || !isWhole(at < length ? (units[at] as number) : 0x20, at - start)) {
      WORD.lastIndex = start
      const isWord = WORD.test(text)
      at = isWord ? WORD.lastIndex : start + 1
      if (!isWord) continue
    }
    make(units, start, at)
  }
}

/** Nearly all words are plain letters with a space or a comma behind; only the others need the whole pattern. */
function isWhole(next: number, length: number): boolean {
  return next > 127 ? isPunctuation(next) && next !== 0x2019 : next !== 0x27 && (next !== 0x2e || length > 1)
}

function kindOf(unit: number): number {
  let kind = KINDS[unit] as number
  if (kind === 0) {
    const isOther = unit > 127 && !isPunctuation(unit) && (isSurrogate(unit) || OTHER_LETTER.test(String.fromCharCode(unit)))
    kind = isPlain(unit) ? PLAIN : isOther ? OTHER : NOTHING
    KINDS[unit] = kind
  }
  return kind
}

/** The words of a text as they are written, each with its place. */
export const eachMatch = (text: string): IterableIterator<RegExpExecArray> => text.matchAll(WORDS)

/** The words of a short text as they are written. */
export function wordsOf(text: string): string[] {
  return text.match(WORDS) ?? []
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

/**
 * What a word has in common with its plural, in small letters: `stories` and `story` are `story`; `nurses` and `nurse` are
 * `nurs`, as `buses` and `bus` are `bus`, since nothing tells which of them has lost an `e`.
 */
export function keyOf(word: string): string {
  const lower = word.toLowerCase()
  const last = lower.length - 1
  if (last < 3) return lower
  if (lower.charCodeAt(last) !== 115) return /(?:ch|sh|x|s|z)e$/.test(lower) ? lower.slice(0, -1) : lower
  if (lower.endsWith('ies') && last > 3) return `${lower.slice(0, -3)}y`
  const before = lower.charAt(last - 1)
  if (before === 's' || before === 'u' || before === 'i') return lower
  return /(?:ch|sh|x|s|z)es$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1)
}
