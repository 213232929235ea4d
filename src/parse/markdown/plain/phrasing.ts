import type { Emphasis, Link, PhrasingContent, Strong } from 'mdast'
import { withoutEntities } from './entities.ts'
import type { Line } from './lines.ts'
import { positionOf } from './position.ts'

/** Marks of emphasis, and brackets. */
const MARK = /[*_[\]]/
/** A link that stands in one line and has no brackets in it. */
const LINK = /^\[([^[\]]+)\]\(((?:[^\s()<>]|\([^\s()<>]*\))+)(?: "([^"]+)")?\)/
/** Brackets that are no link: no definition gives them a meaning, and no address can have a space in it. */
const BRACKETS = /^\[[^[\]*_]+\](?![[:]|\((?![^\s()<>][^\s()]* [^\s"'()]))/
/** What may be an e-mail address, or a part of one. */
const AT = /(?:^|[\w.+-])@[\w.-]*(?:\.[\w-]|$)/
const SPACE = /\s/
const PUNCTUATION = /[\p{P}\p{S}]/u

/** What has been read of a block, and where what comes next belongs. */
interface Reading {
  document: string
  siblings: PhrasingContent[]
  /** Emphasis that has not ended, the outermost first. */
  open: { run: string; node: Emphasis | Strong; siblings: PhrasingContent[] }[]
}

/**
 * Parses the text of a block: emphasis, strong text and links. Undefined where a mark does anything but stand around
 * the words that it marks.
 */
export function phrasing(document: string, lines: Line[]): PhrasingContent[] | undefined {
  const children: PhrasingContent[] = []
  const reading: Reading = { document, siblings: children, open: [] }
  let previous: Line | undefined
  for (const line of lines) {
    if (previous) {
      // Two spaces before it make a line end a hard break.
      if (previous.stop - previous.to > 1) return undefined
      addText(reading, '\n', previous, previous.stop, line, line.start)
    }
    if (!readWithin(reading, line, line.from, line.to)) return undefined
    previous = line
  }
  return reading.open.length === 0 ? children : undefined
}

/** Reads a part of a line; false where that is not possible. */
function readWithin(reading: Reading, line: Line, from: number, to: number): boolean {
  let at = from
  while (at < to) {
    const rest = reading.document.slice(at, to)
    const length = rest.search(MARK)
    const words = length < 0 ? rest : rest.slice(0, length)
    if (!readWords(reading, words, line, at)) return false
    at += words.length
    if (at === to) break
    const next =
      rest.charAt(length) === '*' || rest.charAt(length) === '_'
        ? readRun(reading, line, at)
        : readBrackets(reading, line, at, to)
    if (next === undefined) return false
    at = next
  }
  return true
}

function readWords(reading: Reading, words: string, line: Line, at: number): boolean {
  const text = hasAddress(words) ? undefined : withoutEntities(words)
  if (text) addText(reading, text, line, at, line, at + words.length)
  return text !== undefined
}

/** Whether there is anything in the words that GFM makes a link of. */
function hasAddress(words: string): boolean {
  return words.includes('://') || /www\./i.test(words) || (words.includes('@') && AT.test(words))
}

function addText({ siblings }: Reading, value: string, first: Line, from: number, last: Line, to: number): void {
  const position = positionOf(first, from, last, to)
  const text = siblings.at(-1)
  if (text?.type === 'text' && text.position) {
    text.value += value
    text.position.end = position.end
  } else siblings.push({ type: 'text', value, position })
}

/** Reads asterisks or underscores; returns the offset after them. */
function readRun(reading: Reading, line: Line, at: number): number | undefined {
  const { document, siblings, open } = reading
  const mark = document.charAt(at)
  let end = at + 1
  while (end < line.to && document.charAt(end) === mark) end++
  const before = at === line.from ? 'space' : classOf(document.charAt(at - 1))
  const after = end === line.to ? 'space' : classOf(document.charAt(end))
  const left = after === 'letter' || (after === 'punctuation' && before !== 'letter')
  const right = before === 'letter' || (before === 'punctuation' && after !== 'letter')
  const opens = left && (mark === '*' || before !== 'letter' || !right)
  const closes = right && (mark === '*' || after !== 'letter' || !left)
  if (end - at > 2 || (opens && closes)) return undefined
  const run = document.slice(at, end)
  if (opens) {
    const type = run.length === 1 ? 'emphasis' : 'strong'
    const node: Emphasis | Strong = { type, children: [], position: positionOf(line, at, line, end) }
    siblings.push(node)
    open.push({ run, node, siblings })
    reading.siblings = node.children
  } else if (closes) {
    const last = open.pop()
    if (last?.run !== run || !last.node.position) return undefined
    last.node.position.end = positionOf(line, at, line, end).end
    reading.siblings = last.siblings
  } else addText(reading, run, line, at, line, end)
  return end
}

/** Code units, not characters, decide whether a mark opens or closes. */
function classOf(unit: string): 'space' | 'punctuation' | 'letter' {
  if (SPACE.test(unit)) return 'space'
  return PUNCTUATION.test(unit) ? 'punctuation' : 'letter'
}

/** Reads a link, or words in brackets; returns the offset after them. */
function readBrackets(reading: Reading, line: Line, at: number, to: number): number | undefined {
  const rest = reading.document.slice(at, to)
  const words = BRACKETS.exec(rest)?.[0]
  if (words !== undefined) {
    return readWords(reading, words, line, at) ? at + words.length : undefined
  }
  const [whole, label = '', url = '', title = null] = LINK.exec(rest) ?? []
  if (whole === undefined || withoutEntities(url) !== url || withoutEntities(title ?? '') !== (title ?? '')) return undefined
  const end = at + whole.length
  const node: Link = { type: 'link', title, url, children: [], position: positionOf(line, at, line, end) }
  const inside: Reading = { document: reading.document, siblings: node.children, open: [] }
  if (!readWithin(inside, line, at + 1, at + 1 + label.length) || inside.open.length > 0) return undefined
  reading.siblings.push(node)
  return end
}
