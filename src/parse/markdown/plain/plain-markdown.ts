import type { Heading, Paragraph, Root, RootContent, ThematicBreak } from 'mdast'
import { type Block, paragraphOf } from './block.ts'
import { innerLine, type Line, linesOf } from './lines.ts'
import { listAt } from './list.ts'
import { phrasing } from './phrasing.ts'
import { positionOf } from './position.ts'
import { quotationAt } from './quotation.ts'

/** What is not read here: control characters, escapes, code, HTML, strikethrough, images, footnotes and definitions. */
// oxlint-disable-next-line no-control-regex -- control characters are among what is doubtful
const DOUBTFUL = /[\0-\x09\x0B-\x1F\x7F\\`~]|<(?![\s\d=])|!\[|\[\^|\]:/

/** Without one of these in it, a document holds none of that; a look for them is cheaper. */
// oxlint-disable-next-line no-control-regex -- control characters are among what is doubtful
const SIGN = /[\0-\x09\x0B-\x1F\x7F\\`~<![\]]/

/** The items that open a list in the middle of a paragraph. */
const INTERRUPTS = /^(?:[-+*]|1[.)])/

const BREAK = /^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/

/**
 * Parses the Markdown that most news is written in: paragraphs, headings, breaks, flat quotations and lists, with emphasis
 * and links inside their lines. The tree is that of remark; undefined where a document holds anything else, or anything
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
      return breakAt(document, lines, at)
  }
}

function breakAt(document: string, lines: Line[], at: number): Block<ThematicBreak> | undefined {
  const line = lines[at] as Line
  if (!BREAK.test(document.slice(line.from, line.to))) return undefined
  return { node: { type: 'thematicBreak', position: positionOf(line, line.from, line, line.stop) }, next: at + 1 }
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
