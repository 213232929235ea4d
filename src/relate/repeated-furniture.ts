import { fingerprint } from '../fingerprint.ts'
import type { Article } from '../model/article.ts'
import type { ParagraphTraces } from '../model/prepared.ts'
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

/** Whether a paragraph speaks to the reader, as publishers do. */
export const speaksToReaders = (paragraph: string): boolean => ADDRESSED.test(paragraph.replace(/\s+/g, ' '))

/** What is kept of an article's paragraphs to see which of them repeat. */
export function tracesOf({ story, removed }: Article): ParagraphTraces {
  const traces = new Float64Array(story.paragraphs.length * 2)
  story.paragraphs.forEach((paragraph, at) => {
    const words = wordsOf(paragraph.text)
    const start = paragraph.pieces[0]?.source ?? 0
    const end = start + paragraph.text.length
    const besideCut = removed.some((cut) => isGap(start - cut.end) || isGap(cut.start - end))
    traces[at * 2] = fingerprint(words)
    traces[at * 2 + 1] = besideCut ? -words.length : words.length
  })
  return traces
}

/** The fingerprints of the paragraphs. */
export function keysOf(traces: ParagraphTraces): number[] {
  return Array.from({ length: traces.length / 2 }, (_, at) => traces[at * 2] as number)
}

/** An article's paragraphs but for those that belong to the publisher. */
export function tracesWithout(traces: ParagraphTraces, furniture: number[] = []): ParagraphTraces {
  return furniture.length === 0 ? traces : traces.filter((_, at) => !furniture.includes(traces[at - (at % 2)] as number))
}

/** A paragraph that stands in several articles, and how it stands there. */
interface Repeated {
  count: number
  /** In how many articles it stands right beside what was cut for its shape. */
  besideCuts: number
  /** What stands before and after it, in each article: a story's paragraph has the same neighbours in every copy. */
  neighbours: Set<string>
  /** Where its words can be read: the first article that has it, and its place there. */
  first: ParagraphPlace
}

/** An article's place among the articles, and a paragraph's place in it. */
export interface ParagraphPlace {
  article: number
  paragraph: number
}

/** What repetition alone says of the paragraphs of an archive. */
export interface Repetition {
  /** The keys of those that surely belong to the publisher. */
  furniture: Set<number>
  /** Those that do if they speak to the reader, by their keys. */
  doubtful: Map<number, ParagraphPlace>
}

/**
 * Which paragraphs belong to the publisher, not to a story: they stand in several articles whose text is otherwise not
 * the same, and either speak to the reader, or stand beside other furniture, or in a good part of the archive.
 */
export function repetitionIn(articles: ParagraphTraces[]): Repetition {
  const counts = new Map<number, number>()
  for (const traces of articles) {
    const keys = keysOf(traces)
    for (const key of new Set(keys).size === keys.length ? keys : new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const repeated = new Map<number, Repeated>()
  articles.forEach((traces, article) => {
    keysOf(traces).forEach((key, paragraph) => {
      const count = counts.get(key) ?? 0
      if (count < FEWEST || lengthAt(traces, paragraph) < SHORTEST || repeated.has(key)) return
      repeated.set(key, { count, besideCuts: 0, neighbours: new Set(), first: { article, paragraph } })
    })
  })
  const repetition: Repetition = { furniture: new Set(), doubtful: new Map() }
  if (repeated.size === 0) return repetition
  for (const traces of articles) addNeighbours(traces, counts, repeated)
  const many = Math.max(MANY, articles.length * MANY_SHARE)
  for (const [key, { count, besideCuts, neighbours, first }] of repeated) {
    if (neighbours.size < FEWEST) continue
    if (count >= many || (besideCuts >= FEWEST && besideCuts >= count * BESIDE)) repetition.furniture.add(key)
    else repetition.doubtful.set(key, first)
  }
  return repetition
}

const lengthAt = (traces: ParagraphTraces, paragraph: number): number => Math.abs(traces[paragraph * 2 + 1] ?? 0)

/** Only paragraphs of the article's own, the nearest on each side, make a neighbourhood. */
function addNeighbours(traces: ParagraphTraces, counts: Map<number, number>, repeated: Map<number, Repeated>): void {
  const keys = keysOf(traces)
  const own = keys.map((key) => counts.get(key) === 1)
  let all = 0
  let shared = 0
  keys.forEach((_, at) => {
    all += lengthAt(traces, at)
    if (own[at] !== true) shared += lengthAt(traces, at)
  })
  if (shared === 0 || shared > all * COPIED) return
  const nexts: (number | undefined)[] = []
  for (let at = keys.length - 1; at >= 0; at--) nexts[at] = own[at + 1] === true ? keys[at + 1] : nexts[at + 1]
  let before = 0
  keys.forEach((key, at) => {
    if (own[at] === true) before = key
    const one = repeated.get(key)
    if (!one) return
    if ((traces[at * 2 + 1] ?? 0) < 0) one.besideCuts++
    one.neighbours.add(`${before} ${nexts[at]}`)
  })
}

/** The article without those paragraphs, each recorded as removed from its source; the same article where it has none. */
export function withoutFurniture(article: Article, furniture: Set<number>, source: string): Article {
  if (article.source.format !== 'text' || furniture.size === 0) return article
  const { paragraphs, tree } = article.story
  const removed = [...article.removed]
  const children = tree.children.filter((node) => {
    const paragraph = node.data?.paragraph === undefined ? undefined : paragraphs[node.data.paragraph - 1]
    const { start, end } = spanOf(node)
    const text = source.slice(start, end)
    if (!paragraph || !furniture.has(keyOf(paragraph.text)) || isKept(text, article.keep)) return true
    removed.push({ kind: 'other', rule: 'repeated-in-the-archive', text, start, end })
    return false
  })
  removed.sort(byPlace)
  const left = { ...tree, children: children.map((node) => ({ ...node })) }
  return { ...article, story: { tree: left, paragraphs: paragraphsOf(left) }, removed }
}

/** The fingerprint of a paragraph's words. */
export const keyOf = (text: string): number => fingerprint(wordsOf(text))

/** A paragraph's text with single spaces. */
function wordsOf(text: string): string {
  const trimmed = text.trim()
  return /\s{2}|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed
}
