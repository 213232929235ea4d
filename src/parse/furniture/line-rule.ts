import type { RemovalKind } from '../../model/removal.ts'
import type { Story } from './story.ts'

/** A kind of text that a page puts around a story, known by the shape of one line. */
export interface LineRule {
  kind: RemovalKind
  /** The name that `removed[].rule` gives it. */
  rule: string
  /**
   * Words and marks, with spaces between, one of which each such line has: `^` before a word that opens the line. A word of
   * six letters or more stands for all that begin with the same six. A rule without signs is asked about every line.
   */
  signs?: string
  /** Whether a line is such a line; the story knows where it stands. */
  test: (line: string, story: Story) => boolean
  /** What such a line says of the article. */
  finds?: (line: string, story: Story) => { author?: string; dateModified?: string }
}

/** How many blocks stand after this one. */
export function blocksAfter({ lines, at }: Story): number {
  return lines.length - 1 - at
}
