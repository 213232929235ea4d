import type { RemovalKind } from '../../model/removal.ts'

/** What a rule may know besides the line: where it stands. */
export interface LineContext {
  /** The article's headline. */
  headline: string
  /** How many blocks stand before and after this one. */
  before: number
  after: number
  /** The texts of the blocks next to this one; empty at the ends. */
  previous: string
  next: string
}

/** A kind of text that a page puts around a story, known by the shape of one line. */
export interface LineRule {
  kind: RemovalKind
  /** The name that `removed[].rule` gives it. */
  rule: string
  test: (line: string, context: LineContext) => boolean
}
