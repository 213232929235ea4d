import type { Nodes, Paragraph, Root, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import type { RemovalKind } from '../../model/removal.ts'
import type { Span } from '../../model/span.ts'
import { draftOf } from '../draft.ts'

/** Where a node stands in the source; one that a parser has put around others, where those stand. */
export function spanOf(node: Nodes): Span {
  const start = edge(node, 'start')
  return { start: start ?? 0, end: edge(node, 'end') ?? start ?? 0 }
}

function edge(node: Nodes | undefined, which: 'start' | 'end'): number | undefined {
  const offset = node?.position?.[which].offset
  if (offset !== undefined || !node || !('children' in node)) return offset
  return edge(node.children.at(which === 'start' ? 0 : -1), which)
}

/** The order of the source. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}

/** Whether an editor has said of a passage, by its opening words, that it is part of the story. */
export function isKept(passage: string, keep: string[]): boolean {
  if (keep.length === 0) return false
  const opening = passage.replace(/\s+/g, ' ').trim()
  return keep.some((words) => opening.startsWith(words.replace(/\s+/g, ' ').trim()))
}

/** Records that a stretch of the source is no part of the story; false where an editor has said that it is. */
export function recordCut(file: VFile, span: Span, kind: RemovalKind, rule: string): boolean {
  const draft = draftOf(file)
  const text = String(file.value).slice(span.start, span.end).replace(/\n+$/, '')
  if (isKept(text, draft.keep)) return false
  draft.removed.push({ kind, rule, text, start: span.start, end: span.start + text.length })
  return true
}

/** Takes a whole block out of the tree. */
export function cutBlock(tree: Root, node: RootContent, file: VFile, kind: RemovalKind, rule: string): void {
  if (recordCut(file, spanOf(node), kind, rule)) tree.children.splice(tree.children.indexOf(node), 1)
}

/** The runs of text nodes that stand next to each other in a paragraph: as a rule, all of it is one. */
export function textRuns(parent: Paragraph): Text[][] {
  const runs: Text[][] = [[]]
  for (const child of parent.children) {
    if (child.type === 'text') runs.at(-1)?.push(child)
    else runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}

/** What a run of text nodes says. */
export function runText(run: Text[]): string {
  return run.length === 1 ? (run[0] as Text).value : run.map((node) => node.value).join('')
}

/**
 * Takes a stretch out of a run of text nodes of a paragraph; the offsets are those of the run's text. Returns the run
 * that is left, in which everything before the cut keeps its offset.
 */
export function cutText(
  parent: Paragraph,
  run: Text[],
  from: number,
  to: number,
  file: VFile,
  kind: RemovalKind,
  rule: string,
): Text[] {
  const left: Text[] = []
  const cut: Text[] = []
  let at = 0
  for (const node of run) {
    const start = Math.max(0, from - at)
    const end = Math.min(node.value.length, to - at)
    if (start >= end) left.push(node)
    else {
      if (start > 0) left.push(sliceText(node, 0, start))
      cut.push(sliceText(node, start, end))
      if (end < node.value.length) left.push(sliceText(node, end, node.value.length))
    }
    at += node.value.length
  }
  const first = cut[0]
  const last = cut.at(-1)
  if (!first || !last) return run
  const span = { start: exactSpan(first, String(file.value)).start, end: exactSpan(last, String(file.value)).end }
  if (!recordCut(file, span, kind, rule)) return run
  for (const node of left) beginAfter(node, span)
  parent.children.splice(parent.children.indexOf(run[0] as Text), run.length, ...left)
  return left
}

/** What is left behind a cut begins behind it, also where its exact place is not known. */
function beginAfter(node: Text, cut: Span): void {
  if (!node.position) return
  const { start, end } = node.position
  const [from, to] = [start.offset ?? 0, end.offset ?? 0]
  if (from < cut.start || from >= cut.end || to < cut.end) return
  node.position = { start: { ...start, column: start.column + cut.end - from, offset: cut.end }, end }
}

/** Where the words of a node stand, also within the source of a text that has been read another way than it is written. */
function exactSpan(node: Text, source: string): Span {
  const span = spanOf(node)
  if (span.end - span.start === node.value.length) return span
  const words = node.value.trim()
  const at = source.slice(span.start, span.end).lastIndexOf(words)
  return at < 0 ? span : { start: span.start + at, end: span.start + at + words.length }
}

/**
 * A part of a text node with its own position. Text that stands in one line of the source keeps exact columns; text that
 * was repaired, which has another length than its source, keeps the place of the whole.
 */
export function sliceText(node: Text, from: number, to: number): Text {
  if (!node.position) return { type: 'text', value: node.value.slice(from, to) }
  const { start, end } = node.position
  if ((end.offset ?? 0) - (start.offset ?? 0) !== node.value.length) return { ...node, value: node.value.slice(from, to) }
  const point = (at: number): typeof start => ({ line: start.line, column: start.column + at, offset: (start.offset ?? 0) + at })
  return { type: 'text', value: node.value.slice(from, to), position: { start: point(from), end: point(to) } }
}
