import { fingerprint } from '../fingerprint.ts'
import { fingerprintOf } from '../fingerprint-of.ts'
import type { Entry } from '../model/archive.ts'
import type { NameTable } from './name-table.ts'
import type { TopicList } from './topic-lists.ts'

/**
 * By the place of an article: a fingerprint of which of those that it names have pages, and of how these are called. Both depend
 * on the whole archive; all else that is shown of an article's names is in the article's own fingerprint. `lists` are the lists
 * of names, by number.
 */
export function namePrints(entries: Entry[], lists: (TopicList | undefined)[], { named, starts }: NameTable): Float64Array {
  const labels = Float64Array.from(lists, (list) => (list ? fingerprint(list.label) : 0))
  return Float64Array.from(entries, ({ at }) => {
    const numbers: number[] = []
    for (let place = starts[at] as number; place < (starts[at + 1] as number); place++) {
      numbers.push(labels[named[place] as number] as number)
    }
    return fingerprintOf(numbers)
  })
}
