import { enrich } from './enrich/enrich.ts'
import { makeLexicon } from './enrich/lexicon.ts'
import type { Archive, EnrichedArticle } from './model/archive.ts'
import type { Outcome } from './model/outcome.ts'
import type { Problem } from './model/problem.ts'
import { parseArticle } from './parse/parse-article.ts'
import { problem } from './problems.ts'
import { findFiles } from './read/find-files.ts'
import { readArticleFile } from './read/read-article-file.ts'
import { readLists } from './read/read-lists.ts'
import type { Settings } from './read/read-settings.ts'
import { readAssets, readTemplates } from './read/read-templates.ts'
import { relate } from './relate/relate.ts'
import { repeatedFurniture, withoutFurniture } from './relate/repeated-furniture.ts'
import { siteFiles } from './render/site-files.ts'
import { compileTemplates } from './render/templates.ts'
import { Publication } from './write/publication.ts'

/** How a build is done. */
export interface BuildOptions {
  /** Warnings keep an article from being published, as errors do. */
  strict: boolean
  /** The version of Backfile. */
  version: string
  /** Milliseconds that only ever grow. */
  clock: () => number
}

/** Runs a step and keeps how long it took. */
type Timed = <T>(step: string, run: () => T) => T

/** The whole way from article files to a site. Throws `Unusable` before it has touched the last site. */
export function build(settings: Settings, options: BuildOptions): Outcome {
  const { timed, steps } = stopwatch(options.clock)
  const { templates, names } = settings
  const render = timed('templates', () => compileTemplates(readTemplates(templates), names.templates))
  const { archive, outcome } = readArchive(settings, options.strict, timed)

  const publication = new Publication(settings.out, names.out)
  try {
    timed('render', () => {
      for (const asset of readAssets(templates)) publication.add(asset)
      for (const file of siteFiles(archive, settings.site, options.version, render)) publication.add(file)
    })
    return { ...outcome, steps, files: timed('publish', () => publication.publish()) }
  } catch (error) {
    publication.discard()
    throw error
  }
}

/** Reads and parses everything and writes nothing. */
export function check(settings: Settings, options: BuildOptions): Outcome {
  const { timed, steps } = stopwatch(options.clock)
  return { ...readArchive(settings, options.strict, timed).outcome, steps }
}

/** From article files to the archive that pages are made of, and what became of every file. */
export function readArchive(settings: Settings, strict: boolean, timed: Timed): { archive: Archive; outcome: Outcome } {
  const knowledge = timed('lists', () => ({ ...readLists(), subjects: settings.subjects }))
  const lexicon = timed('lexicon', () => makeLexicon(knowledge))
  const found = timed('find', () => findFiles(settings.articles))
  const read = timed('read', () => found.files.map((file) => readArticleFile(settings.articles, file)))
  const parsed = timed('parse', () =>
    read.map(({ file }) => file && parseArticle(file, settings.site.language, settings.keep.get(file.path))),
  )
  const repeated = timed('repeats', () => repeatedFurniture(parsed.flatMap((result) => result?.article ?? [])))
  const enriched = timed('enrich', () =>
    parsed.map((result, at) => {
      if (!result?.article || result.article.draft) return undefined
      return enrich(withoutFurniture(result.article, repeated, read[at]?.file?.text ?? ''), lexicon)
    }),
  )

  const judge = (some: Problem[]): Problem[] => (strict ? some.map(asError) : some)
  const corrections = unknownCorrections(settings, new Set(found.files.map((file) => file.path)))
  const problems: Problem[] = judge([...found.problems, ...corrections])
  const accepted: EnrichedArticle[] = []
  enriched.forEach((article, at) => {
    const own = [...(read[at]?.problems ?? []), ...(parsed[at]?.problems ?? []), ...(parsed[at]?.article?.problems ?? [])]
    const judged = judge(own)
    problems.push(...judged)
    if (article && !judged.some((one) => one.severity === 'error')) accepted.push({ ...article, problems: own })
  })

  const { archive, problems: clashes } = timed('relate', () => relate(accepted, knowledge))
  if (strict) archive.entries = archive.entries.filter((entry) => !clashes.some((one) => one.path === entry.article.source.path))
  const outcome: Outcome = {
    found: found.files.length,
    published: archive.entries.length,
    rejected: found.files.length - archive.entries.length,
    drafts: parsed.filter((result) => result?.article?.draft).length,
    problems: [...problems, ...judge(clashes)],
    steps: [],
  }
  return { archive, outcome }
}

function stopwatch(clock: () => number): { timed: Timed; steps: Outcome['steps'] } {
  const steps: Outcome['steps'] = []
  const timed: Timed = (step, run) => {
    const start = clock()
    const result = run()
    steps.push({ step, milliseconds: clock() - start })
    return result
  }
  return { timed, steps }
}

/** Corrections of articles that there are not: a moved or renamed file must not lose them unseen. */
function unknownCorrections({ keep, names }: Settings, paths: Set<string>): Problem[] {
  const lost = [...keep.keys()].filter((path) => !paths.has(path))
  return lost.map((path) => problem('corrections-without-article', { path: names.corrections, line: 1, column: 1 }, { path }))
}

const asError = (one: Problem): Problem => (one.severity === 'warning' ? { ...one, severity: 'error' } : one)
