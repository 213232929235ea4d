import type { Block } from '../reading.ts'

/** Words between quotation marks in a paragraph. */
export interface Marked {
  /** Offsets of the words, without the marks. */
  start: number
  end: number
  /** Index of the first word in it, and of the first behind it. */
  from: number
  to: number
  /** Whether the paragraph ends before a closing mark: the words go on in the next. */
  open: boolean
}

/** The codes of `"`, `“` and `”`. */
const [STRAIGHT, OPENING, CLOSING] = [0x22, 0x201c, 0x201d]

/**
 * The outer quotation marks of a paragraph, straight and curly; marks inside them are part of the words. A mark that opens
 * behind the end of a sentence, while another is open, opens the next quotation: there a paragraph's end has been lost.
 */
export function marksOf(block: Block): Marked[] {
  const { text } = block
  const marked: Marked[] = []
  if (!/["“]/.test(text)) return marked
  let start = -1
  let word = 0
  const close = (end: number, open: boolean): void => {
    const wordFrom = (offset: number): number => {
      while (word < block.starts.length && (block.starts[word] as number) < offset) word++
      return word
    }
    if (end > start) marked.push({ start, end, from: wordFrom(start), to: wordFrom(end), open })
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== STRAIGHT && code !== OPENING && code !== CLOSING) continue
    const opens = code === OPENING || (code === STRAIGHT && isOpening(text, at, start < 0))
    if (start < 0) {
      if (opens) start = at + 1
    } else if (opens && /[.?!]\s+$/.test(text.slice(Math.max(start, at - 3), at))) {
      close(text.slice(0, at).trimEnd().length, false)
      start = at + 1
    } else if (code !== OPENING) {
      close(at, false)
      start = -1
    }
  }
  if (start >= 0 && start < text.length) close(text.length, true)
  return marked
}

/** Whether a straight mark opens: with space before it, or where a paragraph's end has been lost, right behind the last one. */
function isOpening(text: string, at: number, isOutside: boolean): boolean {
  if (!/\S/.test(text.charAt(at + 1))) return false
  const before = text.charAt(at - 1)
  return at === 0 || /[\s([—–-]/.test(before) || (isOutside && /[.?!"]/.test(before) && /\p{Lu}/u.test(text.charAt(at + 1)))
}
