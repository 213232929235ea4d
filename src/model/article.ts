import type { Root } from 'mdast'
import type { Problem } from './problem.ts'
import type { Removal } from './removal.ts'
import type { Source } from './source-file.ts'
import type { Span } from './span.ts'

/** A value with the rule that found it, and the place in the source that it was found at. */
export interface Fact<T> {
  value: T
  /** e.g. `front-matter`, `first-line`, `byline`. */
  rule: string
  /** Absent where the fact is not written anywhere, such as a default. */
  span?: Span
}

/** A contiguous part of a paragraph's text, and where it stands in the source. */
export interface Piece {
  /** Offset in the paragraph's text. */
  at: number
  /** Offset in the source. */
  source: number
}

/** A block of the story as plain text, and the way back from it to the source. */
export interface Paragraph {
  text: string
  /** In the order of the text, the first at 0. */
  pieces: Piece[]
}

/** The box that some sites open over a person's name, which scrapers fuse into the sentence. */
export interface HoverCard {
  /** The visible name, without title. */
  name: string
  /** The legal name that the card opens with. */
  fullName: string
  /** The related headlines; they are of other articles and often of later years. */
  headlines: string[]
}

/** The story itself. */
export interface Story {
  /** Only what is safe and part of the story: no raw HTML, no headline, nothing that was removed. */
  tree: Root
  paragraphs: Paragraph[]
}

/** What the front matter says the article is about and whom it names. */
export interface Stated {
  topics: Fact<string>[]
  /** Topics that it is not to be given. */
  notTopics: Fact<string>[]
  people: Fact<string>[]
  organizations: Fact<string>[]
  places: Fact<string>[]
}

/** One parsed article. A stated fact has won over a found one. */
export interface Article {
  /** Twelve hexadecimal digits made from the source's path: no edit of the text and no other article changes it. */
  id: string
  source: Source
  headline: Fact<string>
  alternativeHeadline?: Fact<string>
  authors: Fact<string>[]
  publisher?: Fact<string>
  /** The place alone, as printed. */
  dateline?: Fact<string>
  section?: Fact<string>
  sourceUrl?: Fact<string>
  slug?: Fact<string>
  correction?: Fact<string>
  /** ISO 8601, as precise as the source and no more. */
  datePublished?: Fact<string>
  dateModified?: Fact<string>
  /** BCP 47. */
  inLanguage: string
  draft: boolean
  stated: Stated
  story: Story
  hovercards: HoverCard[]
  removed: Removal[]
  /** Openings of passages that an editor has said are part of the story: they are never removed. */
  keep: string[]
  problems: Problem[]
  /** Front matter that no field of Backfile claims. */
  extra: Record<string, unknown>
}
