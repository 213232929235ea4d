import type { Nodes, Parents, Root } from 'mdast'
import type { ResolveLink } from './body-html.ts'
import { dateLabel } from './date-view.ts'
import { markOf } from './name-links.ts'

/** Addresses that stand in a page letter for letter: of the web, of mail, and within the site. */
const PLAIN_ADDRESS = /^(?:https?:\/\/[\w\-.~:/?#@!$*+,;=]+|mailto:[\w\-.~@+]+|(?!\/\/)[\w\-.~/?#@!$*+,;=]+)$/

/**
 * A story of plain paragraphs, headings and quotations with links and stress in them, as the same HTML that a whole tree's
 * way through hast gives, at a twentieth of its cost; undefined where the story holds anything else.
 */
export function plainHtml({ children }: Root, resolve: ResolveLink): string | undefined {
  let level = 1
  const blocks: string[] = []
  for (const node of children) {
    let html: string | undefined
    if (node.type === 'paragraph') html = block('p', node)
    else if (node.type === 'heading') {
      level = Math.min(Math.max(node.depth, 2), level + 1)
      html = block(`h${level}`, node)
    } else if (node.type === 'blockquote') html = quotation(node.children)
    if (html === undefined) return undefined
    blocks.push(html)
  }
  return blocks.join('\n').trim()

  function quotation(nodes: Nodes[]): string | undefined {
    const paragraphs = nodes.map((node) => (node.type === 'paragraph' ? block('p', node) : undefined))
    return nodes.length === 0 || paragraphs.includes(undefined)
      ? undefined
      : `<blockquote>\n${paragraphs.join('\n')}\n</blockquote>`
  }

  function block(name: string, node: Parents): string | undefined {
    const inside = inline(node)
    if (inside === undefined) return undefined
    const number = node.data?.paragraph
    return number === undefined ? `<${name}>${inside}</${name}>` : `<${name} id="p${number}">${inside}</${name}>`
  }

  function inline(parent: Parents): string | undefined {
    let html = ''
    for (const node of parent.children) {
      if (node.type === 'text') {
        if (node.value.includes('\r')) return undefined
        html += escape(node.value)
        continue
      }
      const inside = node.type === 'emphasis' || node.type === 'strong' || node.type === 'link' ? inline(node) : undefined
      if (inside === undefined) return undefined
      if (node.type === 'link') {
        const name = node.data?.name
        const address = name === undefined ? resolve(node.url) : markOf(name)
        if (address !== undefined && !PLAIN_ADDRESS.test(address)) return undefined
        html += address === undefined ? inside : `<a href="${address}">${inside}</a>`
      } else if (node.data?.day !== undefined) {
        html += `<time datetime="${node.data.day}" data-day="${dateLabel(node.data.day)}">${inside}</time>`
      } else html += node.type === 'strong' ? `<strong>${inside}</strong>` : `<em>${inside}</em>`
    }
    return html
  }
}

/** Spaces around a line's end are none to HTML. */
function escape(text: string): string {
  const trimmed = text.includes('\n') ? text.replace(/[ \t]*\n[ \t]*/g, '\n') : text
  return trimmed.includes('&') || trimmed.includes('<') ? trimmed.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : trimmed
}
