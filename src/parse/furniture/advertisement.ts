import type { LineRule } from './line-rule.ts'

const LINE =
  /^[-–—*\s[(]*(?:advertisements?|story continues below(?: this)? advertisement|article continues (?:after|below)(?: (?:this|the|sponsor))? (?:advertisement|ad|message)|sponsored(?: content)?|paid (?:post|content)|promoted(?: content)?)[-–—*\s\]).:]*$/i

/** “ADVERTISEMENT” on a line of its own. */
export const advertisement: LineRule = {
  kind: 'advertisement',
  rule: 'advertisement-line',
  test: (line) => line.length < 90 && LINE.test(line),
}
