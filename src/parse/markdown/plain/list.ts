import type { List, ListItem } from 'mdast'
import { type Block, paragraphOf } from './block.ts'
import { innerLine, type Line } from './lines.ts'
import { positionOf } from './position.ts'

/** A list whose items are a paragraph each. */
export function listAt(document: string, lines: Line[], at: number): Block<List> | undefined {
  const first = lines[at] as Line
  const mark = markOf(document, first)
  const children: ListItem[] = []
  let spread = false
  let next = at
  for (;;) {
    const item = itemAt(document, lines, next)
    if (!item) return undefined
    children.push(item.node)
    next = item.next
    let after = next
    while (lines[after]?.kind === 'blank') after++
    const line = lines[after]
    if (line?.kind === 'item' && line.from - line.start === first.from - first.start && markOf(document, line) === mark) {
      spread ||= after > next
      next = after
      continue
    }
    // What follows may belong to the last item, or to a list inside of it.
    if (line && (line.from > line.start || (after === next && line.kind !== 'heading'))) return undefined
    if (line?.kind === 'item' && markOf(document, line) === mark) return undefined
    break
  }
  const last = lines[next - 1] as Line
  const number = Number.parseInt(document.slice(first.from, first.to), 10)
  const ordered = !Number.isNaN(number)
  const position = positionOf(first, first.from, last, last.stop)
  return { node: { type: 'list', ordered, start: ordered ? number : null, spread, children, position }, next }
}

/** What a list's items have in common: the bullet, or the sign after the number. */
function markOf(document: string, line: Line): string {
  return /^\d*(.)/.exec(document.slice(line.from, Math.min(line.to, line.from + 10)))?.[1] ?? ''
}

function itemAt(document: string, lines: Line[], at: number): Block<ListItem> | undefined {
  const line = lines[at] as Line
  const afterMark = document.indexOf(' ', line.from)
  const content = innerLine(document, line, afterMark)
  const words = document.slice(content.from, content.to)
  if (content.kind !== 'text' || content.from - afterMark > 4 || /^\[[ xX]\]/.test(words)) return undefined
  const paragraph = [content]
  let next = at + 1
  for (; lines[next]?.kind === 'text'; next++) {
    const more = lines[next] as Line
    if (more.from - more.start !== content.from - line.start) return undefined
    paragraph.push(more)
  }
  const node = paragraphOf(document, paragraph)
  if (!node) return undefined
  const last = lines[next - 1] as Line
  const position = positionOf(line, line.from, last, last.stop)
  return { node: { type: 'listItem', spread: false, checked: null, children: [node], position }, next }
}
