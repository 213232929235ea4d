import type { Nodes as HastNodes } from 'hast'
import { raw } from 'hast-util-raw'
import { defaultSchema, sanitize } from 'hast-util-sanitize'
import { toMdast, type Handle as ToMdastHandle } from 'hast-util-to-mdast'
import type { FootnoteDefinition, FootnoteReference, Html, Nodes, Root, RootContent } from 'mdast'
import { toHast, type Handler as ToHastHandler } from 'mdast-util-to-hast'
import type { VFile } from 'vfile'
import { draftOf, report } from '../draft.ts'
import { recordCut, spanOf } from '../tree/cut.ts'

/** Elements whose content is no text, or runs or loads something; they are cut whole. */
const UNSAFE = [
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'noscript',
  'template',
  'svg',
  'math',
  'video',
  'audio',
  'canvas',
  'applet',
]
const OPENING = new RegExp(`<!--|<\\?|<!\\[|<!doctype|<(${UNSAFE.join('|')})\\b`, 'gi')

const SCHEMA = {
  ...defaultSchema,
  strip: UNSAFE,
  attributes: { ...defaultSchema.attributes, sup: ['dataFootnote'] },
}

/**
 * Turns HTML inside Markdown into Markdown's own nodes, by way of a real HTML parser and a sanitiser: its text, links
 * and emphasis stay, and nothing that may run or load something goes on into the tree.
 */
export function htmlToMarkdown() {
  return (tree: Root, file: VFile): Root | undefined => {
    const html = htmlNodes(tree)
    if (html.length === 0) return undefined
    recordUnsafe(tree, file)
    const notes = tree.children.filter((node) => node.type === 'footnoteDefinition')
    const story = tree.children.filter((node) => node.type !== 'footnoteDefinition')
    const children = [
      ...withoutHtml(story, file),
      ...notes.map((note) => ({ ...note, children: withoutHtml(note.children, file) }) as FootnoteDefinition),
    ]
    return { ...tree, children }
  }
}

/** The blocks by way of HTML and back; the call of a footnote, which HTML does not know, goes as a marked element. */
function withoutHtml(children: RootContent[], file: VFile): RootContent[] {
  const whole = raw(toHast({ type: 'root', children }, { allowDangerousHtml: true, handlers: { footnoteReference: noteCall } }), {
    file,
  })
  endTexts(whole)
  const clean = toMdast(sanitize(whole, SCHEMA), { document: true, handlers: { sup } })
  return clean.type === 'root' ? clean.children : []
}

/** The parser of HTML leaves the last text of a block without an end, and so the sanitiser would drop its place. */
function endTexts(node: HastNodes): void {
  const { position } = node
  if (node.type === 'text' && position && position.end?.offset === undefined) {
    const { start } = position
    const length = node.value.length
    position.end = { line: start.line, column: start.column + length, offset: (start.offset ?? 0) + length }
  }
  if ('children' in node) node.children.forEach(endTexts)
}

const noteCall: ToHastHandler = (_, node: FootnoteReference) => ({
  type: 'element',
  tagName: 'sup',
  properties: { dataFootnote: node.identifier },
  children: [],
})

const sup: ToMdastHandle = (state, node) => {
  const identifier = node.properties.dataFootnote
  return typeof identifier === 'string' ? { type: 'footnoteReference', identifier, label: identifier } : state.all(node)
}

/** Records every unsafe element, from its opening tag to its closing one, and every comment. */
function recordUnsafe(tree: Root, file: VFile): void {
  const source = String(file.value)
  let end = 0
  for (const { node, limit } of htmlWithin(tree, source.length)) {
    const span = spanOf(node)
    for (const match of source.slice(span.start, span.end).matchAll(OPENING)) {
      const start = span.start + match.index
      if (start < end) continue
      const name = match[1]?.toLowerCase()
      // An embed is its tag and nothing more.
      const closing =
        name === undefined ? (match[0] === '<!--' ? /-->/g : />/g) : name === 'embed' ? />/g : new RegExp(`</${name}\\s*>`, 'gi')
      closing.lastIndex = start
      const closed = closing.exec(source)
      const found = closed && closed.index < limit ? closed : null
      const tagEnd = source.indexOf('>', start) + 1 || span.end
      end = found ? found.index + found[0].length : Math.min(tagEnd, span.end)
      // What does not end in its own block would take the rest of the story with it: its opening tag alone goes.
      if (!found) node.value = node.value.replace(source.slice(start, end), '')
      recordCut(file, { start, end }, name === undefined ? 'other' : 'embed', `html-${name ?? 'comment'}`)
      if (name !== undefined) report(draftOf(file), source, 'unsafe-html', start, { name: `<${name}>` })
    }
  }
}

/** The HTML of a tree, each with the end of the block whose line it stands in; HTML that is a block may end anywhere below. */
function htmlWithin(tree: Root, end: number): { node: Html; limit: number }[] {
  const nodes: { node: Html; limit: number }[] = []
  const visit = (node: Nodes, limit: number): void => {
    if (node.type === 'html') nodes.push({ node, limit })
    else if ('children' in node) {
      const isLine = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
      for (const child of node.children) visit(child, isLine ? spanOf(node).end : limit)
    }
  }
  visit(tree, end)
  return nodes
}

function htmlNodes(tree: Root): Html[] {
  const nodes: Html[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'html') nodes.push(node)
    else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return nodes
}
