import type { LineRule } from './line-rule.ts'

/** A line of nothing but underscores or asterisks. */
export const separator: LineRule = {
  kind: 'other',
  rule: 'separator-line',
  signs: '_ *',
  test: (line) => /^[_*\s]{3,}$/.test(line),
}
