import type { LineRule } from './line-rule.ts'

const LINE =
  /^(?:\(?(?:this (?:story|article|post) (?:was|has been) )?(?:last )?updated:?(?: on| at)?:?\s+.{0,60}\d.{0,30}|first published:?\s.{0,40}\d.{0,20})$/i

/** “Updated at 3:45 p.m. ET” on a line of its own. */
export const updated: LineRule = {
  kind: 'updated',
  rule: 'updated-line',
  test: (line) => line.length < 120 && LINE.test(line) && !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}+\s+\p{Ll}+/u.test(line),
}
