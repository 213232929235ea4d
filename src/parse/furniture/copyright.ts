import type { LineRule } from './line-rule.ts'

const COPYRIGHT =
  /^(?:copyright|©|\(c\)\s?\d{4})|^[^.]{0,80}©\s?(?:\(c\)\s?)?\d{4}|\ball rights reserved\b|\bmay not be published, broadcast\b|\breprint(?:ed)? (?:with )?permission\b|\bclick here for reprint\b/i

/** A copyright or reprint notice; its year is no date of the article. */
export const copyright: LineRule = {
  kind: 'copyright',
  rule: 'copyright-notice',
  signs: '^copyright ^c © reserved broadcast reprint',
  test: (line) => line.length < 400 && COPYRIGHT.test(line) && !/\b(?:law|lawsuit|infringe|sued|said|told)/i.test(line),
}
