import { isPost } from './embed.ts'
import type { LineRule } from './line-rule.ts'
import type { Story } from './story.ts'

/** A shorter line may well be said twice. */
const PULL_QUOTE_WORDS = 20
const PARAGRAPH_WORDS = 10
/** In a text of more blocks, a book rather than an article, repetitions are not looked for. */
const MOST_BLOCKS = 400

const LONGEST = 400
/** Twenty words have more letters. */
const SHORTEST = 70
/** Letters from the middle of a line, by which most lines are seen to stand once. */
const PROBE = 24

/** A pull quote: a line that stands whole inside a longer paragraph of the same story. */
export const pullQuote: LineRule = {
  kind: 'repeat',
  rule: 'pull-quote',
  test: (line, story) => {
    const { lines, at } = story
    if (line.length > LONGEST || line.length < SHORTEST || lines.length > MOST_BLOCKS) return false
    if (story.hasOwnWord() || !standsTwice(line, story) || line.split(/\s+/).length < PULL_QUOTE_WORDS) return false
    const own = story.keyOf(at)
    return lines.some((other, index) => {
      if (index === at || other.length < line.length || isPost(other)) return false
      const key = story.keyOf(index)
      return key.length > own.length && key.includes(own)
    })
  },
}

/** A paragraph that has stood in the story before. */
export const repeatedParagraph: LineRule = {
  kind: 'repeat',
  rule: 'repeated-paragraph',
  test: (line, { lines, at }) =>
    line.length > 30 && lines.length <= MOST_BLOCKS && lines.indexOf(line) < at && line.split(/\s+/).length >= PARAGRAPH_WORDS,
}

/** Whether some letters of a line come again in the article; a cheap look before the words are compared. */
function standsTwice(line: string, { text }: Story): boolean {
  const middle = (line.length - PROBE) >> 1
  // Quotation marks may be straight in one place and curly in the other.
  const probes = [middle, middle >> 1].map((start) => line.slice(Math.max(0, start), start + PROBE))
  const probe = probes.find((one) => !/['"‘’“”]/.test(one)) ?? probes[0] ?? ''
  return text.indexOf(probe, text.indexOf(probe) + 1) >= 0
}
