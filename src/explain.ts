import { isAbsolute, relative, resolve, sep } from 'node:path'
import { Crew } from './work/crew.ts'
import { makeLexicon } from './enrich/lexicon.ts'
import type { EnrichedArticle } from './model/archive.ts'
import type { Entity } from './model/entity.ts'
import type { Listing } from './model/prepared.ts'
import type { Problem } from './model/problem.ts'
import { briefOf, readArchive, type ReadOptions } from './pipeline.ts'
import { articleOf } from './work/prepare.ts'
import { findFiles } from './read/find-files.ts'
import { readLists } from './read/read-lists.ts'
import type { Settings } from './read/read-settings.ts'
import { Identities } from './relate/identities.ts'
import { recordOf, settledRecord } from './render/record.ts'
import { parseRules } from './rules.ts'

/** One article as the site has it, with its source; or the problems that keep it from being published. */
export interface Explanation {
  article?: EnrichedArticle
  record?: object
  source: string
  problems: Problem[]
}

/**
 * Explains one file of the articles folder, given by its path from there or from the working folder. The whole archive
 * is read for it, since other articles decide on its address and on what repeats. Undefined where there is no such file.
 */
export async function explain(
  path: string,
  settings: Settings,
  workingFolder: string,
  options: ReadOptions,
): Promise<Explanation | undefined> {
  const fromFolder = relative(settings.articles, resolve(workingFolder, path)).split(sep).join('/')
  const wanted = new Set([path, isAbsolute(fromFolder) ? path : fromFolder])
  const found = findFiles(settings.articles)
  const at = found.files.findIndex((file) => wanted.has(file.path))
  const file = found.files[at]
  if (!file) return undefined
  const rules = parseRules(settings)
  const crew = new Crew(options.jobs, found.files.length)
  crew.instruct(briefOf(settings, rules))
  try {
    const { outcome, prepared, articles } = await readArchive(
      found,
      settings,
      rules,
      crew,
      options,
      async (_, run) => run(),
      undefined,
    )
    const problems = outcome.problems.filter((problem) => problem.path === file.path)
    const lexicon = makeLexicon({ ...readLists(), subjects: rules.subjects })
    const tools = { articles: settings.articles, site: rules.site, lexicon }
    const { article, url, source } = articleOf(file, prepared[at]?.context ?? {}, tools)
    const isPublished = !problems.some((one) => one.severity === 'error')
    if (!article || url === undefined || !isPublished) return { source, problems }
    const entry = articles.find((one) => one.asRead.path === file.path)
    const identities = new Identities(
      articles.map((one) => one.asRead),
      rules.people,
    )
    const record = settledRecord(recordOf(article, url), entry?.settled)
    const people = withEvidence(article, entry?.asRead, identities)
    return { article: { ...article, people, topics: record.topics }, record, source, problems }
  } finally {
    await crew.close()
  }
}

/** The people of an article, each with what shows in the archive who it is. */
function withEvidence({ people }: EnrichedArticle, listing: Listing | undefined, identities: Identities): Entity[] {
  if (!listing) return people
  return people.map((person) => {
    const text = identities.evidenceFor(listing, person.id)
    return text === undefined ? person : { ...person, rule: `${person.rule}; ${text}` }
  })
}
