/** How much a problem matters: an error keeps an article (or the whole site) from being published. */
export type Severity = 'error' | 'warning' | 'info'

/** One thing that a person should know, at one place of one file. */
export interface Problem {
  /** Relative to the articles folder for an article, as given on the command line for other files. */
  path: string
  /** From 1. */
  line: number
  /** From 1, in UTF-16 units. */
  column: number
  severity: Severity
  /** Permanent and searchable, e.g. `missing-date`. */
  code: string
  /** What is wrong, and what to do. */
  message: string
}
