import { valueOf } from './characters.ts'
import { IN_HEADLINE, IN_NAMES, IN_STANDFIRST, LENGTHS } from './codes.ts'
import type { Postings } from './postings.ts'

/** How many times in a body once in each field is worth (BM25F). */
const HEADLINE = 3
const STANDFIRST = 1.5
const NAMES = 1
/** How soon more of the same word is worth nothing more, and how much long articles are held to have more words of everything. */
const SATURATION = 1.2
const LENGTH = 0.6

/** What articles are weighed with. */
export interface Weighing {
  /** How many articles there are. */
  articles: number
  /** Of each the class of its length. */
  lengths: string
  usualLength: number
}

/** How often each of some words stands in articles, by field and for the length of these, summed up. */
export class Weights {
  private readonly weighing: Weighing
  private readonly frequencies: Float32Array
  private readonly seen: number[] = []

  constructor(weighing: Weighing) {
    this.weighing = weighing
    this.frequencies = new Float32Array(weighing.articles)
  }

  /** Adds a word; another form of the one that is looked for is worth less. */
  add({ articles, counts, flags }: Postings, worth: number): void {
    const { lengths, usualLength } = this.weighing
    for (let at = 0; at < articles.length; at++) {
      const article = articles[at] as number
      const flag = flags[at] as number
      const inHeadline = flag & IN_HEADLINE
      const inStandfirst = (flag & IN_STANDFIRST) >> 1
      const inBody = Math.max(0, (counts[at] as number) - inHeadline - inStandfirst)
      const length = LENGTHS[valueOf(lengths.charCodeAt(article))] as number
      const usual = 1 - LENGTH + (LENGTH * length) / Math.max(1, usualLength)
      const frequency = inBody / usual + inHeadline * HEADLINE + inStandfirst * STANDFIRST + ((flag & IN_NAMES) >> 2) * NAMES
      this.count(article, frequency * worth)
    }
  }

  /** Counts articles from one place up to another as having a word once. */
  addOnce(start: number, end: number): void {
    for (let article = start; article < end; article++) this.count(article, 1)
  }

  private count(article: number, frequency: number): void {
    if (this.frequencies[article] === 0) this.seen.push(article)
    this.frequencies[article] = (this.frequencies[article] as number) + frequency
  }

  /** Whether an article has any of the words. */
  has(article: number): boolean {
    return this.frequencies[article] !== 0
  }

  /** How many articles have any of the words. */
  get size(): number {
    return this.seen.length
  }

  /** How telling the words are: more, the fewer articles have them. */
  get rarity(): number {
    const { articles } = this.weighing
    return Math.log(1 + (articles - this.size + 0.5) / (this.size + 0.5))
  }

  /** Calls with each article that has any of the words, and what they are worth in it. */
  each(see: (article: number, weight: number) => void): void {
    const { rarity } = this
    for (const article of this.seen) {
      const frequency = this.frequencies[article] as number
      see(article, (rarity * frequency * (SATURATION + 1)) / (frequency + SATURATION))
    }
  }
}
