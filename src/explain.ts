import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Entry } from './model/archive.ts'
import type { Problem } from './model/problem.ts'
import { readArchive } from './pipeline.ts'
import { findFiles } from './read/find-files.ts'
import { readArticleFile } from './read/read-article-file.ts'
import type { Settings } from './read/read-settings.ts'

/** One article as the site has it, with its source; or the problems that keep it from being published. */
export interface Explanation {
  entry?: Entry
  source: string
  problems: Problem[]
}

/**
 * Explains one file of the articles folder, given by its path from there or from the working folder. The whole archive
 * is read for it, since other articles decide on its address and on what repeats. Undefined where there is no such file.
 */
export function explain(path: string, settings: Settings, workingFolder: string): Explanation | undefined {
  const fromFolder = relative(settings.articles, resolve(workingFolder, path)).split(sep).join('/')
  const wanted = new Set([path, isAbsolute(fromFolder) ? path : fromFolder])
  const found = findFiles(settings.articles).files.find((file) => wanted.has(file.path))
  if (!found) return undefined
  const { archive, outcome } = readArchive(settings, false, (_, run) => run())
  const entry = archive.entries.find(({ article }) => article.source.path === found.path)
  const problems = outcome.problems.filter((problem) => problem.path === found.path)
  return { ...(entry && { entry }), source: readArticleFile(settings.articles, found).file?.text ?? '', problems }
}
