import type { Paragraph, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { draftOf } from '../draft.ts'
import { splitHeadlines } from './card-headlines.ts'
import { cutText, runText, textRuns } from '../tree/cut.ts'

/** A word of a name: `Kerry`, `O’Rourke`, `al-Maliki`, `J.`, `(Mitch)`, `de`. */
const WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]*|\([^()]{1,20}\)|(?:de|da|di|la|le|van|von|der|bin|al)(?=\s))`
const SURNAME = /(?<first>(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){0,3})(?<last>\p{Lu}[\p{L}\p{M}'’-]*\p{Ll})$/u
const MORE = /(?<=[\s\p{Ll}])MORE(?![\p{L}\p{N}])/gu
const BEFORE_SURNAME = new RegExp(String.raw`^(?:${WORD}\s+){0,6}$`, 'u')
const SUFFIX = /^,? (?:(?:Jr|Sr)(?:\.|(?!\p{L}))|I{2,3}(?!\p{L}))/u
const SEAM = /(?<=[\p{L}.])\s?(?=[\p{Lu}(])/gu
/** No card is longer, in characters. */
const LONGEST = 1000

/** Where a card stands in a text, and what it says. */
interface Card {
  from: number
  to: number
  name: string
  fullName: string
  related: string
}

/**
 * Takes hover cards out of the sentences that a scraper fused them into: a visible name, then the legal name with the
 * same surname, with or without a space before it, then related headlines, then `MORE`.
 */
export function hoverCards() {
  return (tree: Root, file: VFile): void => {
    if (!String(file.value).includes('MORE')) return
    for (const block of tree.children) {
      if (block.type !== 'paragraph') continue
      for (const run of textRuns(block)) cutCards(block, run, file)
    }
  }
}

function cutCards(parent: Paragraph, run: Text[], file: VFile): void {
  const cards = findCards(runText(run))
  let left = run
  for (const card of cards.toReversed()) left = cutText(parent, left, card.from, card.to, file, 'hovercard', 'hover-card')
  for (const { name, fullName, related } of cards) {
    draftOf(file).hovercards.push({ name, fullName, headlines: splitHeadlines(related) })
  }
}

/** All cards of a text, from left to right. */
export function findCards(text: string): Card[] {
  const cards: Card[] = []
  let floor = 0
  for (const more of text.matchAll(MORE)) {
    const end = more.index + more[0].length
    const card = cardBefore(text, floor, more.index)
    if (card) cards.push({ ...card, to: end })
    floor = end
  }
  return cards
}

/** The card that ends at an offset: the leftmost place where a name is followed by a longer form of itself. */
function cardBefore(text: string, floor: number, end: number): Card | undefined {
  const start = Math.max(floor, end - LONGEST)
  let first: Card | undefined
  for (const seam of text.slice(start, end).matchAll(SEAM)) {
    const card = cardAt(text, floor, end, start + seam.index, seam[0])
    if (!card) continue
    if (first) return card.from === first.from + seamWord(text, first).length ? card : first
    // In `McConnellAddison Mitchell McConnell` the first seam is inside the name: what follows it follows the legal name too.
    if (!card.related.startsWith(seamWord(text, card).trim())) return card
    first = card
  }
  return first
}

/** The word behind the seam that a card begins at. */
function seamWord(text: string, { from }: Card): string {
  return /^\s?\p{Lu}[\p{Ll}\p{M}'’-]*/u.exec(text.slice(from, from + 40))?.[0] ?? ''
}

function cardAt(text: string, floor: number, end: number, from: number, seam: string): Card | undefined {
  const visible = SURNAME.exec(text.slice(Math.max(floor, from - 80), from))?.groups
  const last = visible?.last
  if (!visible || !last || last.length < 2) return undefined
  const legalStart = from + seam.length
  const legal = legalName(text.slice(legalStart, Math.min(end, legalStart + 120)), last)
  if (legal === undefined) return undefined
  const after = legalStart + legal.length
  const name = withoutTitle(`${visible.first}${last}`, legal)
  // Spaces on both sides are weak evidence: then the first name must stand twice too.
  if (seam !== '' && /\s/.test(text.charAt(after)) && !name.includes(' ')) return undefined
  return { from, to: end, name, fullName: legal, related: text.slice(after, end).trim() }
}

/** The legal name that a text opens with: words of a name up to the same surname, then something new. */
function legalName(text: string, last: string): string | undefined {
  for (let at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + 1)) {
    const before = text.slice(0, at)
    if (!BEFORE_SURNAME.test(before)) return undefined
    const rest = text.slice(at + last.length)
    const suffix = SUFFIX.exec(rest)?.[0] ?? ''
    if (before !== '' && !/^(?:\p{Ll}|['’-]\p{Ll})/u.test(rest.slice(suffix.length))) return before + last + suffix
  }
  return undefined
}

/** `Secretary of State John Kerry` with the legal name `John Forbes Kerry` is `John Kerry`. */
function withoutTitle(visible: string, legal: string): string {
  const words = visible.trim().split(/\s+/)
  const known = new Set(legal.replace(/[()]/g, '').split(/\s+/))
  let first = words.length - 1
  while (first > 0 && known.has(words[first - 1] as string)) first--
  // Before the surname, a short form stands for a legal name: `Chuck` for `Charles`.
  if (first === words.length - 1 && first > 0 && isShortForm(words[first - 1] as string, known)) first--
  return words.slice(first).join(' ')
}

/** An initial, or a name that begins as one of the legal names does. */
function isShortForm(word: string, known: Set<string>): boolean {
  return /^\p{Lu}\.$/u.test(word) || [...known].some((name) => name.length > 2 && word.slice(0, 2) === name.slice(0, 2))
}
