import { enrich } from './enrich/enrich.ts'
import { makeLexicon } from './enrich/lexicon.ts'
import type { EnrichedArticle } from './model/archive.ts'
import type { Outcome } from './model/outcome.ts'
import type { Problem } from './model/problem.ts'
import { parseArticle } from './parse/parse-article.ts'
import { findFiles } from './read/find-files.ts'
import { readArticleFile } from './read/read-article-file.ts'
import { readLists } from './read/read-lists.ts'
import type { Settings } from './read/read-settings.ts'
import { readAssets, readTemplates } from './read/read-templates.ts'
import { repeatedFurniture, withoutFurniture } from './relate/repeated-furniture.ts'
import { relate } from './relate/relate.ts'
import { siteFiles } from './render/site-files.ts'
import { compileTemplates } from './render/templates.ts'
import { Publication } from './write/publication.ts'

/** How a build is done. */
export interface BuildOptions {
  /** Warnings keep an article from being published, as errors do. */
  strict: boolean
  /** Stop before anything is rendered or written. */
  checkOnly: boolean
  /** The version of Backfile. */
  version: string
  /** Milliseconds that only ever grow. */
  clock: () => number
}

/** The whole way from article files to a site. Throws `Unusable` before it has touched the last site. */
export function build(settings: Settings, options: BuildOptions): Outcome {
  const steps: Outcome['steps'] = []
  const timed = <T>(step: string, run: () => T): T => {
    const start = options.clock()
    const result = run()
    steps.push({ step, milliseconds: options.clock() - start })
    return result
  }

  const knowledge = timed('lists', () => ({ ...readLists(), subjects: settings.subjects }))
  const lexicon = timed('lexicon', () => makeLexicon(knowledge))
  const render = timed('templates', () => compileTemplates(readTemplates(settings.templates), settings.templates))
  const found = timed('find', () => findFiles(settings.articles))
  const read = timed('read', () => found.files.map((file) => readArticleFile(settings.articles, file)))
  const parsed = timed('parse', () =>
    read.map(({ file }) => (file ? parseArticle(file, settings.site.language, settings.keep.get(file.path)) : undefined)),
  )
  const repeated = timed('repeats', () => repeatedFurniture(parsed.flatMap((result) => result?.article ?? [])))
  const articles = timed('enrich', () =>
    parsed.map((result, at) => {
      if (!result?.article || result.article.draft) return undefined
      return enrich(withoutFurniture(result.article, repeated, read[at]?.file?.text ?? ''), lexicon)
    }),
  )

  const problems: Problem[] = [...found.problems]
  const accepted: EnrichedArticle[] = []
  articles.forEach((article, at) => {
    const own = [...(read[at]?.problems ?? []), ...(parsed[at]?.problems ?? []), ...(parsed[at]?.article?.problems ?? [])]
    const judged = options.strict ? own.map(asError) : own
    problems.push(...judged)
    if (article && !judged.some((one) => one.severity === 'error')) accepted.push({ ...article, problems: own })
  })

  const { archive, problems: clashes } = timed('relate', () => relate(accepted, knowledge))
  problems.push(...clashes)
  const outcome: Outcome = {
    found: found.files.length,
    published: archive.entries.length,
    rejected: found.files.length - archive.entries.length,
    drafts: parsed.filter((result) => result?.article?.draft).length,
    problems,
    steps,
  }
  if (options.checkOnly) return outcome

  const publication = new Publication(settings.out)
  try {
    timed('render', () => {
      for (const asset of readAssets(settings.templates)) publication.add(asset)
      for (const file of siteFiles(archive, settings.site, options.version, render)) publication.add(file)
    })
    return { ...outcome, files: timed('publish', () => publication.publish()) }
  } catch (error) {
    publication.discard()
    throw error
  }
}

const asError = (problem: Problem): Problem => (problem.severity === 'warning' ? { ...problem, severity: 'error' } : problem)
