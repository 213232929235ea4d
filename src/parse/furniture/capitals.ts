import type { LineRule } from './line-rule.ts'

const FEWEST_WORDS = 7
/** A neighbour of this many characters is prose. */
const PROSE = 80

/** A headline in capitals between two paragraphs of prose is a link to another story. */
export const capitals: LineRule = {
  kind: 'related',
  rule: 'capitals-between-prose',
  test: (line, { lines, at }) => {
    if (at === 0 || line.length > 160 || /\p{Ll}/u.test(line) || !/\p{Lu}{3}/u.test(line) || /[”"]$/.test(line)) return false
    if (line.split(/\s+/).length < FEWEST_WORDS) return false
    return isProse(lines[at - 1]) && (at === lines.length - 1 || isProse(lines[at + 1]))
  },
}

const isProse = (line = ''): boolean => line.length > PROSE && /\p{Ll}/u.test(line)
