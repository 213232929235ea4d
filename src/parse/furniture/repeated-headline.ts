import { fold } from '../fold.ts'
import type { LineRule } from './line-rule.ts'

/** The headline once more as a line of the story. */
export const repeatedHeadline: LineRule = {
  kind: 'repeat',
  rule: 'repeated-headline',
  test: (line, { headline, before }) =>
    before < 4 && line.length <= headline.length + 2 && headline !== '' && fold(line) === fold(headline),
}
