import { wordKeys } from './word-key.ts'
import { isPost } from './embed.ts'
import type { LineRule } from './line-rule.ts'

/** A shorter line may well be said twice. */
const PULL_QUOTE_WORDS = 20
const PARAGRAPH_WORDS = 10
/** In a text of more blocks, a book rather than an article, repetitions are not looked for. */
const MOST_BLOCKS = 400

/** A pull quote: a line that stands whole inside a longer paragraph of the same story. */
export const pullQuote: LineRule = {
  kind: 'repeat',
  rule: 'pull-quote',
  test: (line, { lines, at }) => {
    if (line.length > 400 || lines.length > MOST_BLOCKS || line.split(/\s+/).length < PULL_QUOTE_WORDS) return false
    const keys = wordKeys(lines)
    const own = keys[at] ?? ''
    return keys.some((key, index) => key.length > own.length && key.includes(own) && !isPost(lines[index] ?? ''))
  },
}

/** A paragraph that has stood in the story before. */
export const repeatedParagraph: LineRule = {
  kind: 'repeat',
  rule: 'repeated-paragraph',
  test: (line, { lines, at }) =>
    line.split(/\s+/).length >= PARAGRAPH_WORDS && lines.length <= MOST_BLOCKS && lines.indexOf(line) < at,
}
