import { append } from '../append.ts'
import { gapAfter } from './runs.ts'
import type { Block } from './reading.ts'
import type { Sighting } from './sightings.ts'

const JOINTS = new Set([', ', ' and ', ', and ', ' & '])
const LONGEST_PERSON = 4

/**
 * The sightings of an article's blocks, with those that nothing beside them explains taken for what the rest of the article
 * shows: a name is one thing wherever it stands, news calls a person by the surname alone once the full name has been given,
 * who speaks under two names is a person, and so is whoever stands among people. What stays unknown is left out.
 */
export function settled(blocks: Block[], seen: Sighting[][]): Sighting[][] {
  const hasUnknown = (sightings: Sighting[]): boolean => sightings.some((one) => one.kind === 'unknown')
  if (!seen.some(hasUnknown)) return seen
  const shown = kindsShown(seen)
  const surnames = surnamesIn(seen)
  return seen.map((sightings, number) => {
    if (!hasUnknown(sightings)) return sightings
    const block = blocks[number] as Block
    const known = sightings.map((one) =>
      one.kind === 'unknown' ? (shownElsewhere(one, shown) ?? namedLater(one, surnames) ?? speaking(block, one) ?? one) : one,
    )
    amongPeople(block, known)
    return known.filter((one) => one.kind !== 'unknown')
  })
}

/** For each unlisted name, the kind that most of its places show it to be. */
function kindsShown(seen: Sighting[][]): Map<string, Sighting> {
  const votes = new Map<string, Sighting[]>()
  for (const sightings of seen) {
    for (const one of sightings) {
      if (one.kind === 'unknown') continue
      if (one.acronym !== undefined) votes.set(one.acronym, [one])
      if (one.known === undefined) append(votes, one.name, one)
    }
  }
  return new Map(Array.from(votes, ([name, list]) => [name, mostShown(list)]))
}

/** The first of the kind that most are of. */
function mostShown(list: Sighting[]): Sighting {
  const counts = new Map<Sighting['kind'], number>()
  for (const { kind } of list) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const count = ({ kind }: Sighting): number => counts.get(kind) ?? 0
  return list.reduce((best, one) => (count(one) > count(best) ? one : best))
}

function shownElsewhere(one: Sighting, shown: Map<string, Sighting>): Sighting | undefined {
  const other = shown.get(one.name)
  return other && { ...one, kind: other.kind, rule: other.rule }
}

/** The single words that stand as names, or behind titles. */
function surnamesIn(seen: Sighting[][]): Set<string> {
  const surnames = new Set<string>()
  for (const sightings of seen) {
    for (const { kind, name, rule } of sightings) {
      if ((kind === 'unknown' || (kind === 'person' && rule === 'title')) && !name.includes(' ')) surnames.add(name)
    }
  }
  return surnames
}

/** “Martyn Williams”, where “Williams” stands alone elsewhere. */
function namedLater(one: Sighting, surnames: Set<string>): Sighting | undefined {
  const space = one.name.lastIndexOf(' ')
  const isPerson = space > 0 && one.to - one.from <= LONGEST_PERSON && surnames.has(one.name.slice(space + 1))
  return isPerson ? { ...one, kind: 'person', rule: 'surname-elsewhere' } : undefined
}

/** “said Armstrong Williams”, “Eswar Prasad said” */
function speaking(block: Block, one: Sighting): Sighting | undefined {
  const { from, to } = one
  const { words } = block
  if (to - from < 2 || to - from > 3 || words.slice(from, to).some((word) => word.shape !== undefined)) return undefined
  const isAfter = words[from - 1]?.saidVerb === true && gapAfter(block, from - 1) === ' '
  const isBefore = words[to]?.saidVerb === true && gapAfter(block, to - 1) === ' '
  return isAfter || isBefore ? { ...one, kind: 'person', rule: 'speaks' } : undefined
}

/** “Haisheng Rong, Richard Jones and Ansheng Liu”: two words of an enumeration of people. */
function amongPeople(block: Block, sightings: Sighting[]): void {
  const take = (at: number, beside: number, gapAt: number): void => {
    const [one, other] = [sightings[at], sightings[beside]]
    if (one?.kind !== 'unknown' || other?.kind !== 'person' || other.to - other.from < 2) return
    if (one.to - one.from < 2 || one.to - one.from > 3 || !JOINTS.has(gapText(block, gapAt))) return
    sightings[at] = { ...one, kind: 'person', rule: 'among-people' }
  }
  for (let at = 1; at < sightings.length; at++) take(at, at - 1, (sightings[at - 1] as Sighting).to - 1)
  for (let at = sightings.length - 2; at >= 0; at--) take(at, at + 1, (sightings[at] as Sighting).to - 1)

  function gapText(of: Block, end: number): string {
    const gap = gapAfter(of, end)
    const next = of.words[end + 1]?.text
    return next === 'and' && (gap === ' ' || gap === ', ') ? `${gap}and${gapAfter(of, end + 1)}` : gap
  }
}
