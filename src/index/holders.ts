import type { Traits } from './traits.ts'

/** The articles that have each name or subject, of those that few enough have. Words are none: no article is related by these alone. */
export interface Holders {
  /** Those of one trait after those of another, by their places in the archive, and how strongly they have it. */
  articles: Uint32Array
  strengths: Uint8Array
  /** Where those of each trait begin; those of the last one end where `articles` does. */
  starts: Uint32Array
}

/** What stands in more articles than these leads to none of them. */
const MOST = 200
/** Nor does what says less than this, in an archive of few articles. */
const LEAST = 0.1

/** Turns what each article has into who has each trait. */
export function holdersOf({ traits, had, strengths, starts: hadAt, counts, weights }: Traits): Holders {
  const starts = new Uint32Array(counts.length + 1)
  for (let trait = 0; trait < counts.length; trait++) {
    const count = counts[trait] as number
    const leads = typeof traits[trait] !== 'string' && count <= MOST && (weights[trait] as number) > LEAST
    starts[trait + 1] = (starts[trait] as number) + (leads ? count : 0)
  }
  const holders = { articles: new Uint32Array(starts.at(-1) ?? 0), strengths: new Uint8Array(starts.at(-1) ?? 0), starts }
  const ends = starts.slice()
  for (let article = 0; article + 1 < hadAt.length; article++) {
    for (let place = hadAt[article] as number; place < (hadAt[article + 1] as number); place++) {
      const trait = had[place] as number
      if (starts[trait] === starts[trait + 1]) continue
      const end = ends[trait] as number
      holders.articles[end] = article
      holders.strengths[end] = strengths[place] as number
      ends[trait] = end + 1
    }
  }
  return holders
}
