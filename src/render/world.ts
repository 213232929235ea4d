import { fingerprint } from '../fingerprint.ts'
import { fingerprintOf } from '../fingerprint-of.ts'
import type { CountryCount } from '../index/countries.ts'
import type { Lists } from '../index/lists.ts'
import type { WorldView } from '../model/page.ts'
import { linkTo } from './link.ts'
import { topicPath } from './topic-address.ts'

/** The largest circle's radius, in units of the map; that of a single article in a small archive; and the smallest that is seen. */
const LARGEST = 40
const OF_ONE = 8
const SMALLEST = 2
/** So many countries are listed at once; of more, those with most articles, and the others on request. */
const FITTING = 48
const SHOWN = 40

/** The map of the world with the countries of an archive, each with its page if it has one; undefined where there are none. */
export function worldView(countries: CountryCount[], from: string, { topics }: Pick<Lists, 'topics'>): WorldView | undefined {
  const most = countries[0]?.count
  if (most === undefined) return undefined
  const unit = Math.min(OF_ONE, LARGEST / Math.sqrt(most))
  const views = countries.map(({ id, name, count, x, y }) => {
    const list = topics.place.get(id)
    const radius = Math.max(SMALLEST, Math.round(unit * Math.sqrt(count) * 10) / 10)
    return { label: name, href: list && linkTo(from, topicPath(list)), count, x, y, radius }
  })
  const shown = views.length > FITTING ? SHOWN : views.length
  return { most, countries: views, shown: views.slice(0, shown), others: views.slice(shown) }
}

/** A fingerprint of what the map shows of a country. */
export function countryPrint({ id, name, count }: CountryCount, { topics }: Pick<Lists, 'topics'>): number {
  return fingerprintOf([fingerprint(`${name} ${topics.place.has(id)}`), count])
}
