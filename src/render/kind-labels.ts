import type { ListKind } from '../model/topic.ts'

/** What one of a kind is called. */
export const KIND_LABELS: Record<ListKind, string> = {
  subject: 'Subject',
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  author: 'Author',
  section: 'Section',
  publisher: 'Publisher',
}

/** What the list of all of a kind is called; that of subjects has topics of all kinds. */
export const KINDS_LABELS: Record<ListKind, string> = {
  subject: 'Topics',
  person: 'People',
  organization: 'Organizations',
  place: 'Places',
  author: 'Authors',
  section: 'Sections',
  publisher: 'Publishers',
}

const PREPOSITIONS: Record<ListKind, string> = {
  subject: 'on',
  person: 'on',
  organization: 'on',
  place: 'on',
  author: 'by',
  section: 'in the section',
  publisher: 'published by',
}

/** What the articles of a list have in common: `on Diplomacy`, `by Jane Doe`. */
export const commonTo = ({ kind, label }: { kind: ListKind; label: string }): string => `${PREPOSITIONS[kind]} ${label}`
