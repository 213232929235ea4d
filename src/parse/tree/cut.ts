import type { Paragraph, Root, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import type { RemovalKind } from '../../model/removal.ts'
import type { Span } from '../../model/span.ts'
import { draftOf } from '../draft.ts'

/** Where a node stands in the source. */
export function spanOf(node: { position?: Text['position'] }): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

/** Records that a stretch of the source is no part of the story. */
export function recordCut(file: VFile, span: Span, kind: RemovalKind, rule: string): void {
  draftOf(file).removed.push({ kind, rule, text: String(file.value).slice(span.start, span.end), ...span })
}

/** Takes a whole block out of the tree. */
export function cutBlock(tree: Root, node: RootContent, file: VFile, kind: RemovalKind, rule: string): void {
  tree.children.splice(tree.children.indexOf(node), 1)
  recordCut(file, spanOf(node), kind, rule)
}

/** Takes a stretch out of a text node, which leaves up to two nodes; the offsets are those of the node's value. */
export function cutText(
  parent: Paragraph,
  node: Text,
  from: number,
  to: number,
  file: VFile,
  kind: RemovalKind,
  rule: string,
): void {
  const parts = [sliceText(node, 0, from), sliceText(node, to, node.value.length)].filter((part) => part.value !== '')
  recordCut(file, spanOf(sliceText(node, from, to)), kind, rule)
  parent.children.splice(parent.children.indexOf(node), 1, ...parts)
}

/** A part of a text node with its own position. Text that stands in one line of the source keeps exact columns. */
export function sliceText(node: Text, from: number, to: number): Text {
  if (!node.position) return { type: 'text', value: node.value.slice(from, to) }
  const { start } = node.position
  const point = (at: number): typeof start => ({ line: start.line, column: start.column + at, offset: (start.offset ?? 0) + at })
  return { type: 'text', value: node.value.slice(from, to), position: { start: point(from), end: point(to) } }
}
