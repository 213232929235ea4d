/** Letters that no decomposition makes plain. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
}
const SPECIAL = /[ßæœøłđðþıħŧ]/g
/** Accents, and the vowel points of Arabic and Hebrew. Marks of other scripts are letters in all but name. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670]/g
const NO_PART_OF_A_WORD = /[^\p{L}\p{N}\p{M}]/gu
/** No word is longer; what is longer is no word. */
const LONGEST = 48
const ASCII = /^[ -~]*$/

/** A word as the index has it: small letters without accents, apostrophes and points. May be empty. */
export function fold(word: string): string {
  const small = ASCII.test(word) ? word.toLowerCase() : foldLetters(word)
  return cut(small.replace(/['’]s$/, '').replace(NO_PART_OF_A_WORD, ''))
}

function foldLetters(word: string): string {
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
  return plain.normalize('NFC')
}

function cut(word: string): string {
  if (word.length <= LONGEST) return word
  // Not between the two halves of a character.
  const isHalf = (word.charCodeAt(LONGEST - 1) & 0xfc00) === 0xd800
  return word.slice(0, isHalf ? LONGEST - 1 : LONGEST)
}
