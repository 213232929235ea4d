import type { Article, Paragraph } from '../model/article.ts'
import { byPlace, isKept, spanOf } from '../parse/tree/cut.ts'
import { paragraphsOf } from '../parse/tree/paragraphs-of.ts'

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

/** Nearly always beside other furniture. */
const BESIDE = 0.8
/** Between two blocks of a text stand a few line ends. */
const isGap = (distance: number): boolean => distance >= 0 && distance <= 4

interface Seen {
  count: number
  /** In how many articles it stands right beside what was cut for its shape. */
  besideCuts: number
  /** What stands before and after it, in each article: a story's paragraph has the same neighbours in every copy. */
  neighbours: Set<string>
}

/**
 * The paragraphs that belong to the publisher, not to a story: they stand in several articles whose text is otherwise not
 * the same, and either speak to the reader, or stand beside other furniture, or in a good part of the archive.
 */
export function repeatedFurniture(articles: Article[]): Set<string> {
  const texts = articles.map((article) => article.story.paragraphs.map(keyOf))
  const counts = new Map<string, number>()
  for (const keys of texts) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const seen = new Map<string, Seen>()
  for (const [key, count] of counts)
    if (count >= FEWEST && key.length >= SHORTEST) seen.set(key, { count, besideCuts: 0, neighbours: new Set() })
  if (seen.size > 0) articles.forEach((article, at) => addNeighbours(article, texts[at] ?? [], counts, seen))
  const many = Math.max(MANY, articles.length * MANY_SHARE)
  const repeated = [...seen].filter(([key, { count, besideCuts, neighbours }]) => {
    if (neighbours.size < FEWEST) return false
    return count >= many || ADDRESSED.test(key) || (besideCuts >= FEWEST && besideCuts >= count * BESIDE)
  })
  return new Set(repeated.map(([key]) => key))
}

/** Only paragraphs of the article's own, the nearest on each side, make a neighbourhood. */
function addNeighbours({ story, removed }: Article, keys: string[], counts: Map<string, number>, seen: Map<string, Seen>): void {
  const own = keys.map((key) => counts.get(key) === 1)
  let all = 0
  let shared = 0
  keys.forEach((key, at) => {
    all += key.length
    if (own[at] !== true) shared += key.length
  })
  if (shared === 0 || shared > all * COPIED) return
  let before = ''
  keys.forEach((key, at) => {
    if (own[at] === true) before = key
    const one = seen.get(key)
    if (!one) return
    const start = story.paragraphs[at]?.pieces[0]?.source ?? 0
    const end = start + (story.paragraphs[at]?.text.length ?? 0)
    if (removed.some((cut) => isGap(start - cut.end) || isGap(cut.start - end))) one.besideCuts++
    const next = own.indexOf(true, at + 1)
    one.neighbours.add(`${before}\n${next < 0 ? '' : keys[next]}`)
  })
}

/** The article without those paragraphs, each recorded as removed from its source; the same article where it has none. */
export function withoutFurniture(article: Article, repeated: Set<string>, source: string): Article {
  const { paragraphs, tree } = article.story
  if (article.source.format !== 'text' || !paragraphs.some((paragraph) => repeated.has(keyOf(paragraph)))) return article
  const removed = [...article.removed]
  const children = tree.children.filter((node) => {
    const paragraph = node.data?.paragraph === undefined ? undefined : paragraphs[node.data.paragraph - 1]
    const { start, end } = spanOf(node)
    const text = source.slice(start, end)
    if (!paragraph || !repeated.has(keyOf(paragraph)) || isKept(text, article.keep)) return true
    removed.push({ kind: 'other', rule: 'repeated-in-the-archive', text, start, end })
    return false
  })
  removed.sort(byPlace)
  const left = { ...tree, children: children.map((node) => ({ ...node })) }
  return { ...article, story: { tree: left, paragraphs: paragraphsOf(left) }, removed }
}

function keyOf({ text }: Paragraph): string {
  return /^\s|\s$|\s\s/.test(text) ? text.trim().replace(/\s+/g, ' ') : text
}
