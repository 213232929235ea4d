import type { RemovalKind } from '../../model/removal.ts'

/** What a rule may know besides the line: where it stands. */
export interface LineContext {
  /** The article's headline. */
  headline: string
  /** The texts of all blocks, and which of them this one is. */
  lines: string[]
  at: number
}

/** A kind of text that a page puts around a story, known by the shape of one line. */
export interface LineRule {
  kind: RemovalKind
  /** The name that `removed[].rule` gives it. */
  rule: string
  test: (line: string, context: LineContext) => boolean
  /** What such a line says of the article. */
  finds?: (line: string, context: LineContext) => { author?: string; dateModified?: string }
}

/** How many blocks stand after this one. */
export function blocksAfter({ lines, at }: LineContext): number {
  return lines.length - 1 - at
}
