import type { Article } from './article.ts'
import type { Entity, Quotation } from './entity.ts'
import type { Listing, ParagraphTraces, PreparedArticle } from './prepared.ts'
import type { Settlement } from './settlement.ts'
import type { Subject, Topic } from './topic.ts'

/** An article with what was found in its text. */
export interface EnrichedArticle extends Article {
  /** Most telling first. */
  topics: Topic[]
  /** Ids that no topic may have but a stated one. */
  ruledOut: string[]
  people: Entity[]
  organizations: Entity[]
  places: Entity[]
  quotes: Quotation[]
  wordCount: number
}

/** An article in its place in the archive. */
export interface Entry {
  /** Its place in the archive, from 0. */
  at: number
  /** With what the archive has settled; the same as `asRead` where that is nothing. */
  listing: Listing
  /** As the article alone shows it. */
  asRead: Listing
  settled: Settlement | undefined
  /** Path within the site, no leading slash. */
  url: string
  /** Fingerprint of the article, its address and what the archive has settled: while it is the same, so is all that other pages show of the article. */
  print: number
  /** Those of its story: none that is the publisher's. */
  paragraphs: ParagraphTraces
}

/** The whole archive: what every list and page is made from. */
export interface Archive {
  /** By date, oldest first, the undated before all; equal dates by id. */
  entries: Entry[]
  vocabulary: Map<string, Subject>
  /** The usual names of listed places and bodies and of an editor's people, by `place/iran` or `person/nora-holland`. */
  usualNames: Map<string, string>
}

/** An article of the archive with what its own page and record are made of. */
export interface ArchivedArticle extends Entry {
  prepared: PreparedArticle
}
