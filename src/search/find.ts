import type { ArchiveReader } from './archive-reader.ts'
import { type Group, groupOf, termsNeeded } from './group.ts'
import { keyOf } from './keys.ts'
import { articlesWith, linksOf } from './phrases.ts'
import type { Postings } from './postings.ts'
import { type Clause, parseQuery } from './query.ts'
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
  /** Whether a term is one that was looked for. */
  marks: (term: string) => boolean
  /** The query as it may have been meant, where a word of it is not in the archive. */
  suggestion: string | undefined
}

/** How results are sorted. */
export type Order = 'relevance' | 'date'

type WordsClause = Extract<Clause, { kind: 'words' }>

/** What words of a query that stand side by side add, and a headline that has them all, against the rarity of the words. */
const SIDE_BY_SIDE = 0.8
/** At most so many plain words may be somebody's name. */
const LONGEST_NAME = 4

/** Finds the articles that a query asks for. `isOpen` tells that its last word may be half of one. */
export async function find(archive: ArchiveReader, query: string, order: Order, isOpen = false): Promise<Found> {
  const clauses = parseQuery(query, isOpen)
  const wanted = wordsWanted(clauses)
  const unwanted = clauses.filter((clause): clause is WordsClause => clause.kind === 'words' && clause.negated)
  const { english } = archive.index
  const [shards, person, filters] = await Promise.all([
    archive.words.shards([...wanted, ...unwanted].flatMap((clause) => termsNeeded(clause, english))),
    personIn(query, clauses, archive),
    filtersOf(clauses, archive),
  ])
  const groups = wanted.map((clause) => groupOf(clause, shards, archive))
  const allowed = new Uint8Array(archive.index.articles).fill(1)
  for (const filter of filters) filter(allowed)
  for (const clause of unwanted) groupOf(clause, shards, archive).weights.each((article) => (allowed[article] = 0))
  const sums = summedUp(groups, archive, allowed)
  const pairs = neighboursIn(clauses, wanted, groups)
  addNeighbours(pairs, sums)
  keepNamed(person, pairs, groups.length, sums)
  const isNothing = clauses.length === 0
  const articles = isNothing ? new Uint32Array() : sorted(sums, groups.length, order)
  const among = new Uint8Array(archive.index.articles)
  for (const article of articles) among[article] = 1
  return {
    articles,
    among,
    isRelaxed: sums.isRelaxed,
    marks: (term) => groups.some((group) => group.marks(term)),
    suggestion: await suggestionFor(query, groups, shards, archive),
  }
}

/** The words that are looked for: the commonest only where they are all there is, or in quotation marks. */
function wordsWanted(clauses: Clause[]): WordsClause[] {
  const words = clauses.filter((clause): clause is WordsClause => clause.kind === 'words' && !clause.negated)
  const telling = words.filter(({ terms, exact, open }) => exact || terms.length > 1 || open || !isStopWord(terms[0] ?? ''))
  return telling.length > 0 ? telling : words
}

interface Sums {
  scores: Float32Array
  /** How many of the groups each article has. */
  counts: Uint8Array
  allowed: Uint8Array
  isRelaxed: boolean
}

function summedUp(groups: Group[], { index }: ArchiveReader, allowed: Uint8Array): Sums {
  const scores = new Float32Array(index.articles)
  const counts = new Uint8Array(index.articles)
  for (const { weights } of groups) {
    weights.each((article, weight) => {
      scores[article] = (scores[article] as number) + weight
      counts[article] = (counts[article] as number) + 1
    })
  }
  const hasAll = groups.length < 2 || counts.some((count, article) => count === groups.length && allowed[article] === 1)
  return { scores, counts, allowed, isRelaxed: !hasAll }
}

/** Two words of a query with nothing but stop words between them. */
interface Neighbours {
  one: Group
  other: Group
  /** What follows the first, where they stand so in an article. */
  follower: number
}

function neighboursIn(clauses: Clause[], wanted: WordsClause[], groups: Group[]): Neighbours[] {
  const pairs: Neighbours[] = []
  let last: Group | undefined
  let between: string[] = []
  for (const clause of clauses) {
    const group = clause.kind === 'words' ? groups[wanted.indexOf(clause)] : undefined
    if (clause.kind === 'words' && !group) between.push(...clause.terms)
    else {
      const [link] = last?.postings && group?.postings ? linksOf([...last.terms, ...between, ...group.terms]) : []
      if (last && group && link?.follower !== undefined) pairs.push({ one: last, other: group, follower: link.follower })
      last = group
      between = []
    }
  }
  return pairs
}

/** Adds to articles in which neighbouring words of the query stand as they do in it. */
function addNeighbours(pairs: Neighbours[], { scores }: Sums): void {
  for (const pair of pairs) {
    const worth = SIDE_BY_SIDE * Math.min(pair.one.weights.rarity, pair.other.weights.rarity)
    eachTogether(pair, (article) => (scores[article] = (scores[article] as number) + worth))
  }
}

/** Calls with each article in which two words stand as neighbours. */
function eachTogether({ one, other, follower }: Neighbours, see: (article: number) => void): void {
  const parts = [
    { postings: one.postings as Postings, follower },
    { postings: other.postings as Postings, follower: undefined },
  ]
  for (const article of articlesWith(parts)) see(article)
}

/**
 * The articles that name the person whose whole name a query is; none of them where it may be a name, with capital letters, that has
 * no page; undefined where it is no name.
 */
async function personIn(query: string, clauses: Clause[], archive: ArchiveReader): Promise<ArrayLike<number> | undefined> {
  const words = clauses.filter((clause): clause is WordsClause => clause.kind === 'words' && !clause.negated)
  const terms = words.flatMap((clause) => clause.terms)
  if (terms.length < 2 || terms.length > LONGEST_NAME || words.some(({ exact }) => exact)) return undefined
  const common = await archive.commonPerson(terms.join(' '))
  // A file more is loaded only where somebody writes as names are written.
  if (common || !words.every(({ source }) => /^\p{Lu}/u.test(source))) return common
  return (await archive.labelled(keyOf('person', terms))) ?? []
}

/** Where a query is a name, articles have to name that person, or to have the words side by side, if any has. */
function keepNamed(person: ArrayLike<number> | undefined, pairs: Neighbours[], groups: number, sums: Sums): void {
  if (!person || sums.isRelaxed) return
  const { scores, counts } = sums
  const together = new Uint8Array(scores.length)
  for (const pair of pairs) eachTogether(pair, (article) => (together[article] = (together[article] as number) + 1))
  const named = new Uint8Array(scores.length)
  for (let at = 0; at < person.length; at++) named[person[at] as number] = 1
  const isNamed = (article: number): boolean => named[article] === 1 || together[article] === groups - 1
  if (!counts.some((count, article) => count === groups && isNamed(article))) return
  for (let article = 0; article < scores.length; article++) {
    if (named[article] === 1) scores[article] = (scores[article] as number) + groups
    else if (!isNamed(article)) counts[article] = 0
  }
}

type Filter = (allowed: Uint8Array) => void

/** What besides its words a query asks of articles. */
function filtersOf(clauses: Clause[], archive: ArchiveReader): Promise<Filter[]> {
  return Promise.all(
    clauses.flatMap((clause): Promise<Filter>[] => {
      if (clause.kind === 'dates') return [Promise.resolve(dateFilter(clause, archive))]
      return clause.kind === 'label' ? [labelFilter(clause, archive)] : []
    }),
  )
}

function dateFilter({ from, to, negated }: Extract<Clause, { kind: 'dates' }>, { days }: ArchiveReader): Filter {
  const [start, end] = [days.before(from), days.before(to)]
  return (allowed) => {
    if (negated) allowed.fill(0, start, end)
    else {
      allowed.fill(0, 0, start)
      allowed.fill(0, end)
    }
  }
}

/** Articles with a label; where no label is called so, those with all its words. */
async function labelFilter(
  { label, terms, negated }: Extract<Clause, { kind: 'label' }>,
  archive: ArchiveReader,
): Promise<Filter> {
  const whole = await archive.labelled(keyOf(label, terms))
  const parts = whole ? [whole] : await Promise.all(terms.map((term) => archive.labelled(keyOf(label, [term]))))
  const counts = new Uint8Array(archive.index.articles)
  for (const articles of parts) for (const article of articles ?? []) counts[article] = (counts[article] as number) + 1
  return (allowed) => {
    for (const [article, count] of counts.entries()) if ((count === parts.length) === negated) allowed[article] = 0
  }
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
