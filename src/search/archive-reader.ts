import { wholeAddress } from './addresses.ts'
import { BitReader } from './bit-reader.ts'
import { Days } from './days.ts'
import { Dictionary, type Load } from './dictionary.ts'
import { type Postings, readArticles, readPostings } from './postings.ts'
import type { SearchIndex } from './search-index.ts'
import type { ShardReader } from './shard-reader.ts'
import { wordsOf } from './words.ts'

/** An article as a list of results shows it. */
export interface FoundArticle {
  /** Its place in the archive. */
  at: number
  headline: string
  /** From the site's root. */
  url: string
  /** ISO 8601; may be empty. */
  date: string
  standfirst: string
  authors: string[]
  topics: string[]
  section: string
  /** BCP 47. */
  language: string
}

/** A label with the articles that have it. */
export interface ReadLabel {
  label: string
  articles: Uint32Array
}

/** So many lists stay read. */
const REMEMBERED = 400

/** The index of an archive: its files are loaded as they are needed. */
export class ArchiveReader {
  readonly index: SearchIndex
  readonly days: Days
  readonly words: Dictionary
  readonly names: Dictionary
  private readonly load: Load
  private readonly read = new Map<string, Postings>()
  private readonly facets = new Map<string, Promise<ReadLabel[]>>()

  private constructor(index: SearchIndex, load: Load) {
    this.index = index
    this.load = load
    this.days = new Days(index.dates)
    this.words = new Dictionary('words', index.words, load)
    this.names = new Dictionary('names', index.names, load)
  }

  /** Opens the index. */
  static async open(load: Load): Promise<ArchiveReader> {
    const [index] = await load('index')
    return new ArchiveReader(index as SearchIndex, load)
  }

  /** The postings of a term of a file of words. */
  postings(shard: ShardReader, place: number): Postings {
    const term = shard.terms[place] as string
    let postings = this.read.get(term)
    if (!postings) {
      postings = readPostings(term, shard.list(place), this.index.bits)
      if (this.read.size >= REMEMBERED) this.read.clear()
      this.read.set(term, postings)
    }
    return postings
  }

  /** The articles of a key of names, ascending; undefined where there are none. */
  async labelled(key: string): Promise<Uint32Array | undefined> {
    const [shard] = await this.names.shards([key])
    const place = shard?.find(key) ?? -1
    return shard && place >= 0 ? readArticles(new BitReader(shard.list(place))) : undefined
  }

  /** Labels to narrow results down by, those with most articles first: one file of several. */
  facet(kind: string, number: number): Promise<ReadLabel[]> {
    const name = `facets/${kind}-${number}`
    let facet = this.facets.get(name)
    if (!facet) {
      facet = this.load(name).then(([labels, lists]) => labelsFrom(labels as string, lists as string))
      facet.catch(() => this.facets.delete(name))
      this.facets.set(name, facet)
    }
    return facet
  }

  /** The articles with a label that is in the first file of its kind, which is loaded anyway; `words` are those of the label. */
  async common(kind: 'person' | 'author', words: string): Promise<Uint32Array | undefined> {
    if (!this.index.facets[kind]) return undefined
    const labels = await this.facet(kind, 0)
    return labels.find(({ label }) => wordsOf(label).join(' ') === words)?.articles
  }

  /** Articles as results show them. */
  async articles(places: readonly number[]): Promise<FoundArticle[]> {
    const { block } = this.index
    const blocks = new Map<number, string[][]>()
    const numbers = [...new Set(places.map((place) => Math.floor(place / block)))]
    await Promise.all(
      numbers.map(async (number) => {
        const columns = await this.load(`articles/${number}`)
        blocks.set(
          number,
          columns.map((column) => (column as string).split('\n')),
        )
      }),
    )
    const fieldsOf = (at: number): string[] =>
      (blocks.get(Math.floor(at / block)) ?? []).map((column) => column[at % block] ?? '')
    return places.map((at) => this.article(at, fieldsOf(at)))
  }

  private article(at: number, fields: string[]): FoundArticle {
    const [headline = '', address = '', standfirst = '', authors = '', topics = '', section = '', language = ''] = fields
    const date = this.days.of(at)
    const several = (text: string): string[] => text.split('|').filter((one) => one !== '')
    const url = wholeAddress(address, date)
    return { at, headline, url, date, standfirst, authors: several(authors), topics: several(topics), section, language }
  }
}

function labelsFrom(labels: string, lists: string): ReadLabel[] {
  const reader = new BitReader(lists)
  return labels.split('\n').map((label) => {
    const articles = readArticles(reader)
    reader.align()
    return { label, articles }
  })
}
