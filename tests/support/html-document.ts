import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'
import { raw } from 'hast-util-raw'

/** Reads a page of a site the way a browser does. */
export function readPage(site: string, path: string): Root {
  return parseHtml(readFileSync(join(site, path), 'utf8'))
}

/** Parses a whole HTML document. */
export function parseHtml(text: string): Root {
  const [doctype = ''] = /^\s*<!doctype html>/i.exec(text) ?? []
  const rest = { type: 'raw', value: text.slice(doctype.length) } as unknown as RootContent
  return raw({ type: 'root', children: [{ type: 'doctype' }, rest] }) as Root
}

/** All elements below a node, in the order of the document. */
export function elementsOf(node: Nodes): Element[] {
  const children: (RootContent | ElementContent)[] = 'children' in node ? node.children : []
  return children.flatMap((child) => (child.type === 'element' ? [child, ...elementsOf(child)] : []))
}

/** The text of a node without its markup. Elements that `leftOut` names are passed over. */
export function textOf(node: Nodes, leftOut: (element: Element) => boolean = () => false): string {
  if (node.type === 'text') return node.value
  if (!('children' in node) || (node.type === 'element' && leftOut(node))) return ''
  return node.children.map((child) => textOf(child, leftOut)).join('')
}
