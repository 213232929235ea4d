import type { Listing } from '../../model/prepared.ts'
import { type Form, formOf } from './form.ts'

/** All forms of people's names in an archive, by their ids. */
export function formsIn(listings: Listing[]): Map<string, Form> {
  const surnameWords = new Map<string, number>()
  for (const { asRead } of listings) {
    for (const { id, name } of asRead.people) {
      const words = surnameWords.get(id)
      // With and without hyphens a name has one id; where anybody writes one, it counts.
      if (words === undefined || name.includes('-')) surnameWords.set(id, Math.max(words ?? 1, wordsOfLast(name)))
    }
  }
  return new Map(Array.from(surnameWords, ([id, words]) => [id, formOf(id, words)]))
}

/** How many words with hyphens between them the last of a name is. */
const wordsOfLast = (name: string): number => name.slice(name.lastIndexOf(' ') + 1).split('-').length
