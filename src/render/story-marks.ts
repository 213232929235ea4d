import type { Nodes, Parents, Root, Text } from 'mdast'
import type { NamedDay } from '../enrich/weekdays.ts'
import type { Entity } from '../model/entity.ts'
import type { Span } from '../model/span.ts'

declare module 'mdast' {
  interface Data {
    /** Of a link that may be: whom or what its words name, as a place among the article's names. */
    name?: number
    /** Of an emphasis that is a time: the day that its weekday means, `2014-06-19`. */
    day?: string
  }
}

/** A stretch of the source to be marked: a name, as its place among the article's, or a day. */
interface Mark extends Span {
  name?: number
  day?: string
}

/**
 * A story in which the first mention of each name is a link that may be, since whether the name has a page shows only when all
 * articles are known, and each weekday that means a certain day a time. Headings, links and code keep their words as they are,
 * and so does a mention that markup divides; a quotation may be of another time.
 */
export function markStory(tree: Root, names: Entity[], days: NamedDay[]): Root {
  const marks: Mark[] = names.flatMap(({ mentions }, name) => mentions.map(({ start, end }): Mark => ({ start, end, name })))
  for (const day of days) marks.push(day)
  marks.sort((a, b) => a.start - b.start)
  return marks.length === 0 ? tree : copyOf(tree, marks, new Set<number>(), false)
}

/** A node with its first mentions marked; the node itself where it holds none. */
function copyOf<T extends Nodes>(node: T, marks: Mark[], named: Set<number>, isQuoted: boolean): T {
  if (!('children' in node) || node.type === 'heading' || node.type === 'link' || node.type === 'linkReference') return node
  const inQuotation = isQuoted || node.type === 'blockquote'
  let children: Nodes[] | undefined
  node.children.forEach((child, at) => {
    const copies =
      child.type === 'text' ? marksIn(child, marks, named, inQuotation) : [copyOf<Nodes>(child, marks, named, inQuotation)]
    if (!children && copies.length === 1 && copies[0] === child) return
    children ??= (node as Parents).children.slice(0, at)
    children.push(...copies)
  })
  return children ? { ...node, children } : node
}

/** A text with what is marked in it; the text itself where that is nothing. */
function marksIn(node: Text, marks: Mark[], named: Set<number>, isQuoted: boolean): Nodes[] {
  const offset = node.position?.start.offset
  if (offset === undefined) return [node]
  const parts: Nodes[] = []
  let from = 0
  for (let at = firstFrom(marks, offset); at < marks.length; at++) {
    const { start, end, name, day } = marks[at] as Mark
    if (start >= offset + node.value.length) break
    if (start < offset + from || end > offset + node.value.length) continue
    if (name === undefined ? isQuoted : named.has(name)) continue
    if (name !== undefined) named.add(name)
    const [before, words] = [node.value.slice(from, start - offset), node.value.slice(start - offset, end - offset)]
    if (before !== '') parts.push({ type: 'text', value: before })
    const children: Text[] = [{ type: 'text', value: words }]
    parts.push(
      day === undefined
        ? { type: 'link', url: '', data: { name: name as number }, children }
        : { type: 'emphasis', data: { day }, children },
    )
    from = end - offset
  }
  if (parts.length === 0) return [node]
  if (from < node.value.length) parts.push({ type: 'text', value: node.value.slice(from) })
  return parts
}

/** The first mark that starts at an offset or after it. */
function firstFrom(marks: Mark[], offset: number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
