import type { Lists } from '../index/lists.ts'
import type { Entry } from '../model/archive.ts'
import { byCodeUnit } from '../order.ts'
import { settledId } from '../relate/settled.ts'

/** What articles can be narrowed down by, besides words and dates. */
export const LABEL_KINDS = ['topic', 'person', 'place', 'organization', 'author'] as const
export type LabelKind = (typeof LABEL_KINDS)[number]

/** A topic, name or author with its articles. */
export interface Label {
  label: string
  /** What else a person is called in articles. */
  others?: Set<string>
  /** Places in the archive, ascending. */
  articles: number[]
}

/** All topics, places and organizations that have a page, all people, and all authors, those with most articles first. */
export function labelsOf(entries: Entry[], { topics }: Pick<Lists, 'topics'>): Record<LabelKind, Label[]> {
  const listed = (kind: keyof Lists['topics']): Label[] =>
    byCount([...topics[kind].values()].map(({ label, listed: of }) => ({ label, articles: of.map(({ at }) => at).toReversed() })))
  return {
    topic: listed('subject'),
    person: byCount(peopleOf(entries, topics.person)),
    place: listed('place'),
    organization: listed('organization'),
    author: byCount(authorsOf(entries)),
  }
}

/** All people, also those without a page. */
function peopleOf(entries: Entry[], pages: Lists['topics']['person']): Label[] {
  const people = new Map<string, Label>()
  for (const { id, label, listed } of pages.values()) people.set(id, { label, articles: listed.map(({ at }) => at).toReversed() })
  for (const { at, listing, asRead, settled } of entries) {
    for (const { id, name } of listing.people) {
      const known = people.get(id)
      if (!known) people.set(id, { label: name, articles: [at] })
      else {
        if (!pages.has(id)) known.articles.push(at)
        addForm(known, name)
      }
    }
    if (settled?.people) for (const { id, name } of asRead.people) addForm(people.get(settledId(id, settled)), name)
  }
  return [...people.values()]
}

function addForm(person: Label | undefined, name: string): void {
  if (person && name !== person.label) (person.others ??= new Set()).add(name)
}

function authorsOf(entries: Entry[]): Label[] {
  const authors = new Map<string, Label>()
  for (const { at, listing } of entries) {
    for (const label of new Set(listing.authors)) {
      const known = authors.get(label)
      if (known) known.articles.push(at)
      else authors.set(label, { label, articles: [at] })
    }
  }
  return [...authors.values()]
}

const byCount = (labels: Label[]): Label[] =>
  labels.sort((a, b) => b.articles.length - a.articles.length || byCodeUnit(a.label, b.label))
