import type { Node } from 'mdast'
import type { Line } from './lines.ts'

/** The place from an offset in one line to an offset in the same or a later one. */
export function positionOf(first: Line, from: number, last: Line, to: number): NonNullable<Node['position']> {
  return {
    start: { line: first.number, column: from - first.start + 1, offset: from },
    end: { line: last.number, column: to - last.start + 1, offset: to },
  }
}
