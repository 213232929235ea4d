/** The words and marks of an article's lines as numbers, read once for all who look for some. */
export interface LineWords {
  /** Those of all lines, one line after the other. */
  numbers: Uint16Array
  /** Where each line's numbers end. */
  ends: number[]
}

/** Letters by which a word is known: what follows them is an ending. */
const LETTERS = 6
/** Marks have the numbers from here on. */
const MARKS = 1 << 15

/** How many numbers there are. */
export const NUMBERS = MARKS + (1 << 10)

/** For each UTF-16 unit a letter's place in the alphabet, or 0. */
const LETTER = new Uint8Array(1 << 16)
for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
  LETTER[letter.charCodeAt(0)] = LETTER[letter.toUpperCase().charCodeAt(0)] = letter.charCodeAt(0) - 0x60
}

/** Whether a number stands for a word rather than a mark. */
export const isWord = (number: number): boolean => number < MARKS

/**
 * Numbers the words and marks of lines. A number stands for the first six letters of a word, small or capital, of A to Z;
 * another word may have it too, so that numbers can only say what a line does not hold.
 */
export function readWords(lines: string[]): LineWords {
  // Read out of an array, which is much faster than out of strings; the numbers take the place of what has been read.
  const bytes = Buffer.from(lines.join('\n'), 'utf16le')
  const units = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2)
  const ends: number[] = []
  let count = 0
  let at = 0
  for (const line of lines) {
    const end = at + line.length
    while (at < end) {
      const code = units[at++] as number
      let letter = LETTER[code] as number
      if (letter === 0) {
        if (!isSpaceOrDigit(code)) units[count++] = MARKS | (code & 0x3ff)
        continue
      }
      let word = letter
      const known = Math.min(end, at + LETTERS - 1)
      while (at < known && (letter = LETTER[units[at] as number] as number) !== 0) {
        word = (word << 5) | letter
        at++
      }
      while (at < end && LETTER[units[at] as number] !== 0) at++
      units[count++] = Math.imul(word, 0x9e3779b1) >>> 17
    }
    ends.push(count)
    at = end + 1
  }
  return { numbers: units.subarray(0, count), ends }
}

const isSpaceOrDigit = (code: number): boolean => code === 0x20 || (code >= 0x30 && code <= 0x39)
