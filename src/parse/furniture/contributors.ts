import { blocksAfter, type LineRule } from './line-rule.ts'

/** “Jane Doe reported from Lima.” as one of the last lines. */
const REPORTED_FROM = /^(?:\p{Lu}[\p{L}.'’-]+(?:,? (?:and )?)){1,8}reported from \p{Lu}[^.]{2,60}\.(?:$|\s+\p{Lu})/u
const CONTRIBUTED =
  /\bcontributed(?: reporting)?(?: to (?:this|the) (?:report|story|article|piece|post|column)| from \p{Lu}| for \p{Lu})|\bcontributed reporting\.?$|^(?:\p{Lu}[\p{L}.'’-]+(?:,? (?:and )?)){2,12}contributed\.?$/u
const RULES = [
  /^[-–—*\s([]*(?:(?:Additional|With|Original) )?(?:[Rr]eporting|[Rr]esearch|[Ww]riting|[Ee]diting|[Pp]roduction)(?: and (?:writing|editing|research))? by:? \p{Lu}/u,
  /^[-–—*\s([]*[Ww]ith (?:assistance|reporting|files|contributions?|additional reporting|research) (?:by|from) (?:\p{Lu}|the )/u,
]

/** “Jane Doe contributed to this report.” */
export const contributors: LineRule = {
  kind: 'credit',
  rule: 'contributor-line',
  signs: 'contributed ^additional ^with ^original ^reporting ^research ^writing ^editing ^production reported',
  test: (line, story) =>
    line.length < 300 &&
    !/[“"]|\$|\bmillion\b|\bcampaign\b/.test(line) &&
    ((line.includes('contributed') && CONTRIBUTED.test(line)) ||
      RULES.some((rule) => rule.test(line)) ||
      (blocksAfter(story) < 3 && line.includes('reported from') && REPORTED_FROM.test(line))),
}
