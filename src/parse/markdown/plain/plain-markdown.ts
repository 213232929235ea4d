import type { Blockquote, Heading, List, ListItem, Paragraph, Root, RootContent } from 'mdast'
import { innerLine, type Line, linesOf } from './lines.ts'
import { phrasing } from './phrasing.ts'
import { positionOf } from './position.ts'

/**
 * What is not read here: control characters, escapes, code, HTML, strikethrough, entities, images, footnotes and
 * definitions.
 */
// oxlint-disable-next-line no-control-regex -- control characters are among what is doubtful
const DOUBTFUL = /[\0-\x09\x0B-\x1F\x7F\\`~]|<(?![\s\d=])|&(?:#|[A-Za-z\d]+;)|!\[|\[\^|\]:/

/** Without one of these in it, a document holds none of that; a look for them is cheaper. */
// oxlint-disable-next-line no-control-regex -- control characters are among what is doubtful
const SIGN = /[\0-\x09\x0B-\x1F\x7F\\`~<&![\]]/

/** The items that open a list in the middle of a paragraph. */
const INTERRUPTS = /^(?:[-+*]|1[.)])/

/** A block and the line after it. */
interface Block<Node> {
  node: Node
  next: number
}

/**
 * Parses the Markdown that most news is written in: paragraphs, headings, flat quotations and lists, with emphasis and
 * links inside their lines. The tree is that of remark; undefined where a document holds anything else, or anything
 * that two parsers might read in two ways.
 */
export function plainMarkdown(document: string): Root | undefined {
  if ((SIGN.test(document) && DOUBTFUL.test(document)) || document.startsWith('\uFEFF')) return undefined
  const lines = linesOf(document)
  const children: RootContent[] = []
  for (let at = 0; at < lines.length;) {
    if ((lines[at] as Line).kind === 'blank') {
      at++
      continue
    }
    const block = blockAt(document, lines, at)
    if (!block) return undefined
    children.push(block.node)
    at = block.next
  }
  const first = lines[0] as Line
  const last = lines.at(-1) as Line
  return { type: 'root', children, position: positionOf(first, 0, last, last.stop) }
}

function blockAt(document: string, lines: Line[], at: number): Block<RootContent> | undefined {
  const line = lines[at] as Line
  // Four spaces make code.
  if (line.from - line.start > 3) return undefined
  switch (line.kind) {
    case 'heading':
      return headingAt(document, lines, at)
    case 'quote':
      return quotationAt(document, lines, at)
    case 'item':
      return listAt(document, lines, at)
    case 'text':
      return paragraphAt(document, lines, at)
    default:
      return undefined
  }
}

function headingAt(document: string, lines: Line[], at: number): Block<Heading> | undefined {
  const line = lines[at] as Line
  const depth = document.indexOf(' ', line.from) - line.from
  const content = innerLine(document, line, line.from + depth)
  // Hashes at its end may be part of it or not.
  if (document.charAt(content.to - 1) === '#') return undefined
  const children = phrasing(document, [content])
  if (!children) return undefined
  const position = positionOf(line, line.from, line, line.stop)
  return { node: { type: 'heading', depth: depth as Heading['depth'], children, position }, next: at + 1 }
}

function paragraphAt(document: string, lines: Line[], at: number): Block<Paragraph> | undefined {
  let next = at
  for (; next < lines.length; next++) {
    const line = lines[next] as Line
    if (line.kind === 'doubtful') return undefined
    if (next > at && !goesOn(document, line)) break
    if (line.from - line.start > 3) return undefined
  }
  const node = paragraphOf(document, lines.slice(at, next))
  return node && { node, next }
}

/** Whether a line may be a paragraph's second or later one. */
function goesOn(document: string, { kind, from }: Line): boolean {
  return kind === 'text' || (kind === 'item' && !INTERRUPTS.test(document.slice(from, from + 2)))
}

function paragraphOf(document: string, lines: Line[]): Paragraph | undefined {
  const first = lines[0] as Line
  const last = lines.at(-1) as Line
  const children = phrasing(document, lines)
  return children && { type: 'paragraph', children, position: positionOf(first, first.from, last, last.stop) }
}

/** A quotation of paragraphs in which each line has its mark. */
function quotationAt(document: string, lines: Line[], at: number): Block<Blockquote> | undefined {
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

/** A list whose items are a paragraph each. */
function listAt(document: string, lines: Line[], at: number): Block<List> | undefined {
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
