import type { Entry } from '../model/archive.ts'
import type { NameKind } from '../model/topic.ts'
import { FOLDERS, NAME_KINDS } from './folders.ts'

/** Names by their ids. */
type Names = Record<NameKind, Set<string>>

/**
 * The people, organizations and places that have a page: those that two articles name, and those that an article is about.
 * Whoever a single article quotes has none, which would hold nothing but a link to that article, but is worth finding; whom
 * it names in passing is no news about it.
 */
export function notableNames(entries: Entry[]): { notable: Names; quotedOnce: Names } {
  const notable: Names = { person: new Set(), organization: new Set(), place: new Set() }
  const quotedOnce: Names = { person: new Set(), organization: new Set(), place: new Set() }
  for (const { listing } of entries) {
    for (const { kind, id } of listing.topics) if (kind !== 'subject') notable[kind].add(id)
  }
  for (const kind of NAME_KINDS) {
    const first = new Map<string, Entry>()
    for (const entry of entries) {
      for (const { id, quotations } of entry.listing[FOLDERS[kind]]) {
        const before = first.get(id)
        if (before === undefined) first.set(id, entry)
        else if (before !== entry) notable[kind].add(id)
        if (quotations > 0) quotedOnce[kind].add(id)
      }
    }
    for (const id of notable[kind]) quotedOnce[kind].delete(id)
  }
  return { notable, quotedOnce }
}
