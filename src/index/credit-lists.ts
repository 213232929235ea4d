import type { Entry } from '../model/archive.ts'
import type { CreditKind } from '../model/topic.ts'
import { idOf } from '../slug.ts'
import type { ArticleList } from './article-list.ts'
import { byId, commonest, countLabel, type Labels } from './labels.ts'

/** An author, a section or a publisher with its articles. */
export interface CreditList extends ArticleList {
  kind: CreditKind
}

/** The lists of each kind by their ids, in the order of these; none of a kind that has no pages. */
export type CreditLists = Record<CreditKind, Map<string, CreditList>>

const ACCENTS = /[\u0300-\u036F]/g
const PLAIN = /^[ -~]*$/

/**
 * The id of an author, a section or a publisher: the same for `JANE DOE`, `Jane Doe` and `Jané Doe`. It is made of the name alone, so that
 * an article knows where its credits lead while no other article is known.
 */
export function creditId(name: string): string {
  return idOf(PLAIN.test(name) ? name : name.normalize('NFD').replace(ACCENTS, '').normalize('NFC'))
}

/** Lists articles by all that they are credited to. Who published them is no list where that is the same for all that tell it. */
export function creditLists(entries: Entry[]): CreditLists {
  const lists: CreditLists = { author: new Map(), section: new Map(), publisher: new Map() }
  const labels: Labels<CreditList> = new Map()
  const put = (entry: Entry, kind: CreditKind, label: string): void => {
    const id = creditId(label)
    let list = lists[kind].get(id)
    if (!list) lists[kind].set(id, (list = { kind, id, label, listed: [] }))
    countLabel(labels, list, label)
    if (list.listed.at(-1) !== entry) list.listed.push(entry)
  }
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at] as Entry
    const { authors, section, publisher } = entry.listing
    for (const author of authors) put(entry, 'author', author)
    if (section !== undefined) put(entry, 'section', section)
    if (publisher !== undefined) put(entry, 'publisher', publisher)
  }
  for (const [list, counts] of labels) list.label = commonest(notAllCapitals(counts))
  if (lists.publisher.size < 2) lists.publisher.clear()
  return { author: byId(lists.author), section: byId(lists.section), publisher: byId(lists.publisher) }
}

/** The labels that a list can be shown with: one in capitals only where there is no other. */
function notAllCapitals(labels: Map<string, number>): Iterable<[string, number]> {
  const some = [...labels].filter(([label]) => label !== label.toUpperCase())
  return some.length > 0 ? some : labels
}
