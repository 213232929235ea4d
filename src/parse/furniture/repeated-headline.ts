import type { LineRule } from './line-rule.ts'
import { wordKey } from './word-key.ts'

/** Above the story, what holds the headline and little more is a heading too. */
const MORE_WORDS = 30

/** The headline once more as a line of the story, alone or with the labels and the standfirst that stood around it. */
export const repeatedHeadline: LineRule = {
  kind: 'repeat',
  rule: 'repeated-headline',
  test: (line, { headline, at }) => {
    if (at > 5 || headline === '' || line.length < headline.length - 4 || line.length > headline.length + 240) return false
    const key = wordKey(line)
    const wanted = wordKey(headline)
    if (key === wanted) return true
    const words = (text: string): number => text.split(' ').length - 2
    return (
      at === 0 &&
      words(wanted) > 3 &&
      key.includes(wanted) &&
      words(key) <= words(wanted) + MORE_WORDS &&
      !/[.!?]["”]?$/.test(line)
    )
  },
}
