import type { Problem } from './problem.ts'

/** What was published: how many files were written, stood as they were, and were deleted. */
export interface Published {
  written: number
  unchanged: number
  deleted: number
}

/** What becomes of the article files, every one of them accounted for: found = published + rejected. */
export interface Outcome {
  found: number
  published: number
  /** Drafts among them. */
  rejected: number
  drafts: number
  problems: Problem[]
  /** The steps of the build and how long each took, in milliseconds. */
  steps: { step: string; milliseconds: number }[]
  /** Absent where nothing is written. */
  files?: Published
}
