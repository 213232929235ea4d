import type { KnownOrganization, KnownPlace } from '../model/lexicon.ts'
import { longestAt } from './phrase-index.ts'
import { type Block, endOf, startOf, textOf } from './reading.ts'
import type { Word } from './word.ts'

/** A stretch of words that names somebody or something, and what showed it. */
export interface Sighting {
  kind: 'person' | 'organization' | 'place'
  /** Without title. */
  name: string
  /** Index of its first word and of the word after its last. */
  from: number
  to: number
  rule: string
  /** What it is in a list, where it is in one. */
  known?: KnownPlace | KnownOrganization
}

const CONNECTORS = new Set(['of', 'for', 'and', 'the', 'on', '&'])
const PARTICLES = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'van',
  'von',
  'der',
  'den',
  'de',
  'da',
  'di',
  'du',
  'la',
  'dos',
  'ter',
  'ul',
])
const LONGEST_NAME = 5
const [SPACE, HYPHEN, POINT] = [32, 45, 46]

/** Everything that a block of text names, from left to right, each word in one name at most. */
export function sightingsOf(block: Block): Sighting[] {
  const { words } = block
  const sightings: Sighting[] = []
  for (let at = 0; at < words.length;) {
    const word = words[at] as Word
    // Most words are in small letters and begin no title.
    const sighting = word.capital || word.titles ? sightingAt(block, at, word) : undefined
    if (sighting) sightings.push(sighting)
    at = sighting?.to ?? at + 1
  }
  return sightings
}

/** The longest name that begins at a word; a listed one before a guessed one of the same length. */
function sightingAt(block: Block, at: number, word: Word): Sighting | undefined {
  const best = word.titles && titled(block, at)
  if (!word.capital) return best
  const listedOrRun = longer(longer(best, listed(block.words, at, word)), organizationRun(block, at))
  const to = endOfName(block, at)
  return to - at < 2 ? listedOrRun : longer(longer(listedOrRun, placeRun(block, at, to)), firstNamed(block, at, to))
}

const longer = (best: Sighting | undefined, other: Sighting | undefined): Sighting | undefined =>
  other && (!best || other.to > best.to) ? other : best

function listed(words: Word[], at: number, word: Word): Sighting | undefined {
  const place = longestAt(word.places, words, at)
  const body = longestAt(word.organizations, words, at)
  if (body && body.words.length >= (place?.words.length ?? 0)) {
    const to = at + body.words.length
    return { kind: 'organization', name: body.name, from: at, to, rule: 'organization-list', known: body.value }
  }
  if (!place) return undefined
  return { kind: 'place', name: place.name, from: at, to: at + place.words.length, rule: 'place-list', known: place.value }
}

/** “Secretary of State John Kerry”: a title and what follows it. */
function titled(block: Block, at: number): Sighting | undefined {
  const { words } = block
  const titleAt = (from: number) => longestAt(words[from]?.titles, words, from)
  let from = at
  let title = titleAt(at)
  let abbreviated = false
  while (title) {
    from += title.words.length
    abbreviated = title.value.text.endsWith('.')
    title = isGap(block, from - 1, abbreviated) ? titleAt(from) : undefined
  }
  if (from === at) return undefined
  const to = endOfName(block, from)
  if (to === from || !isGap(block, from - 1, abbreviated)) return undefined
  if (isOrganizationEnd(words[to - 1])) return undefined
  if (to - from === 1 && longestAt(words[from]?.places, words, from)) return undefined
  return { kind: 'person', name: textOf(block, from, to), from, to, rule: 'title' }
}

/** “John Kerry”: a first name and at least one word more. */
function firstNamed(block: Block, at: number, to: number): Sighting | undefined {
  const first = block.words[at]?.firstName
  if (!first || (first.weak && isSentenceStart(block, at))) return undefined
  const last = block.words[to - 1] as Word
  if (isOrganizationEnd(last) || /^\p{Lu}\.?$/u.test(last.text)) return undefined
  return { kind: 'person', name: textOf(block, at, to), from: at, to, rule: first.weak ? 'weak-first-name' : 'first-name' }
}

/** “Ministry of Defence”, “Stanford University”: a run with a word that makes it an organization. */
function organizationRun(block: Block, at: number): Sighting | undefined {
  const { words } = block
  const first = words[at] as Word
  if (first.notName) return undefined
  let to = at + 1
  let end = 0
  const opens = first.organizationWord
  while (to < words.length && to - at < 8 && isGap(block, to - 1, false)) {
    const word = words[to] as Word
    const connects = CONNECTORS.has(word.text) && words[to + 1]?.capital === true && isGap(block, to, false)
    if (!word.capital && !connects) break
    if (word.capital && word.notName) break
    to++
    const before = words[to - 2]?.text
    if (word.organizationWord === 'last') end = to
    if (before === 'of' || before === 'for') {
      const position = words[to - 3]?.organizationWord
      if (position === 'before-of' || position === 'first' || end === to - 2) end = to
    }
    if ((opens === 'first' || opens === 'before-of') && end > 0 && word.capital) end = to
  }
  if (end === 0) return undefined
  return { kind: 'organization', name: textOf(block, at, end), from: at, to: end, rule: 'organization-word' }
}

/** “Grant Park”, “Hudson River”: a run that ends with a word for a place. */
function placeRun(block: Block, at: number, to: number): Sighting | undefined {
  if (block.words[to - 1]?.placeWord !== true) return undefined
  return { kind: 'place', name: textOf(block, at, to), from: at, to, rule: 'place-word' }
}

/** The index after the last word of a person's name that begins at a word. */
function endOfName(block: Block, from: number): number {
  const { words } = block
  let to = from
  while (to < words.length && to - from < LONGEST_NAME) {
    const word = words[to] as Word
    if (to > from && !isGap(block, to - 1, words[to - 1]?.text.length === 1)) break
    if (word.inNames) to++
    else if (to > from && PARTICLES.has(word.text) && words[to + 1]?.capital === true && isGap(block, to, false)) to += 2
    else break
  }
  return to
}

const isOrganizationEnd = (word: Word | undefined): boolean => word?.organizationWord === 'last'

/** Whether a word and the next are parts of one name: a space or hyphen between them, or a point after an initial. */
function isGap(block: Block, at: number, point: boolean): boolean {
  if (at + 1 >= block.words.length) return false
  const end = endOf(block, at)
  const length = startOf(block, at + 1) - end
  const code = block.text.charCodeAt(end)
  if (length === 1) return code === SPACE || code === HYPHEN
  return point && length === 2 && code === POINT && block.text.charCodeAt(end + 1) === SPACE
}

/** Whether a word opens a sentence, where a capital letter says nothing. */
function isSentenceStart(block: Block, at: number): boolean {
  if (at === 0) return true
  const gap = block.text.slice(endOf(block, at - 1), startOf(block, at))
  return /[.!?:“"‘(]/.test(gap) && !(block.words[at - 1]?.text.length === 1 && gap === '. ')
}
