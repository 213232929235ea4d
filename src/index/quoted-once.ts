import type { Archive, Entry } from '../model/archive.ts'
import type { NameKind } from '../model/topic.ts'
import { FOLDERS, NAME_KINDS } from './folders.ts'
import type { NameTable } from './name-table.ts'
import { QUOTED } from './notable-names.ts'

/** A person or an organization that one article quotes and no other names. */
export interface QuotedOnce {
  kind: NameKind
  id: string
  label: string
  entry: Entry
  /** From 1: the paragraph that holds the first quotation. */
  paragraph: number
}

/** Those of each kind whose words a single article has; `ranks` tells what becomes of each name, by number. */
export function quotedOnce(
  { entries, usualNames }: Archive,
  { named, starts }: NameTable,
  ranks: Uint8Array,
): Record<NameKind, QuotedOnce[]> {
  const found: Record<NameKind, QuotedOnce[]> = { person: [], organization: [], place: [] }
  for (const entry of entries) {
    let place = starts[entry.at] as number
    for (const kind of NAME_KINDS) {
      for (const { id, name, quotedAt } of entry.listing[FOLDERS[kind]]) {
        if (ranks[named[place++] as number] !== QUOTED || quotedAt === undefined) continue
        found[kind].push({ kind, id, label: usualNames.get(`${kind}/${id}`) ?? name, entry, paragraph: quotedAt })
      }
    }
  }
  return found
}
