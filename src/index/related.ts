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
/** So many of those that have most in common are looked at closely. */
const FINALISTS = 16
/** Strengths are of a hundred, and those of both articles are added up. */
const FULL = 200
/** What says less than this share of what says most is not told. */
const WORTH_TELLING = 0.35
/** How near an article without a date is, or one of another age: half as near as one of the same day. */
const FAR = 0.5

/** An article that may be told of, with how much it has in common, nearness in time counted. */
interface Finalist extends Related {
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
    for (const { entry: other, shared } of search.finalists(entry.at)) {
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
  finalists(at: number): Finalist[] {
    const { had, strengths, starts } = this.traits
    const [from, to] = [starts[at] as number, starts[at + 1] as number]
    const nearest = this.highest(at, this.meet(at, from, to))
    for (let place = from; place < to; place++) this.own[had[place] as number] = strengths[place] as number
    const finalists = nearest.map((other) => this.finalist(at, other))
    for (let place = from; place < to; place++) this.own[had[place] as number] = 0
    return finalists.sort((a, b) => b.rank - a.rank || b.entry.at - a.entry.at)
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

  /** The places of those that share enough, the nearest among those that share most. */
  private highest(at: number, count: number): number[] {
    const { scores, met } = this
    const found: { other: number; rank: number }[] = []
    for (let place = 0; place < count; place++) {
      const other = met[place] as number
      const score = scores[other] as number
      scores[other] = 0
      if (score >= LEAST) found.push({ other, rank: score * this.nearness(at, other) })
    }
    if (found.length > 1) found.sort((a, b) => b.rank - a.rank || b.other - a.other)
    return found.slice(0, FINALISTS).map((one) => one.other)
  }

  /** Looks at what two articles share, what many have besides. */
  private finalist(at: number, other: number): Finalist {
    const { had, strengths, starts, weights, traits } = this.traits
    const shared: { trait: Trait; score: number }[] = []
    let score = 0
    for (let place = starts[other] as number; place < (starts[other + 1] as number); place++) {
      const number = had[place] as number
      const [strength, trait] = [this.own[number] as number, traits[number]]
      if (strength === 0 || trait === undefined) continue
      const one = ((weights[number] as number) * (strength + (strengths[place] as number))) / FULL
      score += one
      shared.push({ trait, score: one })
    }
    shared.sort((a, b) => b.score - a.score)
    const least = (shared[0]?.score ?? 0) * WORTH_TELLING
    return {
      entry: this.entries[other] as Entry,
      shared: shared.flatMap(({ trait, score: one }) => (typeof trait === 'string' || one < least ? [] : [trait])),
      rank: score * this.nearness(at, other),
    }
  }

  private nearness(at: number, other: number): number {
    const years = Math.abs((this.times[at] as number) - (this.times[other] as number))
    return Number.isNaN(years) ? FAR : FAR + (1 - FAR) / (1 + years)
  }
}

/** A date in years; NaN where there is none. */
function timeOf({ listing: { datePublished: date } }: Entry): number {
  if (date === undefined) return Number.NaN
  const month = date.length > 4 ? Number(date.slice(5, 7)) - 1 : 6
  const day = date.length > 7 ? Number(date.slice(8, 10)) - 1 : 15
  return Number(date.slice(0, 4)) + month / 12 + day / 372
}
