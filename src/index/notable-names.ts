import type { Entry } from '../model/archive.ts'
import type { NameKind } from '../model/topic.ts'
import { FOLDERS, NAME_KINDS } from './folders.ts'

/**
 * The people, organizations and places that have a page, by their ids: those that two articles name, those that an article
 * is about, and those whose words an article quotes. What a single article names in passing is no news about it.
 */
export function notableNames(entries: Entry[]): Record<NameKind, Set<string>> {
  const notable = { person: new Set<string>(), organization: new Set<string>(), place: new Set<string>() }
  for (const { listing } of entries) {
    for (const { kind, id } of listing.topics) if (kind !== 'subject') notable[kind].add(id)
  }
  for (const kind of NAME_KINDS) {
    const first = new Map<string, Entry>()
    for (const entry of entries) {
      for (const { id, quotations } of entry.listing[FOLDERS[kind]]) {
        const before = first.get(id)
        if (before === undefined) first.set(id, entry)
        if (quotations > 0 || (before !== undefined && before !== entry)) notable[kind].add(id)
      }
    }
  }
  return notable
}
