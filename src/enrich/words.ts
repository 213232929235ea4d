/** A word of a paragraph with its offsets there. Hyphens part words; `U.S.` and `O’Brien` are one. */
export interface Word {
  text: string
  /** In small letters, without possessive and plural endings: what phrases are compared by. */
  key: string
  start: number
  end: number
  /** Whether it opens with a capital letter. */
  capital: boolean
}

/** An initialism, or letters and digits with apostrophes inside. */
const WORD = /\p{Lu}(?:\.\p{Lu})+\.?|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/guy
const OTHER_LETTER = /[\p{L}\p{M}\p{N}]/u

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (!isPlain(code) && (code < 128 || (!OTHER_LETTER.test(text.charAt(at)) && !isSurrogate(code)))) {
      at++
      continue
    }
    let end = at
    while (end < text.length && isPlain(text.charCodeAt(end))) end++
    const next = end < text.length ? text.charCodeAt(end) : 32
    // Nearly all words are plain letters with a space or a comma behind; only the others need the whole pattern.
    if (end === at || next > 127 || next === 39 || (next === 46 && end === at + 1)) {
      WORD.lastIndex = at
      const match = WORD.exec(text)
      end = match ? at + match[0].length : at + 1
      if (match) words.push(wordAt(text.slice(at, end), at))
    } else words.push(wordAt(text.slice(at, end), at))
    at = end
  }
  return words
}

/** ASCII letters and digits. */
const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff

function wordAt(word: string, start: number): Word {
  const bare = /['’][sS]$/.test(word) ? word.slice(0, -2) : word
  return { text: bare, key: keyOf(bare), start, end: start + bare.length, capital: isCapital(bare) }
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(word)
}

/** `Stories` and `story’s` are `story`; `buses` stays apart from `bus`, since phrases list what they mean. */
function keyOf(word: string): string {
  const lower = word.toLowerCase()
  const last = lower.length - 1
  if (last < 3 || lower.charCodeAt(last) !== 115) return lower
  if (lower.endsWith('ies') && last > 3) return `${lower.slice(0, -3)}y`
  const before = lower.charAt(last - 1)
  if (before === 's' || before === 'u' || before === 'i') return lower
  return /(?:ch|sh|x|s|z)es$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1)
}
