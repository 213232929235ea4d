import { append } from '../append.ts'
import type { HoverCard } from '../model/article.ts'
import { fold } from '../parse/fold.ts'
import { splitHeadlines } from '../parse/furniture/card-headlines.ts'

/** The headlines of an archive, by their first two words. */
export type KnownHeadlines = Map<string, string[]>

/** Gathers the headlines that the articles of an archive bear. */
export function knownHeadlines(headlines: string[]): KnownHeadlines {
  const known: KnownHeadlines = new Map()
  for (const headline of headlines) {
    const text = fold(headline)
    const key = openingOf(text)
    if (key !== undefined) append(known, key, text)
  }
  for (const alike of known.values()) alike.sort((a, b) => b.length - a.length)
  return known
}

const openingOf = (text: string): string | undefined => /^\S+ \S+/.exec(text)?.[0]

/**
 * Hover cards with their headlines cut anew: one that another article bears settles where it begins and ends. The same
 * cards where no article of the archive bears any.
 */
export function settledCards(cards: HoverCard[], known: KnownHeadlines): HoverCard[] {
  const settled = cards.map((card) => settle(card, known))
  return settled.some((card, at) => card.headlines.join('\n') !== cards[at]?.headlines.join('\n')) ? settled : cards
}

function settle(card: HoverCard, known: KnownHeadlines): HoverCard {
  const words = card.headlines.join(' ').split(' ')
  const headlines: string[] = []
  let gap: string[] = []
  const close = (): void => {
    if (gap.length > 0) headlines.push(...splitHeadlines(gap.join(' ')))
    gap = []
  }
  for (let at = 0; at < words.length;) {
    const length = knownAt(words, at, known)
    if (length === 0) gap.push(words[at++] as string)
    else {
      close()
      headlines.push(words.slice(at, at + length).join(' '))
      at += length
    }
  }
  if (headlines.length === 0) return card
  close()
  return { ...card, headlines }
}

/** How many words the longest known headline has that begins at a word, or 0. */
function knownAt(words: string[], at: number, known: KnownHeadlines): number {
  const candidates = known.get(fold(words.slice(at, at + 2).join(' '))) ?? []
  for (const candidate of candidates) {
    const length = candidate.split(' ').length
    if (fold(words.slice(at, at + length).join(' ')) === candidate) return length
  }
  return 0
}
