import type { SourceFile } from '../model/source-file.ts'
import type { Problem } from '../model/problem.ts'
import { placeAt, problem } from '../problems.ts'
import type { Entry } from './front-matter/entry.ts'
import { plainEntries } from './front-matter/plain-entries.ts'
import { yamlEntries } from './front-matter/yaml-entries.ts'

/** The fields at the head of a file, and where the story begins. */
export interface FrontMatter {
  /** None where the file has no front matter. */
  entries: Entry[]
  /** Offset of the first character after the front matter. */
  bodyStart: number
  /** Why the front matter cannot be read; the article is not published then. */
  problem?: Problem
}

const OPEN = /^(?:[ \t]*\n)*---[ \t]*\n/
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/m
/** The first line that is no comment and not blank has the form of a field. */
const FIELD = /^(?:[ \t]*(?:#.*)?\n)*[A-Za-z][\w -]*:(?:\s|$)/

/**
 * Finds and reads YAML front matter. Whether there is any is decided here: a file that only happens to open with a
 * line of dashes is text.
 */
export function readFrontMatter(file: SourceFile): FrontMatter {
  const none: FrontMatter = { entries: [], bodyStart: 0 }
  const open = OPEN.exec(file.text)
  if (!open) return none
  const start = open[0].length
  const rest = file.text.slice(start)
  const close = CLOSE.exec(rest)
  if (!close) {
    if (!FIELD.test(rest)) return none
    return { ...none, problem: problem('front-matter-unclosed', { path: file.path, line: 1, column: 1 }) }
  }
  const end = start + close.index
  const bodyStart = end + close[0].length
  const plain = plainEntries(file.text, start, end)
  if (plain) return { entries: plain, bodyStart }
  const { entries, fault } = yamlEntries(file.text, start, end)
  if (fault && FIELD.test(rest)) {
    const { reason, at } = fault
    return { ...none, problem: problem('front-matter-invalid', placeAt(file.path, file.text, at), { reason }) }
  }
  return entries ? { entries, bodyStart } : none
}
