import type { LineRule } from './line-rule.ts'

const LINE =
  /\bcontributed(?: reporting)?(?: to (?:this|the) (?:report|story|article|piece|post|column)| from \p{Lu}| for \p{Lu}|\.?$)|^[-–—*\s([]*(?:additional |with )?(?:reporting|research|writing|editing|production) by\b|^[-–—*\s([]*with (?:assistance|reporting|files|contributions?|additional reporting) (?:by|from)\b|^[-–—*\s([]*\(?(?:reporting|writing|editing) by\b/iu

/** “Jane Doe contributed to this report.” */
export const contributors: LineRule = {
  kind: 'credit',
  rule: 'contributor-line',
  test: (line) => line.length < 300 && LINE.test(line) && !/[“"]|\$|\bmillion\b|\bcampaign\b/.test(line),
}
