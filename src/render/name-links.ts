import type { Nodes, Parents, Root, Text } from 'mdast'
import type { Entity } from '../model/entity.ts'
import { linkTo } from './link.ts'

declare module 'mdast' {
  interface Data {
    /** Of a link that may be: whom or what its words name, as a place among the article's names. */
    name?: number
  }
}

/** A mention in the source. */
interface Mention {
  start: number
  end: number
  name: number
}

/** Where a link to a name's page is to stand. An article's own links never lead to a part of a page, so none is like it. */
const MARKED = /<a href="#name-(\d+)">([^<]*)<\/a>/g

/** The address of a link that may be. */
export const markOf = (name: number): string => `#name-${name}`

/**
 * A story in which the first mention of each name is a link that may be: whether the name has a page shows only when all
 * articles are known. Headings, links and code keep their words as they are, and so does a mention that markup divides.
 */
export function markNames(tree: Root, names: Entity[]): Root {
  const mentions = names
    .flatMap((entity, name) => entity.mentions.map(({ start, end }): Mention => ({ start, end, name })))
    .sort((a, b) => a.start - b.start)
  return mentions.length === 0 ? tree : copyOf(tree, mentions, new Set<number>())
}

/** A node with its first mentions marked; the node itself where it holds none. */
function copyOf<T extends Nodes>(node: T, mentions: Mention[], marked: Set<number>): T {
  if (!('children' in node) || node.type === 'heading' || node.type === 'link' || node.type === 'linkReference') return node
  let children: Nodes[] | undefined
  node.children.forEach((child, at) => {
    const copies = child.type === 'text' ? marksIn(child, mentions, marked) : [copyOf<Nodes>(child, mentions, marked)]
    if (!children && copies.length === 1 && copies[0] === child) return
    children ??= (node as Parents).children.slice(0, at)
    children.push(...copies)
  })
  return children ? { ...node, children } : node
}

/** A text with links for the mentions in it; the text itself where there are none. */
function marksIn(node: Text, mentions: Mention[], marked: Set<number>): Nodes[] {
  const offset = node.position?.start.offset
  if (offset === undefined) return [node]
  const parts: Nodes[] = []
  let from = 0
  for (let at = firstFrom(mentions, offset); at < mentions.length; at++) {
    const { start, end, name } = mentions[at] as Mention
    if (start >= offset + node.value.length) break
    if (start < offset + from || end > offset + node.value.length || marked.has(name)) continue
    marked.add(name)
    const [before, words] = [node.value.slice(from, start - offset), node.value.slice(start - offset, end - offset)]
    if (before !== '') parts.push({ type: 'text', value: before })
    parts.push({ type: 'link', url: '', data: { name }, children: [{ type: 'text', value: words }] })
    from = end - offset
  }
  if (parts.length === 0) return [node]
  if (from < node.value.length) parts.push({ type: 'text', value: node.value.slice(from) })
  return parts
}

/** The first mention that starts at an offset or after it. */
function firstFrom(mentions: Mention[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The HTML of a story with links to those pages that there are; `pages` are their paths, in the order of the article's names. */
export function linkNames(html: string, pages: (string | undefined)[], from: string): string {
  // Two of its names may turn out to be one.
  const linked = new Set<string>()
  return html.replace(MARKED, (_, name: string, words: string) => {
    const page = pages[Number(name)]
    if (page === undefined || linked.has(page)) return words
    linked.add(page)
    return `<a class="name" href="${linkTo(from, page)}">${words}</a>`
  })
}
