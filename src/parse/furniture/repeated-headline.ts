import type { LineRule } from './line-rule.ts'

/** Above the story, what holds the headline and little more is a heading too. */
const MORE_WORDS = 30

/** The headline once more as a line of the story, alone or with the labels and the standfirst that stood around it. */
export const repeatedHeadline: LineRule = {
  kind: 'repeat',
  rule: 'repeated-headline',
  test: (line, story) => {
    const { headline, at } = story
    if (at > 5 || headline === '' || line.length < headline.length - 4 || line.length > headline.length + 240) return false
    const mayHoldMore = at === 0 && !/[.!?]["”]?$/.test(line)
    if (!mayHoldMore && story.differsFromHeadline()) return false
    const key = story.keyOf(at)
    const wanted = story.headlineKey
    if (key === wanted) return true
    const words = (text: string): number => text.split(' ').length - 2
    return mayHoldMore && words(wanted) > 3 && key.includes(wanted) && words(key) <= words(wanted) + MORE_WORDS
  },
}
