import type { Span } from './span.ts'

/** A person, organization or place that an article names. */
export interface Entity {
  /** Slug, unique within its kind. */
  id: string
  /** The fullest form in the article, without title, party or leading “the”. */
  name: string
  /** Where in the source; a stated name may have none. */
  mentions: Span[]
  /** For a listed place, the id of the one that it lies in. */
  containedInPlace?: string
  /** What showed that it is one, e.g. `title`, `first-name`, `place-list`. */
  rule: string
}

/** Words that an article says somebody spoke or wrote. */
export interface Quotation {
  /** Without the outer marks. */
  text: string
  /** A name as in people or organizations, a role as written, or null. */
  speaker: string | null
  /** Whom the speaker is in the article's people or organizations; absent for a role, or where nobody is named. */
  by?: { kind: 'person' | 'organization'; id: string }
  /** The word that says that it was spoken, as the article has it: `said`, `wrote`; absent where none does. */
  verb?: string
  /** Whether the words beside the quotation name the speaker, a pronoun or role there leads to him, or an earlier quotation does. */
  attribution?: 'stated' | 'resolved' | 'carried'
  /** From 1: the paragraph of the story that holds it. */
  paragraph: number
  /** What showed who speaks, e.g. `said-after`, `pronoun`; empty where nobody is named. */
  rule: string
  /** Of the words, in the source. */
  span: Span
}
