import type { Listing } from '../../model/prepared.ts'
import { type Form, formOf } from './form.ts'

/** All forms of people's names in an archive, by their ids. */
export function formsIn(listings: Listing[]): Map<string, Form> {
  const seen = new Map<string, { surnameWords: number; articles: number }>()
  for (const { people } of listings) {
    for (const { id, name } of people) {
      const form = seen.get(id)
      if (!form) seen.set(id, { surnameWords: wordsOfLast(name), articles: 1 })
      else {
        form.articles++
        // With and without hyphens a name has one id; where anybody writes one, it counts.
        if (name.includes('-')) form.surnameWords = Math.max(form.surnameWords, wordsOfLast(name))
      }
    }
  }
  return new Map(Array.from(seen, ([id, { surnameWords, articles }]) => [id, formOf(id, surnameWords, articles)]))
}

/** How many words with hyphens between them the last of a name is. */
function wordsOfLast(name: string): number {
  return name.includes('-') ? name.slice(name.lastIndexOf(' ') + 1).split('-').length : 1
}
