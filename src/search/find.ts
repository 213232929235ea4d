import type { ArchiveReader } from './archive-reader.ts'
import { filtersOf } from './filters.ts'
import { type Group, groupOf, termsNeeded } from './group.ts'
import { type Hit, hitIn } from './hits.ts'
import { addNeighbours } from './neighbours.ts'
import { personAsked } from './person-asked.ts'
import { type Clause, parseQuery, type WordsClause } from './query.ts'
import type { ShardReader } from './shard-reader.ts'
import { isStopWord } from '../stop-words.ts'
import { otherBeginnings, wordsLike } from './suggest.ts'

/** What a query has found. */
export interface Found {
  /** Places in the archive, in the order that was asked for. */
  articles: Uint32Array
  /** For each article of the archive, 1 where it is among these. */
  among: Uint8Array
  /** Whether no article has all words, so that these have some. */
  isRelaxed: boolean
  /** Where the query is somebody's name, and these are the articles that name them: the query that looks for the words themselves. */
  asWords: string | undefined
  /** Whether a term is one that was looked for. */
  marks: (term: string) => boolean
  /** What an article has of each word and phrase that was looked for. */
  hits: (article: number) => Hit[]
  /** The query as it may have been meant, where a word of it is not in the archive. */
  suggestion: string | undefined
}

/** How results are sorted. */
export type Order = 'relevance' | 'date'

/** Finds the articles that a query asks for. `isOpen` tells that its last word may be half of one. */
export async function find(archive: ArchiveReader, query: string, order: Order, isOpen = false): Promise<Found> {
  const clauses = parseQuery(query, isOpen)
  const words = clauses.filter((clause): clause is WordsClause => clause.kind === 'words')
  const person = await personAsked(words, archive)
  // Of a name the last word is enough to tell which articles say most of its bearer.
  const wanted = person ? words.slice(-1) : wordsWanted(words)
  const unwanted = words.filter(({ negated }) => negated)
  const [shards, filters] = await Promise.all([
    archive.words.shards([...wanted, ...unwanted].flatMap((clause) => termsNeeded(clause, archive.index.english))),
    filtersOf(clauses, archive),
  ])
  const groups = wanted.map((clause) => groupOf(clause, shards, archive))
  const allowed = new Uint8Array(archive.index.articles).fill(1)
  for (const filter of filters) filter(allowed)
  for (const clause of unwanted) groupOf(clause, shards, archive).weights.each((article) => (allowed[article] = 0))
  const sums = summedUp(groups, archive, allowed, person)
  addNeighbours(clauses, wanted, groups, sums.scores)
  const articles = clauses.length === 0 ? new Uint32Array() : sorted(sums, groups.length, order)
  const among = new Uint8Array(archive.index.articles)
  for (const article of articles) among[article] = 1
  return {
    articles,
    among,
    isRelaxed: sums.isRelaxed,
    asWords: person && inQuotes(words, clauses),
    marks: marksOf(groups, person ? words : []),
    hits: (article) => groups.map((group) => hitIn(group, article)).filter((hit) => hit !== undefined),
    suggestion: person ? undefined : await suggestionFor(query, groups, shards, archive),
  }
}

const QUESTION = /^(?:what|when|where|who|whom|why|how)$/
/** What a question asks for with these, its answer seldom says so. */
const ASKED = /^(?:say|said|happen|happened|think|tell)$/

/** The words that are looked for: the commonest, and a question's verb, only where they are all there is, or in quotation marks. */
function wordsWanted(clauses: WordsClause[]): WordsClause[] {
  const words = clauses.filter(({ negated }) => !negated)
  const isQuestion = words.length > 2 && QUESTION.test(words[0]?.terms[0] ?? '')
  const telling = words.filter(({ terms: [term = '', ...more], exact, open }) => {
    return exact || more.length > 0 || open || !(isStopWord(term) || (isQuestion && ASKED.test(term)))
  })
  return telling.length > 0 ? telling : words
}

/** A query with its words in quotation marks. */
function inQuotes(words: WordsClause[], clauses: Clause[]): string {
  const phrase = words.map(({ source }) => source.replace(/["“”]/g, '')).join(' ')
  const others = clauses.filter(({ kind }) => kind !== 'words').map(({ source }) => source)
  return [`"${phrase}"`, ...others].join(' ')
}

/** What is to be marked: what was looked for, and all parts of a name. */
function marksOf(groups: Group[], name: WordsClause[]): Found['marks'] {
  const parts = new Set(name.flatMap(({ terms }) => terms))
  return (term) => parts.has(term) || groups.some((group) => group.marks(term))
}

interface Sums {
  scores: Float32Array
  /** How many of the groups each article has. */
  counts: Uint8Array
  allowed: Uint8Array
  isRelaxed: boolean
}

/** What articles have of the groups together; where somebody's name is asked for, all that name them count as having all. */
function summedUp(groups: Group[], { index }: ArchiveReader, allowed: Uint8Array, person: Uint32Array | undefined): Sums {
  const scores = new Float32Array(index.articles)
  const counts = new Uint8Array(index.articles)
  for (const { weights } of groups) {
    weights.each((article, weight) => {
      scores[article] = (scores[article] as number) + weight
      counts[article] = (counts[article] as number) + 1
    })
  }
  if (person) {
    counts.fill(0)
    for (const article of person) counts[article] = groups.length
  }
  const hasAll = groups.length < 2 || counts.some((count, article) => count === groups.length && allowed[article] === 1)
  return { scores, counts, allowed, isRelaxed: !hasAll }
}

function sorted({ scores, counts, allowed, isRelaxed }: Sums, groups: number, order: Order): Uint32Array {
  const found: number[] = []
  for (let article = scores.length - 1; article >= 0; article--) {
    const count = counts[article] as number
    if (allowed[article] === 1 && (count === groups || (isRelaxed && count > 0))) found.push(article)
    // Of articles with some of the words, those with most of them come first.
    if (isRelaxed) scores[article] = (scores[article] as number) * count * count
  }
  const articles = Uint32Array.from(found)
  if (order === 'date' || groups === 0) return articles
  return articles.sort((a, b) => (scores[b] as number) - (scores[a] as number) || b - a)
}

/** The query with the archive's own words in the place of those that it does not have. */
async function suggestionFor(
  query: string,
  groups: Group[],
  shards: ShardReader[],
  archive: ArchiveReader,
): Promise<string | undefined> {
  let suggestion = query
  for (const { unknown } of groups) {
    if (unknown === undefined || unknown.length < 3) continue
    const like = wordsLike(unknown, shards) ?? wordsLike(unknown, await archive.words.shards(otherBeginnings(unknown)))
    if (like !== undefined) suggestion = suggestion.replace(new RegExp(unknown, 'i'), like)
  }
  return suggestion === query ? undefined : suggestion
}
