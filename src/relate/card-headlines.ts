import { append } from '../append.ts'
import type { Article, HoverCard } from '../model/article.ts'
import { fold } from '../parse/fold.ts'
import { splitHeadlines } from '../parse/furniture/card-headlines.ts'

/** The headlines of an archive, by their first two words. */
export type KnownHeadlines = Map<string, string[]>

/** Gathers the headlines that the articles of an archive bear. */
export function knownHeadlines(articles: Article[]): KnownHeadlines {
  const known: KnownHeadlines = new Map()
  for (const { headline } of articles) {
    const text = fold(headline.value)
    const key = openingOf(text)
    if (key !== undefined) append(known, key, text)
  }
  for (const headlines of known.values()) headlines.sort((a, b) => b.length - a.length)
  return known
}

const openingOf = (text: string): string | undefined => /^\S+ \S+/.exec(text)?.[0]

/** The article with its cards' headlines cut anew: one that another article bears settles where it begins and ends. */
export function withSettledCards<T extends Article>(article: T, known: KnownHeadlines): T {
  if (article.hovercards.length === 0) return article
  return { ...article, hovercards: article.hovercards.map((card) => settle(card, known)) }
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
