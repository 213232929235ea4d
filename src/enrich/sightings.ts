import type { KnownOrganization, KnownPlace } from '../model/lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import type { Block } from './reading.ts'
import type { Word } from './words.ts'

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

/** Everything that a block of text names, from left to right, each word in one name at most. */
export function sightingsOf(block: Block, lexicon: Lexicon): Sighting[] {
  const sightings: Sighting[] = []
  for (let at = 0; at < block.words.length;) {
    const sighting = sightingAt(block, at, lexicon)
    if (sighting) sightings.push(sighting)
    at = sighting?.to ?? at + 1
  }
  return sightings
}

/** The longest name that begins at a word; a listed one before a guessed one of the same length. */
function sightingAt(block: Block, at: number, lexicon: Lexicon): Sighting | undefined {
  const { words } = block
  const candidates: (Sighting | undefined)[] = [titled(block, at, lexicon)]
  if ((words[at] as Word).capital) {
    candidates.push(
      listed(words, at, lexicon),
      organizationRun(block, at, lexicon),
      placeRun(block, at, lexicon),
      firstNamed(block, at, lexicon),
    )
  }
  let best: Sighting | undefined
  for (const candidate of candidates) if (candidate && (!best || candidate.to > best.to)) best = candidate
  return best
}

function listed(words: Word[], at: number, lexicon: Lexicon): Sighting | undefined {
  const place = lexicon.places.at(words, at)[0]
  const body = lexicon.organizations.at(words, at)[0]
  const textOf = (length: number): string =>
    words
      .slice(at, at + length)
      .map((word) => word.text)
      .join(' ')
  if (body && body.length >= (place?.length ?? 0)) {
    const name = nameAsListed(textOf(body.length), body.value)
    return { kind: 'organization', name, from: at, to: at + body.length, rule: 'organization-list', known: body.value }
  }
  if (!place) return undefined
  const name = nameAsListed(textOf(place.length), place.value)
  return { kind: 'place', name, from: at, to: at + place.length, rule: 'place-list', known: place.value }
}

/** The words with the points and hyphens that the list writes them with. */
function nameAsListed(text: string, known: KnownPlace | KnownOrganization): string {
  const bare = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return [known.name, ...known.aliases].find((name) => bare(name) === bare(text)) ?? text
}

/** “Secretary of State John Kerry”: a title and what follows it. */
function titled(block: Block, at: number, lexicon: Lexicon): Sighting | undefined {
  let from = at
  let title = lexicon.titles.at(block.words, at)[0]
  let abbreviated = false
  while (title) {
    from += title.length
    abbreviated = title.value.text.endsWith('.')
    title = isGap(block, from - 1, abbreviated) ? lexicon.titles.at(block.words, from)[0] : undefined
  }
  if (from === at) return undefined
  const to = endOfName(block, from, lexicon)
  if (to === from || !isGap(block, from - 1, abbreviated)) return undefined
  if (isOrganizationEnd(block.words[to - 1] as Word, lexicon)) return undefined
  if (to - from === 1 && lexicon.places.at(block.words, from).length > 0) return undefined
  return { kind: 'person', name: nameOf(block, from, to), from, to, rule: 'title' }
}

/** “John Kerry”: a first name and at least one word more. */
function firstNamed(block: Block, at: number, lexicon: Lexicon): Sighting | undefined {
  const first = lexicon.firstNames.get((block.words[at] as Word).text)
  if (!first || (first.weak && isSentenceStart(block, at))) return undefined
  const to = endOfName(block, at, lexicon)
  if (to - at < 2 || isOrganizationEnd(block.words[to - 1] as Word, lexicon)) return undefined
  const last = (block.words[to - 1] as Word).text
  if (/^\p{Lu}\.?$/u.test(last)) return undefined
  return { kind: 'person', name: nameOf(block, at, to), from: at, to, rule: first.weak ? 'weak-first-name' : 'first-name' }
}

/** “Ministry of Defence”, “Stanford University”: a run with a word that makes it an organization. */
function organizationRun(block: Block, at: number, lexicon: Lexicon): Sighting | undefined {
  const { words } = block
  const first = words[at] as Word
  if (lexicon.notNames.has(first.text)) return undefined
  let to = at + 1
  let end = 0
  const opens = lexicon.organizationWords.get(first.text)
  while (to < words.length && to - at < 8 && isGap(block, to - 1, false)) {
    const word = words[to] as Word
    const connects = CONNECTORS.has(word.text) && words[to + 1]?.capital === true && isGap(block, to, false)
    if (!word.capital && !connects) break
    if (word.capital && lexicon.notNames.has(word.text)) break
    to++
    const before = words[to - 2] as Word
    if (lexicon.organizationWords.get(word.text) === 'last' && to - at > 1) end = to
    if (before.text === 'of' || before.text === 'for') {
      const head = words[to - 3] as Word
      const position = lexicon.organizationWords.get(head.text)
      if (position === 'before-of' || position === 'first' || end === to - 2) end = to
    }
    if ((opens === 'first' || opens === 'before-of') && end > 0 && word.capital) end = to
  }
  if (end === 0) return undefined
  return {
    kind: 'organization',
    name: block.text.slice(first.start, (words[end - 1] as Word).end),
    from: at,
    to: end,
    rule: 'organization-word',
  }
}

/** “Grant Park”, “Hudson River”: a run that ends with a word for a place. */
function placeRun(block: Block, at: number, lexicon: Lexicon): Sighting | undefined {
  const to = endOfName(block, at, lexicon)
  if (to - at < 2 || !lexicon.placeWords.has((block.words[to - 1] as Word).text)) return undefined
  return { kind: 'place', name: nameOf(block, at, to), from: at, to, rule: 'place-word' }
}

/** The index after the last word of a person's name that begins at a word. */
function endOfName(block: Block, from: number, lexicon: Lexicon): number {
  const { words } = block
  let to = from
  while (to < words.length && to - from < LONGEST_NAME) {
    const word = words[to] as Word
    if (to > from && !isGap(block, to - 1, (words[to - 1] as Word).text.length === 1)) break
    if (word.capital) {
      if (lexicon.notNames.has(word.text) || /\d/.test(word.text)) break
      to++
    } else if (to > from && PARTICLES.has(word.text) && words[to + 1]?.capital === true && isGap(block, to, false)) to += 2
    else break
  }
  return to
}

const isOrganizationEnd = (word: Word, lexicon: Lexicon): boolean => lexicon.organizationWords.get(word.text) === 'last'

function nameOf(block: Block, from: number, to: number): string {
  return block.text.slice((block.words[from] as Word).start, (block.words[to - 1] as Word).end)
}

/** Whether a word and the next are parts of one name: a space or hyphen between them, or a point after an initial. */
function isGap(block: Block, at: number, point: boolean): boolean {
  const left = block.words[at]
  const right = block.words[at + 1]
  if (!left || !right) return false
  const gap = block.text.slice(left.end, right.start)
  return gap === ' ' || gap === '-' || (point && gap === '. ')
}

/** Whether a word opens a sentence, where a capital letter says nothing. */
function isSentenceStart(block: Block, at: number): boolean {
  if (at === 0) return true
  const left = block.words[at - 1] as Word
  const gap = block.text.slice(left.end, block.words[at]?.start)
  return /[.!?:“"‘(]/.test(gap) && !(left.text.length === 1 && gap === '. ')
}
