import type { LineRule } from './line-rule.ts'

const RULES = [
  /\bcontributed(?: reporting)?(?: to (?:this|the) (?:report|story|article|piece|post|column)| from \p{Lu}| for \p{Lu}|\.?$)/u,
  /^[-–—*\s([]*(?:(?:Additional|With|Original) )?(?:[Rr]eporting|[Rr]esearch|[Ww]riting|[Ee]diting|[Pp]roduction)(?: and (?:writing|editing|research))? by:? \p{Lu}/u,
  /^[-–—*\s([]*[Ww]ith (?:assistance|reporting|files|contributions?|additional reporting|research) (?:by|from) (?:\p{Lu}|the )/u,
]

/** “Jane Doe contributed to this report.” */
export const contributors: LineRule = {
  kind: 'credit',
  rule: 'contributor-line',
  test: (line) => line.length < 300 && !/[“"]|\$|\bmillion\b|\bcampaign\b/.test(line) && RULES.some((rule) => rule.test(line)),
}
