import type { HoverCard } from './article.ts'
import type { Problem } from './problem.ts'
import type { Format } from './source-file.ts'
import type { Kind, Origin } from './topic.ts'

/** A state of a file on the disk: while it is the same, so is what the file holds. */
export interface FileState {
  size: number
  /** Milliseconds since 1970, of the last change of what it holds, and of anything about it. */
  mtimeMs: number
  ctimeMs: number
}

/** An article file that waits to be read. */
export interface FoundFile extends FileState {
  /** Relative to the articles folder, with `/` separators. */
  path: string
  format: Format
}

/** What else than its own file an article is made of. It is empty for most. */
export interface Context {
  /** Openings of passages that an editor keeps, from `corrections.yaml`. */
  keep?: string[]
  /** Fingerprints of those of its paragraphs that repeat in the archive and belong to the publisher. */
  furniture?: number[]
  /** Its address, where another article has the one that it wants. */
  url?: string
  /** Its hover cards, where other articles settle where their headlines begin and end. */
  hovercards?: HoverCard[]
}

/** A topic in a list: what it is, and why the article is about it. */
export interface ListedTopic {
  kind: Kind
  id: string
  label: string
  origin: Origin
  /** From 0 to 1. */
  score: number
  reason: string
}

/** A person, organization or place that an article names. */
export interface ListedName {
  /** Unique within its kind. */
  id: string
  name: string
  /** How often; 0 where the article only states it. */
  mentions: number
  /** How many of the article's quotations are its words. */
  quotations: number
  /** From 1: the paragraph of the story that holds the first of them; absent where there is none. */
  quotedAt?: number
}

/** A quotation of somebody whom its article names, as it waits on the disk for the page of whoever spoke. */
export interface ListedQuotation {
  /** Whose words they are: a place among the article's names, people first, then organizations. */
  name: number
  /** From 1: the paragraph of the story that holds it. */
  paragraph: number
  /** Without the outer marks. */
  text: string
}

/** What the rest of the archive is shown of an article: all that stays in memory. */
export interface Listing {
  id: string
  /** Of its file, from the articles folder. */
  path: string
  headline: string
  /** The stated standfirst or else the story's opening; may be empty. */
  standfirst: string
  authors: string[]
  section: string | undefined
  /** As stated, or else as the site's settings have it. */
  publisher: string | undefined
  /** ISO 8601, as precise as the source. */
  datePublished: string | undefined
  dateModified: string | undefined
  /** BCP 47. */
  language: string
  /** The last part of its address, and whether the article states it. */
  slug: string
  slugIsStated: boolean
  wordCount: number
  removedCount: number
  topics: ListedTopic[]
  /** Ids that no topic may have but a stated one; absent where there are none, as nearly everywhere. */
  ruledOut?: string[]
  /** Those that it names, in the order in which its manuscript and its quotations count them. */
  people: ListedName[]
  organizations: ListedName[]
  places: ListedName[]
  /** Its quotations of people and organizations, a list of `ListedQuotation` as JSON; absent where it has none. */
  quotes?: Stored
  /** As they were read. */
  hovercards: HoverCard[]
}

/** A part of a file of the cache. */
export interface Stored {
  file: string
  start: number
  size: number
  /** CRC-32 of its bytes. */
  checksum: number
}

/** What is made of one article file. */
export interface Prepared {
  /** Of the file's bytes, lower-case hexadecimal; empty where it cannot be read. */
  sha256: string
  /** All that is to be said of the file, in the order it was found. */
  problems: Problem[]
  draft: boolean
  /** The paragraphs before any of them is taken for the publisher's. */
  paragraphs: ParagraphTraces
  /** The context that it was made in. */
  context: Context
  /** Absent where the file holds no article, or a draft. */
  article?: PreparedArticle
}

/**
 * Paragraphs as far as repetition goes, two numbers for each, since an archive has a million: the fingerprint of its words,
 * and how many characters they have, negative where it stands right beside what was cut for its shape.
 */
export type ParagraphTraces = Float64Array

/** An article that can be published. */
export interface PreparedArticle {
  listing: Listing
  /** Fingerprint of the file, its path and the context: of all that it is made of. */
  print: number
  /** The article files that its story links to, as paths from the articles folder. */
  linkedFiles: string[]
  /** The headlines of its hover cards. */
  cardHeadlines: string[]
  /** What its page is made of: a manuscript, as V8 writes it. */
  page: Stored
  /** Its line of `data/articles.jsonl`. */
  record: Stored
  /** The words that it is found by, as `WordPress` writes them; absent where the site has no search. */
  words?: Stored
}
