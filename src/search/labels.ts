import type { Lists } from '../index/lists.ts'
import type { Entry } from '../model/archive.ts'
import { byCodeUnit } from '../order.ts'

/** What articles can be narrowed down by, besides words and dates. */
export const LABEL_KINDS = ['topic', 'person', 'place', 'organization', 'author'] as const
export type LabelKind = (typeof LABEL_KINDS)[number]

/** A topic, name or author with its articles. */
export interface Label {
  label: string
  /** Places in the archive, ascending. */
  articles: number[]
}

/** All topics, people, places and organizations that have a page, and all authors, those with most articles first. */
export function labelsOf(entries: Entry[], { topics }: Lists): Record<LabelKind, Label[]> {
  const listed = (kind: keyof Lists['topics']): Label[] =>
    byCount([...topics[kind].values()].map(({ label, listed: of }) => ({ label, articles: of.map(({ at }) => at).toReversed() })))
  return {
    topic: listed('subject'),
    person: listed('person'),
    place: listed('place'),
    organization: listed('organization'),
    author: byCount(authorsOf(entries)),
  }
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
