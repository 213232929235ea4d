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

/** Whether a number stands for a word rather than a mark. */
export const isWord = (number: number): boolean => number < MARKS

/**
 * Numbers the words and marks of lines. A number stands for the first six letters of a word, small or capital, of A to Z;
 * another word may have it too, so that numbers can only say what a line does not hold.
 */
export function readWords(lines: string[]): LineWords {
  // One text is read faster than many slices of the source.
  const text = lines.join('\n')
  const numbers = new Uint16Array(text.length)
  const ends: number[] = []
  let count = 0
  let at = 0
  for (const line of lines) {
    const end = at + line.length
    while (at < end) {
      const code = text.charCodeAt(at++)
      let letter = letterOf(code)
      if (letter === 0) {
        if (!isSpaceOrDigit(code)) numbers[count++] = MARKS | (code & 0x3ff)
        continue
      }
      let word = letter
      let length = 1
      while (at < end && (letter = letterOf(text.charCodeAt(at))) !== 0) {
        if (length++ < LETTERS) word = (word << 5) | letter
        at++
      }
      numbers[count++] = Math.imul(word, 0x9e3779b1) >>> 17
    }
    ends.push(count)
    at = end + 1
  }
  return { numbers: numbers.subarray(0, count), ends }
}

/** A letter's place in the alphabet; 0 for everything else. */
function letterOf(code: number): number {
  const letter = (code | 0x20) - 0x60
  return letter > 0 && letter < 27 && code < 0x80 ? letter : 0
}

const isSpaceOrDigit = (code: number): boolean => code === 0x20 || (code >= 0x30 && code <= 0x39)
