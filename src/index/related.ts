import type { Entry } from '../model/archive.ts'
import { type Holders, holdersOf } from './holders.ts'
import type { TopicList } from './topic-lists.ts'
import type { Trait, Traits } from './traits.ts'
import type { VersionsOf } from './versions.ts'

/** An article that has much in common with another. */
export interface Related {
  entry: Entry
  /** The names and subjects that they have in common, most telling first; never none, since headlines are alike by chance. */
  shared: TopicList[]
}

/** The articles that are most related to one, most so first; none where nothing really is. */
export type RelatedTo = (entry: Entry) => Related[]

/** So many are told of at most. */
const MOST = 5
/** What two articles have to have in common: three rare names in passing, or one that both are about, and some. */
const LEAST = 0.75
/** So much of it has to be rare names and subjects; what many have and words of headlines can make up the rest. */
const LEAST_RARE = 0.55
/** So many of those that have most in common are looked at closely. */
const FINALISTS = 12
/** Of these, some may be versions of one story. */
const SPARE = 8
/** Strengths are of a hundred, and those of both articles are added up. */
const FULL = 200
/** What says less than this share of what says most is not told. */
const WORTH_TELLING = 0.35
/** How near an article without a date is, or one of another age: half as near as one of the same day. */
const FAR = 0.5

/** An article that may be told of: its place, and how much it has in common, nearness in time counted. */
interface Finalist {
  other: number
  rank: number
}

/**
 * Finds related articles by the names, subjects and headline words that they share, the rarer the better, and of equals the
 * nearest in time. Other versions of a story are not related to it, and of several versions only one is told of.
 */
export function relatedTo(entries: Entry[], traits: Traits, versionsOf: VersionsOf): RelatedTo {
  const search = new Search(entries, traits)
  return (entry) => {
    const left = new Set(versionsOf(entry).map((one) => one.entry))
    const related: Related[] = []
    for (const { entry: other, shared } of search.nearestTo(entry.at)) {
      if (left.has(other) || shared.length === 0) continue
      if (related.push({ entry: other, shared }) === MOST) break
      for (const version of versionsOf(other)) left.add(version.entry)
    }
    return related
  }
}

class Search {
  private readonly entries: Entry[]
  private readonly traits: Traits
  private readonly holders: Holders
  private readonly times: Float64Array
  // Shared by all searches, and left at 0 by each.
  private readonly scores: Float32Array
  private readonly own: Uint8Array
  private readonly met: Uint32Array

  constructor(entries: Entry[], traits: Traits) {
    this.entries = entries
    this.traits = traits
    this.holders = holdersOf(traits)
    this.times = Float64Array.from(entries, timeOf)
    this.scores = new Float32Array(entries.length)
    this.met = new Uint32Array(entries.length)
    this.own = new Uint8Array(traits.weights.length)
  }

  /** The articles that have enough in common with one, most related first. */
  nearestTo(at: number): Related[] {
    const { had, strengths, starts } = this.traits
    const [from, to] = [starts[at] as number, starts[at + 1] as number]
    const met = this.highest(at, this.meet(at, from, to))
    if (met.length === 0) return []
    for (let place = from; place < to; place++) this.own[had[place] as number] = strengths[place] as number
    const finalists = met.flatMap(({ other }) => this.finalist(at, other)).sort(byRank)
    const related = finalists.slice(0, SPARE).map(({ other }) => this.related(other))
    for (let place = from; place < to; place++) this.own[had[place] as number] = 0
    return related
  }

  /** Adds up what other articles share with one; gives their number. */
  private meet(at: number, from: number, to: number): number {
    const { had, strengths, weights } = this.traits
    const { articles, strengths: theirs, starts } = this.holders
    const { scores, met } = this
    let count = 0
    for (let place = from; place < to; place++) {
      const trait = had[place] as number
      const end = starts[trait + 1] as number
      const weight = (weights[trait] as number) / FULL
      const strength = strengths[place] as number
      for (let holder = starts[trait] as number; holder < end; holder++) {
        const other = articles[holder] as number
        if (scores[other] === 0) met[count++] = other
        scores[other] = (scores[other] as number) + weight * (strength + (theirs[holder] as number))
      }
    }
    scores[at] = 0
    return count
  }

  /** Those that share enough, the nearest among those that share most. */
  private highest(at: number, count: number): Finalist[] {
    const { scores, met } = this
    const found: Finalist[] = []
    for (let place = 0; place < count; place++) {
      const other = met[place] as number
      const score = scores[other] as number
      scores[other] = 0
      if (score >= LEAST_RARE) found.push({ other, rank: score * this.nearness(at, other) })
    }
    return found.sort(byRank).slice(0, FINALISTS)
  }

  /** Adds what many articles have besides; none where all that is not enough. */
  private finalist(at: number, other: number): Finalist[] {
    const { had, starts } = this.traits
    let score = 0
    for (let place = starts[other] as number; place < (starts[other + 1] as number); place++) {
      if (this.own[had[place] as number] !== 0) score += this.scoreAt(place)
    }
    return score >= LEAST ? [{ other, rank: score * this.nearness(at, other) }] : []
  }

  /** What another article shares. */
  private related(other: number): Related {
    const { had, starts, traits } = this.traits
    const shared: { trait: Trait | undefined; score: number }[] = []
    for (let place = starts[other] as number; place < (starts[other + 1] as number); place++) {
      const number = had[place] as number
      if (this.own[number] !== 0) shared.push({ trait: traits[number], score: this.scoreAt(place) })
    }
    shared.sort((a, b) => b.score - a.score)
    const least = (shared[0]?.score ?? 0) * WORTH_TELLING
    const told = shared.flatMap(({ trait, score }) => (typeof trait === 'object' && score >= least ? [trait] : []))
    return { entry: this.entries[other] as Entry, shared: told }
  }

  /** How much it says that another article has what stands at a place of `had`, where this one has it too. */
  private scoreAt(place: number): number {
    const { had, strengths, weights } = this.traits
    const number = had[place] as number
    return ((weights[number] as number) * ((this.own[number] as number) + (strengths[place] as number))) / FULL
  }

  private nearness(at: number, other: number): number {
    const years = Math.abs((this.times[at] as number) - (this.times[other] as number))
    return Number.isNaN(years) ? FAR : FAR + (1 - FAR) / (1 + years)
  }
}

const byRank = (a: Finalist, b: Finalist): number => b.rank - a.rank || b.other - a.other

/** A date in years; NaN where there is none. */
function timeOf({ listing: { datePublished: date } }: Entry): number {
  if (date === undefined) return Number.NaN
  const month = date.length > 4 ? Number(date.slice(5, 7)) - 1 : 6
  const day = date.length > 7 ? Number(date.slice(8, 10)) - 1 : 15
  return Number(date.slice(0, 4)) + month / 12 + day / 372
}
