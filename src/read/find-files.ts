import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { append } from '../append.ts'
import type { FileState, FoundFile } from '../model/prepared.ts'
import type { Problem } from '../model/problem.ts'
import type { Format } from '../model/source-file.ts'
import { byCodeUnit } from '../order.ts'
import { problem } from '../problems.ts'

/** What an articles folder holds. */
export interface Found {
  /** In the order of their paths, the same on every system. */
  files: FoundFile[]
  problems: Problem[]
}

/**
 * Lists the article files of a folder and its subfolders. Names that begin with a dot are passed over; links are not
 * followed; other files are reported once for each ending.
 */
export function findFiles(articlesFolder: string): Found {
  const files: FoundFile[] = []
  const problems: Problem[] = []
  const others = new Map<string, string[]>()
  const visit = (folder: string): void => {
    for (const entry of list(articlesFolder, folder, problems)) {
      if (entry.name.startsWith('.')) continue
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      const format = formatOf(entry.name)
      if (entry.isDirectory()) visit(path)
      else if (entry.isSymbolicLink()) problems.push(problem('symbolic-link', { path, line: 1, column: 1 }))
      else if (format && entry.isFile()) files.push({ path, format, ...stateOf(join(articlesFolder, path)) })
      else append(others, endingOf(entry.name), path)
    }
  }
  visit('')
  for (const paths of others.values()) {
    const first = paths.sort(byCodeUnit)[0] ?? ''
    problems.push(problem('not-an-article', { path: first, line: 1, column: 1 }, { count: paths.length }))
  }
  files.sort((a, b) => byCodeUnit(a.path, b.path))
  problems.sort((a, b) => byCodeUnit(a.path, b.path))
  return { files, problems }
}

/** What a folder holds; one that cannot be read is a problem and holds nothing. */
function list(articlesFolder: string, folder: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(join(articlesFolder, folder), { withFileTypes: true })
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    problems.push(problem('unreadable', { path: folder === '' ? '.' : folder, line: 1, column: 1 }, { reason }))
    return []
  }
}

/** A file that goes meanwhile, or that nothing may be known of, is reported where it cannot be read. */
function stateOf(location: string): FileState {
  try {
    const { size, mtimeMs, ctimeMs } = lstatSync(location)
    return { size, mtimeMs, ctimeMs }
  } catch {
    return { size: 0, mtimeMs: 0, ctimeMs: 0 }
  }
}

const endingOf = (name: string): string => /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? ''

function formatOf(name: string): Format | undefined {
  const ending = endingOf(name)
  if (ending === '.txt') return 'text'
  return ending === '.md' || ending === '.markdown' ? 'markdown' : undefined
}
