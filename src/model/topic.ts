/** What sort of thing a topic or a named thing is; each kind has its folder in the site. */
export type Kind = 'subject' | NameKind

/** What sort of thing an article can name. */
export type NameKind = 'person' | 'organization' | 'place'

/** What an article is credited to: who wrote it, where in the paper it stood, who published it. */
export type CreditKind = 'author' | 'section' | 'publisher'

/** What can have a list of articles with a page. */
export type ListKind = Kind | CreditKind

/** How a topic came to an article. */
export type Origin = 'stated' | 'rule' | 'learned'

/** Something that an article is about. */
export interface Topic {
  /** Slug, unique within its kind. */
  id: string
  label: string
  kind: Kind
  origin: Origin
  /** From 0 to 1; stated topics have 1. */
  score: number
  /** The words that decided it, as they stand in the article; for a stated topic, as stated. */
  evidence: string[]
  /** IPTC Media Topics code, e.g. `medtop:11000000`. */
  mediaTopic?: string
}

/** A phrase that speaks for a subject. */
export interface Phrase {
  text: string
  weight: number
}

/** One subject of the archive's vocabulary, `topics.yaml`. */
export interface Subject {
  id: string
  label: string
  /** The id of the broader subject. */
  broader?: string
  mediaTopic?: string
  description: string
  aliases: string[]
  phrases: Phrase[]
  /** Where a phrase stands inside one of these, it does not count. */
  exclude: string[]
}
