import type { LineRule } from './line-rule.ts'

const LINE =
  /\b(?:contributed(?: reporting)?(?: to this| from| for|\.)|contributed to (?:this|the) (?:report|story|article))|^(?:additional )?reporting by\b/i

/** “Jane Doe contributed to this report.” */
export const contributors: LineRule = {
  kind: 'credit',
  rule: 'contributor-line',
  test: (line) => line.length < 240 && LINE.test(line),
}
