import { fingerprint } from '../fingerprint.ts'
import type { Entry } from '../model/archive.ts'
import { FOLDERS, NAME_KINDS } from './folders.ts'
import type { TopicLists } from './topic-lists.ts'

/**
 * By article: a fingerprint of which of those that it names have pages, and of how these are called. Both depend on the whole
 * archive; all else that is shown of an article's names is in the article's own fingerprint.
 */
export function namePrints(entries: Entry[], lists: TopicLists): Map<Entry, number> {
  return new Map(
    entries.map((entry) => {
      let text = ''
      for (const kind of NAME_KINDS) {
        for (const { id } of entry.listing[FOLDERS[kind]]) text += `${lists[kind].get(id)?.label ?? ''}\n`
      }
      return [entry, fingerprint(text)]
    }),
  )
}
