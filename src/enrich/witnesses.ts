import { longestAt } from './phrase-index.ts'
import { type Block, isOwner } from './reading.ts'
import { endsSentence, gapAfter, isSentenceStart, isSpace } from './runs.ts'
import type { Sighting } from './sightings.ts'
import type { Word } from './word.ts'

/** What the words around a name show it to be. */
export type Witness = Pick<Sighting, 'kind' | 'rule'>

const OF = new Set(['of', 'at', 'for', 'from', 'with'])
const INTO_PLACE = new Set(['in', 'near', 'outside', 'around', 'across', 'throughout'])
/** Words in front of which a place is complete. */
const BEHIND_PLACE = new Set(
  'on and or when where after before last this that who which since for to as at by with during is was are were has have had while but if because said says until earlier later'.split(
    ' ',
  ),
)
const THEIR_STAFF = new Set(
  'spokesman spokeswoman spokesperson spokespeople executives executive ceo shares stock employees headquarters subsidiary'.split(
    ' ',
  ),
)
const OF_PEOPLE = new Set(
  'administration campaign presidency supporters supporter aides aide loyalists nomination confirmation impeachment era cabinet voters family backers'.split(
    ' ',
  ),
)
/** Nobody of one name is told something in the news, but papers are. */
const TO_PRESS = /^(?:told|tells)$/
const DETERMINERS = new Set('a an the one his her their its another then now former'.split(' '))
const STOPS = new Set('of for at in who which that with from on and whose by to as into under'.split(' '))
/** So many words of an apposition are read. */
const REACH = 9

/** What the words around an unlisted name of the words `from` to `to` show it to be; undefined where they show nothing. */
export function witnessOf(block: Block, from: number, to: number): Witness | undefined {
  const length = to - from
  return shapeOf(block, from, to) ?? before(block, from, length) ?? behind(block, from, to, length)
}

/** `NewsBusters`, `AL.com`, “The Hill” inside a sentence. */
function shapeOf(block: Block, from: number, to: number): Witness | undefined {
  const { words } = block
  const gap = gapAfter(block, to - 1)
  if (to - from === 1 && gap === '.' && /^(?:com|org|net)$/.test(words[to]?.text ?? '')) {
    return { kind: 'organization', rule: 'address' }
  }
  if (to - from === 1 && words[from]?.shape === 'mixed') return { kind: 'organization', rule: 'capital-inside' }
  const isThe = from > 0 && words[from - 1]?.text === 'The' && isSpace(block, from - 1)
  const isInName = words[from - 2]?.capital === true && isSpace(block, from - 2)
  if (isThe && !isInName && !isSentenceStart(block, from - 1) && to - from < 4)
    return { kind: 'organization', rule: 'the-with-capital' }
  return undefined
}

/** “Security firm Censys”, “head of Tiga”, “city of Owatonna”, “his wife, Sarah,”. */
function before(block: Block, from: number, length: number): Witness | undefined {
  const { words } = block
  const word = words[from - 1]
  if (!word) return undefined
  if (!isSpace(block, from - 1)) return appositionBefore(block, from, length, word)
  const noun = word.capital ? undefined : word.noun
  if (noun === 'organization') return { kind: 'organization', rule: 'noun-before' }
  if (noun === 'place') return { kind: 'place', rule: 'noun-before' }
  if (noun === 'person' || noun === 'kin') {
    if (length > 1 || noun === 'kin') return { kind: 'person', rule: 'noun-before' }
  }
  if (length === 1 && !word.capital && TO_PRESS.test(word.text)) return { kind: 'organization', rule: 'told' }
  if (word.text === 'in' && /^(?:shares|stake|stock|shareholders)$/i.test(words[from - 2]?.text ?? '')) {
    return { kind: 'organization', rule: 'shares-in' }
  }
  if (word.text === 'by' && /^(?:reported|published|obtained|conducted)$/.test(words[from - 2]?.text ?? '')) {
    return { kind: 'organization', rule: 'reported-by' }
  }
  if (/^(?:named|called|dubbed)$/.test(word.text) && words[from - 2]?.noun === 'organization') {
    return { kind: 'organization', rule: 'named' }
  }
  if (word.text === 'named' && words[from - 2]?.capital === false) return { kind: 'person', rule: 'named' }
  if (!OF.has(word.text) && word.text !== 'the') return undefined
  const article = word.text === 'the' ? 1 : 0
  const preposition = words[from - 1 - article]
  const head = words[from - 2 - article]
  if (!preposition || !head || !OF.has(preposition.text) || endsSentence(block, from - 2 - article)) return undefined
  if (head.noun === 'place' && preposition.text === 'of') return { kind: 'place', rule: 'noun-of' }
  if (head.noun === 'holder' && preposition.text === 'of') return { kind: 'place', rule: 'noun-of' }
  if (head.noun === 'kin' && preposition.text === 'of') return { kind: 'person', rule: 'noun-of' }
  if (head.noun === 'person' && !head.capital && preposition.text !== 'from' && preposition.text !== 'with') {
    return length === 1 && preposition.text === 'of' && article === 0 && !STAFFED.has(head.text)
      ? undefined
      : { kind: 'organization', rule: 'noun-of' }
  }
  return undefined
}

/** Whose “of” is followed by a body, even by one of a single word. */
const STAFFED = new Set(
  'head chief president director chairman chairwoman chair ceo founder co-founder owner editor member spokesman spokeswoman'.split(
    ' ',
  ),
)

/** “Their lawyer, Majeed Memon, said” */
function appositionBefore(block: Block, from: number, length: number, word: Word): Witness | undefined {
  if (gapAfter(block, from - 1) !== ', ' || word.capital || length > 3) return undefined
  if (word.noun === 'kin') return { kind: 'person', rule: 'apposition' }
  const after = gapAfter(block, from + length - 1)
  return word.noun === 'person' && length > 1 && /^[,.;:]/.test(after) ? { kind: 'person', rule: 'apposition' } : undefined
}

/** “Kerri Talbot, an activist”, “Sarah, 98,”, “South Bend, Indiana”, “the NCCI spokesman”, “in Watertown.” */
function behind(block: Block, from: number, to: number, length: number): Witness | undefined {
  const { words } = block
  const gap = gapAfter(block, to - 1)
  const next = words[to]
  if (gap.startsWith(' (') && length > 1 && isInitials(words, from, to)) return { kind: 'organization', rule: 'long-form' }
  const lead = words[from - 1]
  const isInside = lead !== undefined && !lead.capital && isSpace(block, from - 1)
  if (gap === ', ' && next) {
    if (/^\d{1,3}$/.test(next.text) && /^[,.;]/.test(gapAfter(block, to))) return { kind: 'person', rule: 'age' }
    if (next.text === 'who' && length > 1) return { kind: 'person', rule: 'who' }
    const region = longestAt(next.places, words, to)
    if (region && (isInside || from === 0) && length < 4 && lead?.noun !== 'person') {
      const after = gapAfter(block, to + region.words.length - 1)
      if (/^(?:\.?[,;)]|\.?$|\.\s| \()/.test(after)) return { kind: 'place', rule: 'city-and-region' }
    }
    const noun = appositionNoun(block, to)
    if (noun === 'person' && length > 1) return { kind: 'person', rule: 'apposition' }
    if (noun === 'organization') return { kind: 'organization', rule: 'apposition' }
    if (noun === 'place') return { kind: 'place', rule: 'apposition' }
    if (next.text === 'of' && length > 1 && words[to + 1]?.capital === true) return { kind: 'person', rule: 'of-a-place' }
  }
  if (gap === ' ' && next && !next.capital) {
    if (THEIR_STAFF.has(next.text)) return { kind: 'organization', rule: 'staff-behind' }
    if (length === 1 && OF_PEOPLE.has(next.text) && words[from]?.shape === undefined && isInside) {
      return { kind: 'person', rule: 'following-behind' }
    }
  }
  if (isInside && INTO_PLACE.has(lead.text) && length < 4 && words[from]?.shape === undefined && !isOwner(words[to - 1])) {
    if (/^(?:[,;)]|\.(?:\s|$)|$)/.test(gap) || (gap === ' ' && next !== undefined && BEHIND_PLACE.has(next.text))) {
      return { kind: 'place', rule: 'preposition' }
    }
  }
  return undefined
}

/** What the apposition is about that begins at a word: its last noun before a preposition or mark. */
function appositionNoun(block: Block, at: number): 'person' | 'organization' | 'place' | undefined {
  const { words } = block
  const first = words[at] as Word
  const isOpen = DETERMINERS.has(first.text)
  let found: Word['noun']
  for (let to = at; to < Math.min(words.length, at + REACH); to++) {
    const word = words[to] as Word
    if (STOPS.has(word.text)) break
    // Without an article it must come at once: “chief executive of …”, “professor at …”
    if (word.noun && (isOpen || to - at < 3)) found = word.noun
    else if (!isOpen && word.capital) return undefined
    const gap = gapAfter(block, to)
    if (gap !== ' ' && gap !== '-') break
  }
  if (found === 'document') return undefined
  return found === 'kin' || found === 'holder' ? 'person' : found
}

/** Whether the words of a name begin with the letters of the acronym in brackets behind it. */
function isInitials(words: Word[], from: number, to: number): boolean {
  const acronym = words[to]
  if (acronym?.shape !== 'acronym') return false
  const initials = words.slice(from, to).map((word) => word.text.charAt(0))
  return (
    initials.filter((letter) => /\p{Lu}/u.test(letter)).join('') === acronym.text ||
    initials.join('').toUpperCase() === acronym.text
  )
}
