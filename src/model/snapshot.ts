import type { LearnedModel } from './learned-model.ts'
import type { Outcome } from './outcome.ts'
import type { WrittenTable } from './output-file.ts'
import type { FoundFile, Prepared } from './prepared.ts'
import type { Problem } from './problem.ts'
import type { Rules } from './rules.ts'
import type { Topic } from './topic.ts'

/** Checksums of all that a site is made of besides the articles. */
export interface Basis {
  /** The rule files. */
  rules: string
  /** What an article is prepared with: the program and its word lists, the configuration, the vocabulary. */
  articles: string
  /** What pages are made with: the templates besides. */
  pages: string
  /** What the whole site is made with: options, people, corrections and assets besides. */
  site: string
}

/** What a build leaves to the next one; enough to see that nothing has changed. */
export interface Snapshot {
  basis: Basis
  /** On the clock of the disk, when the build began. */
  began: number
  files: FoundFile[]
  /** Whether each of them could be read; one that could not may be readable now, though nothing shows it. */
  areAllRead: boolean
  /** What is wrong with the articles folder itself. */
  problems: Problem[]
  outcome: Outcome
  /** The files of the site. */
  site: WrittenTable
}

/** What the words that articles are found by were gathered into. */
export interface KnownWords {
  /** Fingerprint of all that they were gathered from. */
  print: number
  /** The first term of each file. */
  firsts: string[]
}

/** What a build leaves besides, for one that has something to do. */
export interface Remains {
  rules: Rules
  /** What was made of each article file, in the order of the snapshot's files. */
  prepared: Prepared[]
  /** By the keys of paragraphs that repeat, whether they speak to readers. */
  addressed: Map<number, boolean>
  /** Absent where the archive teaches nothing. */
  taught: Taught | undefined
  /** Absent where the site has no search. */
  words?: KnownWords
}

/** What the articles that state topics have taught, and what came of it. */
export interface Taught {
  /** Of the articles that taught it, and what was asked of it. */
  print: number
  model: LearnedModel
  /** By the ids of the other articles: their fingerprint, and their topics. */
  given: Map<string, { print: number; topics: Topic[] }>
}
