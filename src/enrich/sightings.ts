import type { KnownOrganization, KnownPlace } from '../model/lexicon.ts'
import { organizationRun } from './organization-names.ts'
import { longestAt } from './phrase-index.ts'
import { type Block, endOf, nameOf, startOf, textOf } from './reading.ts'
import { endOfName, gapAfter, isAbbreviation, isGap, isSentenceStart, isSpace } from './runs.ts'
import { witnessOf } from './witnesses.ts'
import type { Word } from './word.ts'

/** A stretch of words that names somebody or something, and what showed it. */
export interface Sighting {
  /** `unknown` where nothing around it shows what it is. */
  kind: 'person' | 'organization' | 'place' | 'unknown'
  /** Without title. */
  name: string
  /** Index of its first word, a title's if it has one, and of the word after its last. */
  from: number
  to: number
  rule: string
  /** Where the title before it shows it. */
  sex?: 'f' | 'm'
  /** What it is in a list, where it is in one. */
  known?: KnownPlace | KnownOrganization
  /** The acronym in brackets behind it. */
  acronym?: string
}

const DIRECTION =
  /^(?:North|South|East|West|Central|Upper|Lower|Greater|North(?:ern|east|west)|South(?:ern|east|west)|(?:East|West)ern|Downtown|Mid)$/
/** They open questions more often than names. */
const QUESTION = /^(?:Will|May|Can|Do|Does|Did|Is|Are|Was)$/
const BEHIND = new Set(['apposition', 'staff-behind', 'city-and-region', 'age'])
const INITIAL = /^\p{Lu}$/u
const NO_NAME = /^(?:Hurricane|Typhoon|Cyclone|Storm|Tropical|Operation|Said|Says|Asked|Told|World)$/
/** Agreements, laws, wars and the like have names that are nobody's. */
const NO_ONE =
  /^(?:Accords?|Acts?|Age|Agreement|Amendment|Awards?|Bill|Bowl|Code|Collusion|Constitution|Crisis|Cup|Deal|Doctrine|Era|Hunt|Law|Plan|Prize|Rules?|Season|Treaty|Wars?|Week)$/

/** Everything that a block of text names, from left to right, each word in one name at most. */
export function sightingsOf(block: Block): Sighting[] {
  const { words } = block
  const sightings: Sighting[] = []
  const isHeading = isInTitleCase(block)
  for (let at = 0; at < words.length;) {
    const word = words[at] as Word
    const nobody = longestAt(word.nobody, words, at)
    if (nobody) {
      at += nobody.words.length
      continue
    }
    // Most words are in small letters and begin no title.
    const starts = word.capital || word.titles !== undefined || isDigit(word)
    const sighting =
      starts && !isHandle(block, at)
        ? (sightingAt(block, at, word) ?? (word.inNames && !isHeading ? unlisted(block, at) : undefined))
        : undefined
    const named = sighting && !isPartyTag(block, sighting) ? withAcronym(block, sighting) : undefined
    if (named) sightings.push(named)
    // The acronym in brackets is no further mention.
    at = sighting ? sighting.to + (named?.acronym === undefined ? 0 : 1) : at + 1
  }
  return sightings
}

/** “Beck Mentioned Bombing To Promote Owning Gold”: a heading, where every word has a capital. */
function isInTitleCase({ words, text }: Block): boolean {
  if (words.length < 5 || words.length > 20 || /[.!]["”’]?\s*$/.test(text)) return false
  let small = 0
  for (const word of words) if (!word.capital && word.text.length > 3) small++
  return small < 2 && words.filter((word) => word.capital).length * 3 > words.length * 2
}

/** `@nytimes`, `#MeToo`, and the parts of an address. */
function isHandle({ text, starts }: Block, at: number): boolean {
  const mark = text.charCodeAt((starts[at] as number) - 1)
  return (
    mark === 64 ||
    mark === 35 ||
    (mark === 47 &&
      text.charCodeAt((starts[at] as number) - 2) !== 32 &&
      /\S*[.:]\S*\/$/.test(text.slice(Math.max(0, (starts[at] as number) - 60), starts[at])))
  )
}

const isDigit = (word: Word): boolean => {
  const code = word.written.charCodeAt(0)
  return code >= 48 && code <= 57
}

/** The longest name that begins at a word; a listed one before a guessed one of the same length. */
function sightingAt(block: Block, at: number, word: Word): Sighting | undefined {
  const best = word.titles && titled(block, at)
  if (!word.capital) return best ?? (isDigit(word) ? organizationRun(block, at) : undefined)
  const listedOrRun = longer(longer(best, listed(block, at, word)), organizationRun(block, at))
  const to = endOfName(block, at)
  if (to - at >= 2) {
    const person = firstNamed(block, at, to)
    // “Dan Hall” is a man, “Grant Park” a park.
    const isSure = person?.rule === 'first-name' && to - at === 2
    return isSure ? longer(person, listedOrRun) : longer(longer(listedOrRun, placeRun(block, at, to)), person)
  }
  return listedOrRun ?? (word.wellKnown && !isSentenceStart(block, at) ? wellKnown(block, at) : undefined)
}

const longer = (best: Sighting | undefined, other: Sighting | undefined): Sighting | undefined =>
  other && (!best || other.to > best.to) ? other : best

function listed(block: Block, at: number, word: Word): Sighting | undefined {
  const { words } = block
  const place = longestAt(word.places, words, at)
  const body = longestAt(word.organizations, words, at)
  if (body && body.words.length >= (place?.words.length ?? 0)) {
    const to = at + body.words.length
    return { kind: 'organization', name: body.name, from: at, to, rule: 'organization-list', known: body.value }
  }
  if (place) {
    const to = at + place.words.length
    return { kind: 'place', name: place.name, from: at, to, rule: 'place-list', known: place.value }
  }
  return DIRECTION.test(word.text) ? towards(block, at) : undefined
}

/** “Northern California”: a direction and a listed place. */
function towards(block: Block, at: number): Sighting | undefined {
  const { words } = block
  const place = isGap(block, at, false) ? longestAt(words[at + 1]?.places, words, at + 1) : undefined
  if (!place) return undefined
  const to = at + 1 + place.words.length
  return { kind: 'place', name: textOf(block, at, to), from: at, to, rule: 'direction-and-place' }
}

/** “Secretary of State John Kerry”: a title and what follows it. */
function titled(block: Block, at: number): Sighting | undefined {
  const { words } = block
  const titleAt = (from: number) => longestAt(words[from]?.titles, words, from)
  let from = at
  let title = titleAt(at)
  let abbreviated = false
  let sex: Sighting['sex']
  while (title) {
    from += title.words.length
    // Both “Mr” and “Mr.” are listed.
    abbreviated = title.value.text.endsWith('.') || isAbbreviation(words[from - 1])
    sex ??= title.value.sex
    title = isGap(block, from - 1, abbreviated) ? titleAt(from) : undefined
  }
  if (from === at) return undefined
  const to = endOfName(block, from)
  if (to === from || !isGap(block, from - 1, abbreviated)) return undefined
  const first = words[from] as Word
  const last = words[to - 1] as Word
  if (isOrganizationEnd(last)) return undefined
  if (to - from === 1) {
    if (longestAt(first.places, words, from) ?? longestAt(first.organizations, words, from)) return undefined
    // “the director Friday night”, “Justice Department”
    if (first.organizationWord !== undefined || first.shape === 'acronym') return undefined
  }
  return { kind: 'person', name: nameOf(block, from, to), from: at, to, rule: 'title', ...(sex && { sex }) }
}

/** “John Kerry”, “J. Alex Halderman”: a first name and at least one word more. */
function firstNamed(block: Block, at: number, to: number): Sighting | undefined {
  const { words } = block
  const opening = words[at] as Word
  const isInitialled = INITIAL.test(opening.text) && words[at + 1]?.firstName !== undefined
  const first = opening.firstName ?? (isInitialled && to - at > 2 ? words[at + 1]?.firstName : undefined)
  if (!first || (words[to]?.text === 'v' && isSpace(block, to - 1))) return undefined
  const second = words[at + 1] as Word
  if (first.weak && isSentenceStart(block, at)) {
    // “Mark Mellman, a consultant” opens a sentence with a name; “Will Trump” does not.
    if (QUESTION.test(opening.text) || second.wellKnown || second.organizations || second.places) return undefined
  }
  // “Washington Gov. Jay Inslee”, “Virginia Governor Ralph Northam”
  if (hasTitleInside(block, at + 1, to)) return undefined
  const last = words[to - 1] as Word
  if (NO_ONE.test(last.text)) return undefined
  if (isOrganizationEnd(last) || (to - at === 2 && INITIAL.test(last.text))) return undefined
  if (first.weak && (second.shape === 'acronym' || second.demonyms || second.organizationWord?.has('last'))) return undefined
  return { kind: 'person', name: nameOf(block, at, to), from: at, to, rule: first.weak ? 'weak-first-name' : 'first-name' }
}

/** Whether a title with a name behind it begins inside a run. */
function hasTitleInside({ words }: Block, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const title = longestAt(words[at]?.titles, words, at)
    if (title && (isAbbreviation(words[at]) || at + title.words.length < to)) return true
  }
  return false
}

function wellKnown(block: Block, at: number): Sighting | undefined {
  const next = block.words[at + 1]
  // A capital beside it makes it a part of another name.
  if ((next?.inNames && isSpace(block, at)) || (at > 0 && block.words[at - 1]?.inNames && isSpace(block, at - 1)))
    return undefined
  return { kind: 'person', name: textOf(block, at, at + 1), from: at, to: at + 1, rule: 'well-known' }
}

/** “Grant Park”, “Hudson River”, “Shiawassee County Sheriff”: a run up to a word for a place. */
function placeRun(block: Block, at: number, most: number): Sighting | undefined {
  for (let to = at + 2; to <= most; to++) {
    const isWhole = to === most || block.words[to]?.titles !== undefined
    if (isWhole && block.words[to - 1]?.placeWord) {
      return { kind: 'place', name: textOf(block, at, to), from: at, to, rule: 'place-word' }
    }
  }
  return undefined
}

/** A run of capitalised words that no list knows, up to where another name begins. */
function unlisted(block: Block, at: number): Sighting | undefined {
  const most = endOfName(block, at)
  let to = at + 1
  while (
    to < most &&
    !block.words[to]?.wellKnown &&
    !(block.words[to]?.capital && sightingAt(block, to, block.words[to] as Word))
  )
    to++
  if (to < most && block.words[to - 1]?.titles && to - at > 1) to--
  const length = to - at
  const opens = isSentenceStart(block, at)
  const [first, last] = [block.words[at] as Word, block.words[to - 1] as Word]
  if (first.text.length === 1 && (length === 1 || !gapAfter(block, at).startsWith('. '))) return undefined
  // A title without a name, a people, a storm, a lawsuit, “Said Obama”
  if (
    last.noun === 'person' ||
    last.demonyms ||
    first.demonyms ||
    NO_NAME.test(first.text) ||
    NO_ONE.test(last.text) ||
    block.words[to]?.text === 'v' ||
    block.words[at - 1]?.text === 'v'
  )
    return undefined
  const witness = witnessOf(block, at, to)
  // A single word that opens a sentence has its capital from that; only what is said right behind it shows a name.
  if (length === 1 && opens && first.shape !== 'mixed' && !BEHIND.has(witness?.rule ?? '')) {
    return { kind: 'unknown', name: nameOf(block, at, to), from: at, to, rule: '' }
  }
  // “Change.org”
  if (witness?.rule === 'address') to++
  return { kind: witness?.kind ?? 'unknown', name: nameOf(block, at, to), from: at, to, rule: witness?.rule ?? '' }
}

/** `(R-Ariz.)`, `D-N.Y.`, `(Calif.)`: whom a politician sits for, not a place that the story goes to. */
function isPartyTag(block: Block, { kind, from, to }: Sighting): boolean {
  if (kind !== 'place') return false
  const { words, text } = block
  const start = startOf(block, from)
  if (from > 0 && text.charCodeAt(start - 1) === 45 && INITIAL.test(words[from - 1]?.text ?? '')) return true
  const end = endOf(block, to - 1)
  const isShort = text.charCodeAt(end) === 46 || text.charCodeAt(end - 1) === 46 || isAbbreviation(words[to - 1])
  return isShort && text.charCodeAt(start - 1) === 40 && /^\.?\)/.test(text.slice(end, end + 2))
}

/** “Federal Election Committee (FEC)” */
function withAcronym(block: Block, sighting: Sighting): Sighting {
  const { to, kind, name } = sighting
  const acronym = kind === 'organization' ? block.words[to] : undefined
  if (acronym?.shape !== 'acronym') return sighting
  const start = startOf(block, to)
  if (start - endOf(block, to - 1) !== 2 || block.text.charCodeAt(start - 1) !== 40) return sighting
  return name.startsWith(acronym.text.charAt(0)) || name.includes(` ${acronym.text.charAt(0)}`)
    ? { ...sighting, acronym: acronym.text }
    : sighting
}

const isOrganizationEnd = (word: Word | undefined): boolean => word?.organizationWord?.has('last') === true
