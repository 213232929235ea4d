import type { ArchiveReader } from './archive-reader.ts'
import { articlesWith, type Link, linksOf } from './phrases.ts'
import type { Postings } from './postings.ts'
import type { WordsClause } from './query.ts'
import { countBefore, type ShardReader } from './shard-reader.ts'
import { formsOf, stemOf } from './stem.ts'
import { isHalfPair } from './terms.ts'
import { Weights } from './weights.ts'

/** Words of a query that stand for one thing, and which articles have it. */
export interface Group {
  /** What is to be marked: a term that matches it. */
  marks: (term: string) => boolean
  weights: Weights
  terms: readonly string[]
  /** As they stand in the query. */
  source: string
  /** Of a single word: itself, for what stands side by side. */
  postings: Postings | undefined
  /** Of a single word, what was found for it: itself, other forms, longer words. */
  forms: Map<string, Postings>
  /** The word that nothing was found for. */
  unknown: string | undefined
}

/** What other forms of a word are worth, and words that begin with it. */
const OTHER_FORM = 0.7
const BEGINNING = 0.5
/** So many words that begin with the one being typed are looked for, the most common. */
const MOST_BEGINNINGS = 30

const YEAR = /^(?:1[6-9]|20)\d\d$/

/** The terms whose files are needed for words of a query. */
export function termsNeeded({ terms, exact, open }: WordsClause, english: boolean): string[] {
  if (terms.length > 1) return [...partsOf(terms).map(({ term }) => term), ...(exact ? [] : [terms.join('')])]
  const [term = ''] = terms
  return exact || open || !english ? [term] : formsOf(term).filter((form) => form.startsWith(term.slice(0, 2)))
}

/** Finds what articles have of some words of a query. */
export function groupOf(clause: WordsClause, shards: ShardReader[], archive: ArchiveReader): Group {
  return clause.terms.length > 1 ? phraseGroup(clause, shards, archive) : wordGroup(clause, shards, archive)
}

function wordGroup({ terms, source, exact, open }: WordsClause, shards: ShardReader[], archive: ArchiveReader): Group {
  const [word = ''] = terms
  const weights = new Weights(archive.index)
  const own = postingsOf(word, shards, archive)
  // Words in quotation marks are words of the text; a topic or author may have others.
  if (own) weights.add(exact ? only(articlesWith([{ postings: own, follower: undefined }]), own) : own, 1)
  // An article of a year need not say which year it is.
  if (!exact && YEAR.test(word)) weights.addOnce(archive.days.before(word), archive.days.before(`${word}\uffff`))
  const forms = new Map(own && [[word, own]])
  const add = (form: string, postings: Postings, worth: number): void => {
    if (forms.has(form)) return
    weights.add(postings, worth)
    forms.set(form, postings)
  }
  if (!exact && archive.index.english) {
    for (const [form, postings] of otherForms(word, shards, archive)) add(form, postings, OTHER_FORM)
  }
  // A word that the archive has not, may be half of one that it has.
  const isBeginning = !exact && (open || weights.size === 0 || isHalfPair(word))
  if (isBeginning) {
    for (const [shard, place] of commonestWith(word, shards)) {
      add(shard.terms[place] as string, archive.postings(shard, place), BEGINNING)
    }
  }
  const stem = archive.index.english && !exact ? stemOf(word) : word
  return {
    weights,
    terms: [word],
    source,
    postings: own,
    forms,
    unknown: weights.size === 0 ? word : undefined,
    marks: (term) =>
      term === word || forms.has(term) || (isBeginning && term.startsWith(word)) || (stem !== word && stemOf(term) === stem),
  }
}

function phraseGroup({ terms, source, exact }: WordsClause, shards: ShardReader[], archive: ArchiveReader): Group {
  const weights = new Weights(archive.index)
  const parts = partsOf(terms).map(({ term, follower }) => ({ term, follower, postings: postingsOf(term, shards, archive) }))
  const unknown = parts.find(({ postings }) => postings === undefined)?.term
  if (unknown === undefined) {
    const known = parts as { postings: Postings; follower: number | undefined }[]
    const articles = articlesWith(known)
    for (const { postings } of known) weights.add(only(articles, postings), 1)
  }
  const joined = exact ? undefined : postingsOf(terms.join(''), shards, archive)
  if (joined) weights.add(joined, 1)
  const marked = new Set(exact ? terms : [...terms, terms.join('')])
  return {
    weights,
    terms,
    source,
    postings: undefined,
    forms: new Map(),
    unknown: weights.size === 0 ? unknown : undefined,
    marks: (term) => marked.has(term),
  }
}

/** The words of a phrase that are looked for, each with what follows it; where it has only stop words, those wherever they stand. */
function partsOf(terms: readonly string[]): Link[] {
  const links = linksOf(terms)
  return links.length > 0 ? links : terms.map((term) => ({ term, follower: undefined }))
}

/** What postings say of some of their articles. */
function only(wanted: Uint32Array, postings: Postings): Postings {
  const { articles, counts, flags } = postings
  const kept = new Uint8Array(wanted.length)
  const where = new Uint8Array(wanted.length)
  let at = 0
  for (const [place, article] of wanted.entries()) {
    while ((articles[at] as number) < article) at++
    kept[place] = counts[at] as number
    where[place] = flags[at] as number
  }
  return { ...postings, articles: wanted, counts: kept, flags: where }
}

/** The postings of a term, where a file has it. */
export function postingsOf(term: string, shards: ShardReader[], archive: ArchiveReader): Postings | undefined {
  for (const shard of shards) {
    const place = shard.find(term)
    if (place >= 0) return archive.postings(shard, place)
  }
  return undefined
}

/** Other words of the same stem. */
function otherForms(word: string, shards: ShardReader[], archive: ArchiveReader): [string, Postings][] {
  const stem = stemOf(word)
  const beginning = stem.slice(0, Math.max(3, stem.length - 1))
  const forms: [string, Postings][] = []
  for (const shard of shards) {
    for (let place = countBefore(shard.terms, beginning); shard.terms[place]?.startsWith(beginning) === true; place++) {
      const term = shard.terms[place] as string
      if (term !== word && stemOf(term) === stem) forms.push([term, archive.postings(shard, place)])
    }
  }
  return forms
}

function commonestWith(beginning: string, shards: ShardReader[]): [ShardReader, number][] {
  const found: [ShardReader, number][] = []
  for (const shard of shards) {
    for (let place = countBefore(shard.terms, beginning); shard.terms[place]?.startsWith(beginning) === true; place++)
      found.push([shard, place])
  }
  found.sort(([a, x], [b, y]) => b.sizeOf(y) - a.sizeOf(x))
  return found.slice(0, MOST_BEGINNINGS)
}
