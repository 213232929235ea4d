import type { Entry } from '../model/archive.ts'
import type { CountryPoint, KnownPlace } from '../model/lexicon.ts'
import { byCodeUnit } from '../order.ts'
import { idOf } from '../slug.ts'
import type { NameTable } from './name-table.ts'

/** A country on the map of the world, with how many articles name it or a place in it. */
export interface CountryCount extends CountryPoint {
  /** As a place. */
  id: string
  count: number
}

/** Where a place is, by the numbers of countries. */
interface Home {
  country: number
  /** Of a name that two places share, such as Georgia, where the other one is. */
  other: number | undefined
}

/**
 * Counts the countries that articles name, each once an article; those with most articles come first, equals by name. An article
 * that is about a place names it. Places that lie in no single country, such as rivers and continents, count for none.
 */
export function countriesNamed(
  entries: Entry[],
  { numbers, size, named, starts }: NameTable,
  places: KnownPlace[],
  points: CountryPoint[],
): CountryCount[] {
  const homes = Array.from({ length: size }, (): Home | undefined => undefined)
  for (const [id, home] of homesOf(places, points)) {
    const number = numbers.place.get(id)
    if (number !== undefined) homes[number] = home
  }
  const counts = new Uint32Array(points.length)
  /** By country, the last article that has counted for it, from 1. */
  const counted = new Uint32Array(points.length)
  /** The last article that has counted for any, from 1. */
  let last = 0
  const shared: Home[] = []
  const count = (country: number, at: number): void => {
    if (counted[country] === at + 1) return
    counted[country] = last = at + 1
    counts[country] = (counts[country] as number) + 1
  }
  const see = (name: number, at: number): void => {
    const home = homes[name]
    if (home?.other !== undefined) shared.push(home)
    else if (home) count(home.country, at)
  }
  for (const { at, listing } of entries) {
    const end = starts[at + 1] as number
    for (let place = end - listing.places.length; place < end; place++) see(named[place] as number, at)
    for (const { kind, id } of listing.topics) if (kind === 'place') see(numbers.place.get(id) as number, at)
    // Among names from elsewhere it is the country; beside Atlanta it is the state, and alone it may be either.
    const isAmongOthers = last === at + 1
    for (const { country, other } of shared) if (isAmongOthers && counted[other as number] !== at + 1) count(country, at)
    shared.length = 0
  }
  const all = points.map((point, number) => ({ ...point, id: idOf(point.name), count: counts[number] as number }))
  return all.filter((one) => one.count > 0).sort((a, b) => b.count - a.count || byCodeUnit(a.name, b.name))
}

/** By the id of each place, what it is or lies in of all that stands on the map. */
function homesOf(places: KnownPlace[], points: CountryPoint[]): Map<string, Home> {
  const named = new Map<string, KnownPlace>()
  // Of two places with one name, the lists have the country first.
  for (const place of places) if (!named.has(place.name)) named.set(place.name, place)
  const countries = new Map(points.map(({ name }, number) => [named.get(name), number]))
  for (const place of places) for (const alias of place.aliases) if (!named.has(alias)) named.set(alias, place)
  const homes = new Map<string, Home>()
  for (const place of places) {
    const country = countryOf(place, named, countries)
    const first = homes.get(place.id)
    if (country === undefined) continue
    if (!first) homes.set(place.id, { country, other: undefined })
    else if (first.country !== country) first.other = country
  }
  return homes
}

/** The nearest that stands on the map, from a place upwards. */
function countryOf(
  place: KnownPlace,
  named: Map<string, KnownPlace>,
  countries: Map<KnownPlace | undefined, number>,
): number | undefined {
  const passed = new Set<KnownPlace>()
  for (let at: KnownPlace | undefined = place; at && !passed.has(at); at = named.get(at.partOf ?? '')) {
    const country = countries.get(at)
    if (country !== undefined) return country
    passed.add(at)
  }
  return undefined
}
