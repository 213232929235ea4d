import type { Blockquote, Paragraph } from 'mdast'
import { type Block, paragraphOf } from './block.ts'
import { innerLine, type Line } from './lines.ts'
import { positionOf } from './position.ts'

/** A quotation of paragraphs in which each line has its mark. */
export function quotationAt(document: string, lines: Line[], at: number): Block<Blockquote> | undefined {
  const children: Paragraph[] = []
  let paragraph: Line[] = []
  let next = at
  for (; lines[next]?.kind === 'quote'; next++) {
    const line = lines[next] as Line
    const afterMark = line.from + 1
    const inner = innerLine(document, line, document.charAt(afterMark) === ' ' ? afterMark + 1 : afterMark)
    if (line.from > line.start || inner.from - afterMark > 4) return undefined
    if (inner.kind === 'text') paragraph.push(inner)
    else {
      if (inner.kind !== 'blank' || paragraph.length === 0) return undefined
      const node = paragraphOf(document, paragraph)
      if (!node) return undefined
      children.push(node)
      paragraph = []
    }
  }
  const after = lines[next]
  if (paragraph.length === 0 || (after && after.kind !== 'blank' && after.kind !== 'heading')) return undefined
  const node = paragraphOf(document, paragraph)
  if (!node) return undefined
  children.push(node)
  const last = lines[next - 1] as Line
  const first = lines[at] as Line
  return { node: { type: 'blockquote', children, position: positionOf(first, first.from, last, last.stop) }, next }
}
