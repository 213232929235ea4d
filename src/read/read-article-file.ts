import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../model/problem.ts'
import type { SourceFile } from '../model/source-file.ts'
import { placeAt, problem } from '../problems.ts'
import { decode } from './decode.ts'
import type { FoundFile } from './find-files.ts'

const MEGABYTE = 1024 * 1024
const LIMIT = 32

/** One article file as text, if it is one. */
export interface ReadResult {
  file?: SourceFile
  problems: Problem[]
}

/** Reads and decodes one article file. Never throws: what keeps a file from being read is a problem. */
export function readArticleFile(articlesFolder: string, found: FoundFile): ReadResult {
  const start = { path: found.path, line: 1, column: 1 }
  try {
    const location = join(articlesFolder, found.path)
    const megabytes = statSync(location).size / MEGABYTE
    if (megabytes > LIMIT) {
      return { problems: [problem('too-large', start, { size: Math.ceil(megabytes), limit: LIMIT })] }
    }
    const bytes = readFileSync(location)
    const { text, notes } = decode(bytes)
    const problems = notes.map((note) => problem(note.code, placeAt(found.path, text, note.offset), note.details))
    if (problems.some((one) => one.severity === 'error')) return { problems }
    if (text.trim() === '') return { problems: [...problems, problem('empty', start)] }
    return { file: { ...found, sha256: createHash('sha256').update(bytes).digest('hex'), text }, problems }
  } catch (error) {
    const reason = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error)
    return { problems: [problem('unreadable', start, { reason })] }
  }
}
