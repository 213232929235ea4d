import { isAbsolute, relative, resolve, sep } from 'node:path'
import { enrich } from './enrich/enrich.ts'
import { makeLexicon } from './enrich/lexicon.ts'
import type { EnrichedArticle } from './model/archive.ts'
import type { Problem } from './model/problem.ts'
import { parseArticle } from './parse/parse-article.ts'
import { readArticleFile } from './read/read-article-file.ts'
import { findFiles } from './read/find-files.ts'
import { readLists } from './read/read-lists.ts'
import type { Settings } from './read/read-settings.ts'

/** One article as the build sees it, with its source; or the problems that keep it from being one. */
export interface Explanation {
  article?: EnrichedArticle
  source: string
  problems: Problem[]
}

/**
 * Parses and enriches one file of the articles folder, given by its path from there or from the working folder.
 * Undefined where there is no such article file.
 */
export function explain(path: string, settings: Settings, workingFolder: string): Explanation | undefined {
  const fromFolder = relative(settings.articles, resolve(workingFolder, path)).split(sep).join('/')
  const wanted = new Set([path, isAbsolute(fromFolder) ? path : fromFolder])
  const found = findFiles(settings.articles).files.find((file) => wanted.has(file.path))
  if (!found) return undefined
  const { file, problems } = readArticleFile(settings.articles, found)
  if (!file) return { source: '', problems }
  const parsed = parseArticle(file, settings.site.language, settings.keep.get(file.path))
  if (!parsed.article) return { source: file.text, problems: [...problems, ...parsed.problems] }
  const lexicon = makeLexicon({ ...readLists(), subjects: settings.subjects })
  const article = enrich({ ...parsed.article, problems: [...problems, ...parsed.article.problems] }, lexicon)
  return { article, source: file.text, problems: article.problems }
}
