import type { RootContent } from 'mdast'
import type { Article, Paragraph } from '../model/article.ts'
import { isKept } from '../parse/tree/cut.ts'

/** Fewer articles than these show nothing. */
const FEWEST = 3
/** In so many articles, and in this share of the archive, even a plain sentence is the publisher's. */
const MANY = 8
const MANY_SHARE = 0.02
/** Shorter paragraphs may come again by chance. */
const SHORTEST = 16
/** An article more of which than this stands in others too is a copy: its neighbours show nothing. */
const COPIED = 0.5
/** How publishers speak to readers, which stories rarely do. */
const ADDRESSED =
  /\b(?:you|your|us|our|we|newsletter|subscri\w+|sign up|click|app|twitter|facebook|©|copyright|reserved|permission|contributed|editor|columnist|writer|author|host|correspondent|professor|fellow)\b|@|https?:|www\.|\.com\b/i

interface Seen {
  count: number
  /** What stands before and after it, in each article: a story's paragraph has the same neighbours in every copy. */
  neighbours: Set<string>
}

/**
 * The paragraphs that belong to the publisher, not to a story: they stand in several articles whose text is otherwise not
 * the same, and either speak to the reader or stand in a good part of the archive.
 */
export function repeatedFurniture(articles: Article[]): Set<string> {
  const seen = new Map<string, Seen>()
  for (const article of articles) {
    for (const text of new Set(article.story.paragraphs.map(keyOf))) {
      const one = seen.get(text)
      if (one) one.count++
      else seen.set(text, { count: 1, neighbours: new Set() })
    }
  }
  for (const article of articles) addNeighbours(article, seen)
  const many = Math.max(MANY, articles.length * MANY_SHARE)
  const repeated = [...seen].filter(([text, { count, neighbours }]) => {
    if (text.length < SHORTEST || neighbours.size < FEWEST) return false
    return count >= many || ADDRESSED.test(text)
  })
  return new Set(repeated.map(([text]) => text))
}

/** Only paragraphs of the article's own, the nearest on each side, make a neighbourhood. */
function addNeighbours(article: Article, seen: Map<string, Seen>): void {
  const keys = article.story.paragraphs.map(keyOf)
  const isOwn = (key: string | undefined): boolean => key !== undefined && seen.get(key)?.count === 1
  const length = (some: string[]): number => some.reduce((sum, key) => sum + key.length, 0)
  if (length(keys.filter((key) => !isOwn(key))) > length(keys) * COPIED) return
  keys.forEach((key, at) => {
    const one = seen.get(key)
    if (!one || one.count < FEWEST) return
    const before = keys.slice(0, at).findLast(isOwn) ?? ''
    const after = keys.slice(at + 1).find(isOwn) ?? ''
    one.neighbours.add(`${before}\n${after}`)
  })
}

/** The article without those paragraphs, each recorded as removed from its source; the same article where it has none. */
export function withoutFurniture(article: Article, repeated: Set<string>, source: string): Article {
  const { paragraphs, tree } = article.story
  if (article.source.format !== 'text' || !paragraphs.some((paragraph) => repeated.has(keyOf(paragraph)))) return article
  const removed = [...article.removed]
  const children: RootContent[] = []
  const kept: Paragraph[] = []
  tree.children.forEach((node, at) => {
    const paragraph = paragraphs[at]
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    const text = source.slice(start, end)
    if (!paragraph || !repeated.has(keyOf(paragraph)) || isKept(text, article.keep)) {
      children.push(node)
      if (paragraph) kept.push(paragraph)
      return
    }
    removed.push({ kind: 'other', rule: 'repeated-in-the-archive', text, start, end })
  })
  removed.sort((a, b) => a.start - b.start || a.end - b.end)
  return { ...article, story: { tree: { ...tree, children }, paragraphs: kept }, removed }
}

const keyOf = ({ text }: Paragraph): string => text.trim().replace(/\s+/g, ' ')
