import type { Paragraph } from 'mdast'
import type { Line } from './lines.ts'
import { phrasing } from './phrasing.ts'
import { positionOf } from './position.ts'

/** A block and the line after it. */
export interface Block<Node> {
  node: Node
  next: number
}

/** The paragraph that is made of these lines. */
export function paragraphOf(document: string, lines: Line[]): Paragraph | undefined {
  const first = lines[0] as Line
  const last = lines.at(-1) as Line
  const children = phrasing(document, lines)
  return children && { type: 'paragraph', children, position: positionOf(first, first.from, last, last.stop) }
}
