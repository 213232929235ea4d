import { broaderOf } from '../broader.ts'
import type { Archive, Entry } from '../model/archive.ts'
import type { Kind, NameKind, Subject } from '../model/topic.ts'
import type { ArticleList } from './article-list.ts'
import { FOLDERS, NAME_KINDS } from './folders.ts'
import { byId, commonest, countLabel, type Labels } from './labels.ts'
import type { NameTable } from './name-table.ts'
import { NOTABLE } from './notable-names.ts'

/** A subject, person, organization or place that has a page, with its articles. */
export interface TopicList extends ArticleList {
  kind: Kind
  /** The vocabulary's entry, for a subject that has one. */
  subject?: Subject
  /** Whether an article is about it; others only mention it. */
  isTopic: boolean
}

/** The lists of each kind by their ids, in the order of these. */
export type TopicLists = Record<Kind, Map<string, TopicList>>

/**
 * The lists of all that has a page: a subject with the articles about it and those of its narrower ones; a person, an
 * organization or a place with the articles about it and those that mention it. `ranks` tells what becomes of each name.
 */
export function topicLists(
  { entries, vocabulary, usualNames }: Archive,
  { named, starts }: NameTable,
  ranks: Uint8Array,
): TopicLists {
  const lists: TopicLists = { subject: new Map(), person: new Map(), organization: new Map(), place: new Map() }
  const labels: Labels<TopicList> = new Map()
  const put = (entry: Entry, kind: Kind, id: string, label: string): TopicList => {
    let list = lists[kind].get(id)
    if (!list) {
      const subject = kind === 'subject' ? vocabulary.get(id) : undefined
      lists[kind].set(id, (list = { kind, id, label, isTopic: false, listed: [], ...(subject && { subject }) }))
    }
    countLabel(labels, list, label)
    if (list.listed.at(-1) !== entry) list.listed.push(entry)
    return list
  }
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at] as Entry
    const { topics } = entry.listing
    for (const { kind, id, label } of topics) put(entry, kind, id, label).isTopic = true
    for (const { kind, id } of topics) {
      if (kind === 'subject') for (const subject of broaderOf(id, vocabulary)) put(entry, kind, subject.id, subject.label)
    }
    let place = starts[at] as number
    for (const kind of NAME_KINDS) {
      for (const { id, name } of entry.listing[FOLDERS[kind]]) {
        if (ranks[named[place++] as number] === NOTABLE) put(entry, kind, id, name)
      }
    }
  }
  for (const [list, counts] of labels) list.label = commonest(fullOf(list.kind, counts))
  for (const subject of lists.subject.values()) subject.label = subject.subject?.label ?? subject.label
  for (const kind of NAME_KINDS) nameAsUsual(lists[kind], kind, usualNames)
  return {
    subject: byId(lists.subject),
    person: byId(lists.person),
    organization: byId(lists.organization),
    place: byId(lists.place),
  }
}

function nameAsUsual(lists: Map<string, TopicList>, kind: NameKind, usualNames: Archive['usualNames']): void {
  for (const list of lists.values()) list.label = usualNames.get(`${kind}/${list.id}`) ?? list.label
}

/** The labels that a list can be shown with: a bare surname only where a person has no other name. */
function fullOf(kind: Kind, labels: Map<string, number>): Map<string, number> {
  const full = kind === 'person' ? [...labels].filter(([label]) => label.includes(' ')) : []
  return full.length > 0 ? new Map(full) : labels
}
