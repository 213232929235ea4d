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

const WORD = /\p{Lu}(?:\.\p{Lu})+\.?|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
    const bare = word.replace(/['’]s$/i, '')
    const start = match.index
    words.push({ text: bare, key: keyOf(bare), start, end: start + bare.length, capital: isCapital(bare) })
  }
  return words
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return /^\p{Lu}/u.test(word)
}

/** `Stories` and `story’s` are `story`; `buses` stays apart from `bus`, since phrases list what they mean. */
function keyOf(word: string): string {
  const lower = word.toLowerCase()
  if (lower.length < 4 || !lower.endsWith('s')) return lower
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(?:ss|us|is)$/.test(lower)) return lower
  return /(?:ches|shes|xes|sses|zes)$/.test(lower) ? lower.slice(0, -2) : lower.slice(0, -1)
}
