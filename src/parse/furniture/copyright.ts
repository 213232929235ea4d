import type { LineRule } from './line-rule.ts'

const LINE =
  /^(?:(?:copyright|©|\(c\))\s|(?:.{0,80}\b)?all rights reserved\b|this (?:material|article) may not be published, broadcast)|^[^.]{0,60}©\s?\d{4}/i

/** A copyright notice; its year is no date of the article. */
export const copyright: LineRule = {
  kind: 'copyright',
  rule: 'copyright-notice',
  test: (line) => line.length < 400 && LINE.test(line),
}
