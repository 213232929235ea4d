/** A capital letter before each word tells how many characters it shares with the one before; no word has a capital. */
const FIRST = 65
const MOST = 25

/** Sorted words as one text: of each only what differs from the one before, behind a letter for how much it shares with it. */
export function frontCoded(words: Iterable<string>): string {
  let coded = ''
  let last = ''
  for (const word of words) {
    let shared = 0
    while (shared < MOST && shared < word.length && word.charCodeAt(shared) === last.charCodeAt(shared)) shared++
    coded += String.fromCharCode(FIRST + shared) + word.slice(shared)
    last = word
  }
  return coded
}

/** The words again. */
export function frontDecoded(coded: string): string[] {
  let last = ''
  return (coded.match(/[A-Z][^A-Z]*/g) ?? []).map((entry) => (last = last.slice(0, entry.charCodeAt(0) - FIRST) + entry.slice(1)))
}
