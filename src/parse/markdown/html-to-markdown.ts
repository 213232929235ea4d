import { raw } from 'hast-util-raw'
import { defaultSchema, sanitize } from 'hast-util-sanitize'
import { toMdast } from 'hast-util-to-mdast'
import type { Html, Nodes, Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import type { VFile } from 'vfile'
import { draftOf, report } from '../draft.ts'
import { recordCut, spanOf } from '../tree/cut.ts'

/** Elements whose content is no text; they are cut whole. */
const UNSAFE = /<(script|style|iframe|object|embed|form|noscript|template|svg|math|video|audio|canvas|applet)\b/i

/**
 * Turns HTML inside Markdown into Markdown's own nodes, by way of a real HTML parser and a sanitiser: its text, links
 * and emphasis stay, and nothing that may run or load something goes on into the tree.
 */
export function htmlToMarkdown() {
  return (tree: Root, file: VFile): Root | undefined => {
    const html = htmlNodes(tree)
    if (html.length === 0) return undefined
    for (const node of html) {
      const name = node.value.startsWith('<!--') ? 'comment' : UNSAFE.exec(node.value)?.[1]
      if (name === undefined) continue
      recordCut(file, spanOf(node), name === 'comment' ? 'other' : 'embed', `html-${name.toLowerCase()}`)
      if (name === 'comment') continue
      report(draftOf(file), String(file.value), 'unsafe-html', node.position?.start.offset ?? 0, {
        name: `<${name.toLowerCase()}>`,
      })
    }
    const whole = raw(toHast(tree, { allowDangerousHtml: true }), { file })
    const safe = sanitize(whole, { ...defaultSchema, strip: ['script', 'style', 'noscript', 'template'] })
    const clean = toMdast(safe, { document: true })
    return clean.type === 'root' ? clean : { type: 'root', children: [] }
  }
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
