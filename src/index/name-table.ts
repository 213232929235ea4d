import type { Entry } from '../model/archive.ts'
import type { NameKind } from '../model/topic.ts'
import { FOLDERS, NAME_KINDS } from './folders.ts'

/** The names of an archive as numbers: whatever counts them needs no search by their words. */
export interface NameTable {
  /** By kind and id, the numbers of all that articles name or are about, from 0. */
  numbers: Record<NameKind, Map<string, number>>
  size: number
  /** What each article names, people, then organizations, then places; one article after the other. */
  named: Uint32Array
  /** Where those of each article begin, by its place in the archive; those of the last one end where `named` does. */
  starts: Uint32Array
}

/** Numbers the names of an archive. */
export function nameTable(entries: Entry[]): NameTable {
  const numbers = { person: new Map<string, number>(), organization: new Map<string, number>(), place: new Map<string, number>() }
  const starts = new Uint32Array(entries.length + 1)
  for (const [at, { listing }] of entries.entries()) {
    const { people, organizations, places } = listing
    starts[at + 1] = (starts[at] as number) + people.length + organizations.length + places.length
  }
  const named = new Uint32Array(starts[entries.length] as number)
  let size = 0
  const numberOf = (kind: NameKind, id: string): number => {
    let number = numbers[kind].get(id)
    if (number === undefined) numbers[kind].set(id, (number = size++))
    return number
  }
  let end = 0
  for (const { listing } of entries) {
    for (const kind of NAME_KINDS) for (const { id } of listing[FOLDERS[kind]]) named[end++] = numberOf(kind, id)
    for (const { kind, id } of listing.topics) if (kind !== 'subject') numberOf(kind, id)
  }
  return { numbers, size, named, starts }
}
