import type { KnownOrganization, KnownPlace } from '../model/lexicon.ts'
import type { Form } from './forms.ts'
import { longestAt } from './phrase-index.ts'
import type { Block, Word } from './reading.ts'

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
    const { form } = words[at] as Word
    // Most words are in small letters and begin no title.
    const sighting = form.capital || form.titles ? sightingAt(block, at, form) : undefined
    if (sighting) sightings.push(sighting)
    at = sighting?.to ?? at + 1
  }
  return sightings
}

/** The longest name that begins at a word; a listed one before a guessed one of the same length. */
function sightingAt(block: Block, at: number, form: Form): Sighting | undefined {
  const best = form.titles && titled(block, at)
  if (!form.capital) return best
  const listedOrRun = longer(longer(best, listed(block.words, at, form)), organizationRun(block, at))
  const to = endOfName(block, at)
  return to - at < 2 ? listedOrRun : longer(longer(listedOrRun, placeRun(block, at, to)), firstNamed(block, at, to))
}

const longer = (best: Sighting | undefined, other: Sighting | undefined): Sighting | undefined =>
  other && (!best || other.to > best.to) ? other : best

function listed(words: Word[], at: number, form: Form): Sighting | undefined {
  const place = longestAt(form.places, words, at)
  const body = longestAt(form.organizations, words, at)
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
  const titleAt = (from: number) => longestAt(words[from]?.form.titles, words, from)
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
  if (to - from === 1 && longestAt(words[from]?.form.places, words, from)) return undefined
  return { kind: 'person', name: nameOf(block, from, to), from, to, rule: 'title' }
}

/** “John Kerry”: a first name and at least one word more. */
function firstNamed(block: Block, at: number, to: number): Sighting | undefined {
  const first = block.words[at]?.form.firstName
  if (!first || (first.weak && isSentenceStart(block, at))) return undefined
  const last = block.words[to - 1] as Word
  if (isOrganizationEnd(last) || /^\p{Lu}\.?$/u.test(last.form.text)) return undefined
  return { kind: 'person', name: nameOf(block, at, to), from: at, to, rule: first.weak ? 'weak-first-name' : 'first-name' }
}

/** “Ministry of Defence”, “Stanford University”: a run with a word that makes it an organization. */
function organizationRun(block: Block, at: number): Sighting | undefined {
  const { words } = block
  const first = words[at] as Word
  if (first.form.notName) return undefined
  let to = at + 1
  let end = 0
  const opens = first.form.organizationWord
  while (to < words.length && to - at < 8 && isGap(block, to - 1, false)) {
    const { form } = words[to] as Word
    const connects = CONNECTORS.has(form.text) && words[to + 1]?.form.capital === true && isGap(block, to, false)
    if (!form.capital && !connects) break
    if (form.capital && form.notName) break
    to++
    const before = (words[to - 2] as Word).form.text
    if (form.organizationWord === 'last') end = to
    if (before === 'of' || before === 'for') {
      const position = (words[to - 3] as Word).form.organizationWord
      if (position === 'before-of' || position === 'first' || end === to - 2) end = to
    }
    if ((opens === 'first' || opens === 'before-of') && end > 0 && form.capital) end = to
  }
  if (end === 0) return undefined
  return { kind: 'organization', name: nameOf(block, at, end), from: at, to: end, rule: 'organization-word' }
}

/** “Grant Park”, “Hudson River”: a run that ends with a word for a place. */
function placeRun(block: Block, at: number, to: number): Sighting | undefined {
  if (block.words[to - 1]?.form.placeWord !== true) return undefined
  return { kind: 'place', name: nameOf(block, at, to), from: at, to, rule: 'place-word' }
}

/** The index after the last word of a person's name that begins at a word. */
function endOfName(block: Block, from: number): number {
  const { words } = block
  let to = from
  while (to < words.length && to - from < LONGEST_NAME) {
    const { form } = words[to] as Word
    if (to > from && !isGap(block, to - 1, words[to - 1]?.form.text.length === 1)) break
    if (form.inNames) to++
    else if (to > from && PARTICLES.has(form.text) && words[to + 1]?.form.capital === true && isGap(block, to, false)) to += 2
    else break
  }
  return to
}

const isOrganizationEnd = (word: Word | undefined): boolean => word?.form.organizationWord === 'last'

function nameOf(block: Block, from: number, to: number): string {
  return block.text.slice((block.words[from] as Word).start, (block.words[to - 1] as Word).end)
}

/** Whether a word and the next are parts of one name: a space or hyphen between them, or a point after an initial. */
function isGap(block: Block, at: number, point: boolean): boolean {
  const left = block.words[at]
  const right = block.words[at + 1]
  if (!left || !right) return false
  const length = right.start - left.end
  const code = block.text.charCodeAt(left.end)
  if (length === 1) return code === SPACE || code === HYPHEN
  return point && length === 2 && code === POINT && block.text.charCodeAt(left.end + 1) === SPACE
}

/** Whether a word opens a sentence, where a capital letter says nothing. */
function isSentenceStart(block: Block, at: number): boolean {
  if (at === 0) return true
  const left = block.words[at - 1] as Word
  const gap = block.text.slice(left.end, block.words[at]?.start)
  return /[.!?:“"‘(]/.test(gap) && !(left.form.text.length === 1 && gap === '. ')
}
