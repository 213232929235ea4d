import type { LineRule } from './line-rule.ts'

/** A line of nothing but underscores, asterisks or dashes. */
export const separator: LineRule = { kind: 'other', rule: 'separator-line', test: (line) => /^[_*=~\-–—\s]{3,}$/.test(line) }
