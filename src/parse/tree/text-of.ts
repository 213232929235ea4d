import type { Nodes } from 'mdast'

/** The text of a node as a reader sees it, line breaks as spaces. */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value.replaceAll('\n', ' ')
  if (node.type === 'break') return ' '
  if (node.type === 'image') return node.alt ?? ''
  if (!('children' in node)) return ''
  if (node.children.length === 1) return textOf(node.children[0] as Nodes)
  let text = ''
  for (const child of node.children) text += textOf(child)
  return text
}
