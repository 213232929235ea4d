import type { Entry } from '../model/archive.ts'
import type { NameTable } from './name-table.ts'
import { FOLDERS, NAME_KINDS } from './folders.ts'

/** What becomes of a name: nothing; an entry in the list from A to Z that leads to the words of whoever has it; a page. */
export const PASSING = 0
export const QUOTED = 1
export const NOTABLE = 2

/**
 * What becomes of each person, organization and place, by number. Those have a page that two articles name, and those that an
 * article is about: all that a single article says in passing is read there. Its quotations are looked for by name, though.
 */
export function notableNames(entries: Entry[], { numbers, size, named, starts }: NameTable): Uint8Array {
  const ranks = new Uint8Array(size)
  // Places from 1, so that 0 is none.
  const first = new Uint32Array(size)
  for (const { at, listing } of entries) {
    for (const { kind, id } of listing.topics) if (kind !== 'subject') ranks[numbers[kind].get(id) as number] = NOTABLE
    let place = starts[at] as number
    for (const kind of NAME_KINDS) {
      for (const { quotations } of listing[FOLDERS[kind]]) {
        const number = named[place++] as number
        if (first[number] === 0) first[number] = at + 1
        else if (first[number] !== at + 1) ranks[number] = NOTABLE
        if (quotations > 0 && ranks[number] === PASSING) ranks[number] = QUOTED
      }
    }
  }
  return ranks
}
