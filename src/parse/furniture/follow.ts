import type { LineRule } from './line-rule.ts'

const LINE =
  /^(?:please )?(?:follow|like|find|contact|reach|e-?mail|connect with)\s.{2,120}?\b(?:on|at|via)\s+(?:twitter|facebook|instagram|linkedin|youtube|x\b|\S+@\S+|@\w+)/i

/** “Follow Jane Doe on Twitter”, “Contact her at …”. */
export const follow: LineRule = { kind: 'contact', rule: 'follow-line', test: (line) => line.length < 240 && LINE.test(line) }
