import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FoundFile } from '../model/prepared.ts'
import type { Problem } from '../model/problem.ts'
import type { SourceFile } from '../model/source-file.ts'
import { placeAt, problem } from '../problems.ts'
import { decode } from './decode.ts'

const MEGABYTE = 1024 * 1024
const LIMIT = 32

/** One article file as text, if it is one. */
export interface ReadResult {
  file?: SourceFile
  /** Of its bytes, lower-case hexadecimal; empty where they cannot be read. */
  sha256: string
  problems: Problem[]
}

/** Reads and decodes one article file. Never throws: what keeps a file from being read is a problem. */
export function readArticleFile(articlesFolder: string, found: FoundFile): ReadResult {
  const start = { path: found.path, line: 1, column: 1 }
  let sha256 = ''
  try {
    const megabytes = found.size / MEGABYTE
    if (megabytes > LIMIT) {
      return { sha256, problems: [problem('too-large', start, { size: Math.ceil(megabytes), limit: LIMIT })] }
    }
    const bytes = readFileSync(join(articlesFolder, found.path))
    sha256 = hash('sha256', bytes)
    const { text, notes } = decode(bytes)
    const problems = notes.map((note) => problem(note.code, placeAt(found.path, text, note.offset), note.details))
    if (problems.some((one) => one.severity === 'error')) return { sha256, problems }
    if (text.trim() === '') return { sha256, problems: [...problems, problem('empty', start)] }
    return { file: { path: found.path, format: found.format, sha256, text }, sha256, problems }
  } catch (error) {
    const reason = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error)
    return { sha256, problems: [problem('unreadable', start, { reason })] }
  }
}
