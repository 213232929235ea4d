import type { Paragraph, Root, Text } from 'mdast'
import type { Parser, Processor } from 'unified'

interface Line {
  number: number
  /** Offset of the first character that is no space. */
  start: number
  /** Offset after the last character that is no space. */
  end: number
  /** Spaces before the first character. */
  indent: number
}

/**
 * A unified parser for plain news text: blank lines part paragraphs, and so does a line end, unless the lines are
 * wrapped at a width. Nothing is markup: an asterisk or a hash is text.
 */
export function plainTextParser(this: Processor): void {
  const parser: Parser<Root> = (document) => parse(document)
  this.parser = parser
}

function parse(document: string): Root {
  const groups = blocksOf(document).flatMap(groupsOf)
  const wire = groups.some((lines) => lines.length > 3 && isWrapped(document, lines))
  const children: Paragraph[] = []
  for (const lines of groups) {
    const joined = lines.length > 1 && isWrapped(document, lines) && (wire || continues(document, lines))
    if (joined) children.push(paragraph(document, lines))
    else for (const line of lines) children.push(paragraph(document, [line]))
  }
  return { type: 'root', children }
}

/** Runs of lines between blank lines. */
function blocksOf(document: string): Line[][] {
  const blocks: Line[][] = []
  let block: Line[] = []
  let number = 1
  for (let lineStart = 0; lineStart <= document.length; number++) {
    const lineEnd = document.indexOf('\n', lineStart)
    const stop = lineEnd < 0 ? document.length : lineEnd
    let start = lineStart
    let end = stop
    while (start < end && isSpace(document.charCodeAt(start))) start++
    while (end > start && isSpace(document.charCodeAt(end - 1))) end--
    if (start < end) block.push({ number, start, end, indent: start - lineStart })
    else if (block.length > 0) {
      blocks.push(block)
      block = []
    }
    lineStart = stop + 1
  }
  if (block.length > 0) blocks.push(block)
  return blocks
}

/** Space, tab, form feed, no-break space, zero-width space and byte order mark. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0c || code === 0xa0 || code === 0x200b || code === 0xfeff
}

/** A line that is indented more than others of its block opens a paragraph, as on the wire. */
function groupsOf(block: Line[]): Line[][] {
  if (block.length < 2) return [block]
  const base = block.reduce((least, line) => Math.min(least, line.indent), Infinity)
  const groups: Line[][] = []
  for (const line of block) {
    const last = groups.at(-1)
    if (last && line.indent === base) last.push(line)
    else groups.push([line])
  }
  return groups
}

/** Lines are wrapped where hardly one of them had room for the first word of the next. */
function isWrapped(document: string, lines: Line[]): boolean {
  const width = lines.reduce((most, line) => Math.max(most, line.end - line.start + line.indent), 0)
  if (width < 45 || width > 100) return false
  let room = 0
  for (let at = 0; at + 1 < lines.length; at++) {
    const line = lines[at] as Line
    const next = lines[at + 1] as Line
    const rest = document.slice(next.start, Math.min(next.end, next.start + width))
    const word = /^\S*/.exec(rest)?.[0] ?? ''
    if (line.end - line.start + line.indent + 1 + word.length < width || word === 'By') room++
  }
  return room <= (lines.length - 1) / 8
}

/** In a few lines, only a small letter at the start of one shows that it goes on with the line before. */
function continues(document: string, lines: Line[]): boolean {
  return lines.some((line, at) => at > 0 && /^\p{Ll}/u.test(document.slice(line.start, line.start + 2)))
}

function paragraph(document: string, lines: Line[]): Paragraph {
  const children: Text[] = []
  for (const line of lines) {
    const previous = children.at(-1)
    if (previous?.position) {
      const space = text(' ', line.number - 1, 1, previous.position.end.offset ?? 0)
      space.position = { start: previous.position.end, end: pointOf(line) }
      children.push(space)
    }
    children.push(text(document.slice(line.start, line.end), line.number, line.indent + 1, line.start))
  }
  const first = children[0]?.position?.start
  const last = children.at(-1)?.position?.end
  return { type: 'paragraph', children, position: first && last ? { start: first, end: last } : undefined }
}

function pointOf(line: Line): { line: number; column: number; offset: number } {
  return { line: line.number, column: line.indent + 1, offset: line.start }
}

function text(value: string, line: number, column: number, offset: number): Text {
  const end = { line, column: column + value.length, offset: offset + value.length }
  return { type: 'text', value, position: { start: { line, column, offset }, end } }
}
