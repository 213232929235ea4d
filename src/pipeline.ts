import { setImmediate } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import { Crew } from './work/crew.ts'
import { type Brief, type Draft, type NameOrder, type PageOrder, RECORDS, type RecordsOrder } from './work/desk.ts'
import { fingerprint } from './fingerprint.ts'
import { gather } from './work/gather.ts'
import { learnTopics } from './work/learned-topics.ts'
import { surveyTopics } from './work/survey-topics.ts'
import { makeSearch } from './work/search.ts'
import { withoutLead } from './index/leads.ts'
import { listsOf } from './index/lists.ts'
import type { ArchivedArticle } from './model/archive.ts'
import type { Outcome } from './model/outcome.ts'
import type { TopicSurvey } from './model/topic-survey.ts'
import type { FoundFile, Prepared } from './model/prepared.ts'
import type { OutputFile, Recipe } from './model/output-file.ts'
import type { Problem } from './model/problem.ts'
import type { Rules } from './model/rules.ts'
import type { Basis, Remains, Snapshot } from './model/snapshot.ts'
import { byCodeUnit } from './order.ts'
import { type Code, problem } from './problems.ts'
import { findFiles, type Found } from './read/find-files.ts'
import { readLists } from './read/read-lists.ts'
import type { Settings } from './read/read-settings.ts'
import { addressTaken } from './relate/addresses.ts'
import { identified } from './relate/identified.ts'
import { archiveOf, relate } from './relate/relate.ts'
import { comingNames } from './render/coming-names.ts'
import { comingPages } from './render/coming-pages.ts'
import { type Holdings, holdingsOf, type ListMaking } from './render/frame.ts'
import { siteFiles } from './render/site-files.ts'
import { checkTemplates, compileTemplates } from './render/templates.ts'
import { stopwatch, type Timed } from './stopwatch.ts'
import type { Cache } from './write/cache.ts'
import type { Publication } from './write/publication.ts'

/** How the articles are read. */
export interface ReadOptions {
  /** Warnings keep an article from being published, as errors do. */
  strict: boolean
  /** How many threads work at once; as many as the machine has, where it is not said. */
  jobs?: number | undefined
  /** Milliseconds that only ever grow. */
  clock: () => number
  /** Told how far a step is. */
  progress?: (step: string, done: number, all: number) => void
}

/** How a build is done. */
export interface BuildOptions extends ReadOptions {
  /** Nothing that earlier builds have left is used. */
  clean?: boolean
  /** The site has no search. */
  noSearch?: boolean
  /** The version of Backfile. */
  version: string
}

/** What is known when there is something to do. */
export interface Beginning {
  cache: Cache
  last: Snapshot | undefined
  basis: Basis
  found: Found
  templates: Map<string, string>
  assets: OutputFile<Uint8Array>[]
  publication: Publication
  timed: Timed
}

/** The whole way from article files to a site. Throws `Unusable` before it has touched the last site. */
export async function makeSite(beginning: Beginning, settings: Settings, options: BuildOptions): Promise<Outcome> {
  const { cache, last, basis, found, templates, assets, publication, timed } = beginning
  const isSameForArticles = last?.basis.articles === basis.articles
  const crew = new Crew(options.jobs, isSameForArticles ? 0 : found.files.length)
  try {
    const remains = await timed('cache', () => (last ? cache.remains() : undefined))
    const rules = await timed('rules', () => rulesOf(settings, last?.basis.rules === basis.rules ? remains : undefined))
    if (last?.basis.pages !== basis.pages) await timed('templates', () => checkTemplates(templates, settings.names.templates))
    const render = compileTemplates(templates, settings.names.templates)
    const hasSearch = options.noSearch !== true
    crew.instruct({ ...briefOf(settings, rules, templates, cache, publication), hasSearch }, render)
    const known = isSameForArticles && remains ? { ...last, ...remains } : undefined
    const { articles, outcome, ...made } = await readArchive(found, settings, rules, crew, options, timed, known)
    const knowledge = { ...readLists(), subjects: rules.subjects }
    const archive = archiveOf(articles, knowledge, rules.people)
    const lists = await timed('index', () => listsOf(archive, knowledge))
    const { vocabulary } = archive
    const holdings = holdingsOf(lists)
    const making = { site: rules.site, hasSearch, ...holdings, lists, vocabulary, generator: options.version }

    const words = await timed('render', async () => {
      const records = crew.do('records', recordsOrder(articles, basis, publication))
      const progress = (done: number): void => options.progress?.('pages', done, articles.length)
      const pages = crew.do('pages', pageOrders(articles, making, holdings, basis, publication), progress)
      const names = crew.do('names', nameOrders(making, holdings, basis, publication))
      const searching = { articles, lists, basis: basis.articles, crew, publication, known: remains?.words }
      const search = hasSearch ? makeSearch(searching) : undefined
      const files = renderLists(siteFiles(archive, making, basis.pages, render), publication)
      // None must still be at work on the new site when another's failure gives it up.
      const ends = await Promise.allSettled([pages, names, records, search, files])
      for (const end of ends) if (end.status === 'rejected') throw end.reason
      for (const written of [await pages, await names, await records]) for (const file of written) publication.add(file)
      return search
    })
    // What the threads hold would be in the way of what is kept.
    await crew.close()
    for (const { path, content } of assets) publication.put({ path, print: crc32(content), content: () => content })
    const files = await timed('publish', () => publication.publish())
    const { began } = cache
    const areAllRead = made.prepared.every((one) => one.sha256 !== '')
    const snapshot = {
      basis,
      began,
      files: found.files,
      areAllRead,
      problems: found.problems,
      outcome,
      site: publication.written(),
    }
    await timed('keep', () => cache.save(snapshot, { rules, ...made, ...(words && { words }) }))
    return { ...outcome, files }
  } catch (error) {
    publication.discard()
    throw error
  } finally {
    await crew.close()
  }
}

/** The articles' pages that have changed. */
function* pageOrders(
  articles: ArchivedArticle[],
  making: ListMaking,
  holdings: Holdings,
  basis: Basis,
  publication: Publication,
): Generator<PageOrder> {
  for (const { url, page, print, around } of comingPages(articles, making, basis.pages)) {
    if (!publication.keeps(url, print)) yield { page, around: around(), print, holdings, isOurs: publication.isOurs(url) }
  }
}

/** The pages of people, organizations and places that have changed. */
function* nameOrders(making: ListMaking, holdings: Holdings, basis: Basis, publication: Publication): Generator<NameOrder> {
  for (const { path, print, draft } of comingNames(making, basis.pages)) {
    if (!publication.keeps(path, print)) yield { draft: draft(), holdings, print, isOurs: publication.isOurs(path) }
  }
}

/** The file of all records, if it has changed. */
function recordsOrder(articles: ArchivedArticle[], basis: Basis, publication: Publication): RecordsOrder[] {
  const sorted = articles.toSorted((a, b) => byCodeUnit(a.listing.id, b.listing.id))
  const print = fingerprint(`${basis.articles} ${sorted.map((article) => article.print).join(' ')}`)
  if (publication.keeps(RECORDS, print)) return []
  const records = sorted.map(({ prepared }) => prepared.record)
  return [{ records, settled: sorted.map((one) => one.settled), print, isOurs: publication.isOurs(RECORDS) }]
}

/** Makes the files that have changed, and lets the other threads' results in between them. */
async function renderLists(files: Iterable<Recipe>, publication: Publication): Promise<void> {
  let made = 0
  for (const file of files) {
    publication.put(file)
    if (++made % 16 === 0) await setImmediate()
  }
}

/** What a check has shown. */
export interface Checked extends Outcome {
  /** Present where it was asked for. */
  topics?: TopicSurvey
}

/** Reads and parses everything and writes nothing; with `topics`, says too how the vocabulary fits. */
export async function check(settings: Settings, options: ReadOptions & { topics?: boolean }): Promise<Checked> {
  const { timed, steps } = stopwatch(options.clock)
  const found = await timed('find', () => findFiles(settings.articles))
  const rules = await timed('rules', () => rulesOf(settings, undefined))
  const crew = new Crew(options.jobs, found.files.length)
  crew.instruct(briefOf(settings, rules))
  try {
    // What topics could be learned is no problem of any file.
    const few = { ...rules, site: { ...rules.site, learnTopics: undefined } }
    const { outcome, articles, prepared } = await readArchive(found, settings, few, crew, options, timed, undefined)
    if (options.topics !== true) return { ...outcome, steps }
    const archive = archiveOf(articles, { ...readLists(), subjects: rules.subjects }, rules.people)
    const topics = await timed('topics', () => surveyTopics(archive, articles.map(inFiles(found, prepared)), crew))
    return { ...outcome, steps, topics }
  } finally {
    await crew.close()
  }
}

/** From article files to the articles of the archive in their places, and what became of every file. */
export async function readArchive(
  found: Found,
  settings: Settings,
  rules: Rules,
  crew: Crew,
  options: ReadOptions,
  timed: Timed,
  known: (Snapshot & Remains) | undefined,
): Promise<{ articles: ArchivedArticle[]; outcome: Outcome } & Omit<Remains, 'rules'>> {
  const judge = (some: Problem[]): Problem[] => (options.strict ? some.map(asError) : some)
  const isPublished = (problems: Problem[]): boolean => !judge(problems).some((one) => one.severity === 'error')
  const addressed = new Map(known?.addressed)
  const prepared = await timed('articles', () =>
    gather(found.files, {
      crew,
      rules,
      known,
      addressed,
      isPublished,
      progress: (done) => options.progress?.('articles', done, found.files.length),
    }),
  )
  const published = prepared.filter((one) => isPublished(one.problems))
  const clashes = published.flatMap(({ article, context: { url } }) =>
    article && url !== undefined ? [addressTaken(article.listing, url)] : [],
  )
  const fit = options.strict ? published.filter((one) => one.context.url === undefined) : published
  const related = await timed('relate', () =>
    relate(
      fit,
      identified(
        fit.flatMap((one) => one.article?.listing ?? []),
        rules,
      ),
    ),
  )
  const { articles, taught } = await timed('learn', () =>
    learnTopics(related, {
      crew,
      leastPrecision: rules.site.learnTopics,
      subjects: rules.subjects,
      textOf: crew.keepsBodies ? ({ prepared: { record } }) => ({ record }) : inFiles(found, prepared),
      known: known?.taught,
      progress: (done) => options.progress?.('topics', done, related.length),
    }),
  )
  const lost = [
    ...withoutArticle('corrections-without-article', [...rules.keep.keys()], settings.corrections.path, found),
    ...withoutArticle(
      'people-without-article',
      rules.people.flatMap((one) => one.articles ?? []),
      settings.people.path,
      found,
    ),
    ...withoutLead(articles, rules.site.frontPage.lead).map((article) =>
      problem('front-page-without-article', { path: settings.config.path, line: 1, column: 1 }, { article }),
    ),
  ]
  const outcome: Outcome = {
    found: found.files.length,
    published: articles.length,
    rejected: found.files.length - articles.length,
    drafts: prepared.filter((one) => one.draft).length,
    problems: judge([...found.problems, ...lost, ...prepared.flatMap((one) => one.problems), ...clashes]),
    steps: [],
  }
  return { articles, outcome, prepared, addressed, taught }
}

/** Where the texts of articles are while none is kept: in their files. */
function inFiles({ files }: Found, prepared: Prepared[]): (article: ArchivedArticle) => Pick<Draft, 'file' | 'context'> {
  const places = new Map(files.map((file, at) => [file.path, at]))
  return ({ asRead }) => {
    const at = places.get(asRead.path) ?? 0
    return { file: files[at] as FoundFile, context: prepared[at]?.context ?? {} }
  }
}

/** What the rule files say; what they said to the last build, where they are the same. */
async function rulesOf(settings: Settings, last: Remains | undefined): Promise<Rules> {
  return last?.rules ?? (await import('./rules.ts')).parseRules(settings)
}

/** What those who work on single articles need to know. */
export function briefOf(
  { articles, names }: Settings,
  { site, subjects }: Rules,
  templates: Map<string, string> = new Map(),
  cache?: Cache,
  publication?: Publication,
): Brief {
  const depot = cache && { folder: cache.folder, run: cache.newRun() }
  const place = publication?.place
  return { articles, templates, templatesName: names.templates, site, subjects, hasSearch: false, depot, place }
}

/** What a rule file says of articles that there are not: a moved or renamed file must not lose it unseen. */
function withoutArticle(code: Code, named: string[], file: string, found: Found): Problem[] {
  if (named.length === 0) return []
  const paths = new Set(found.files.map((one) => one.path))
  const lost = [...new Set(named)].filter((path) => !paths.has(path))
  return lost.map((path) => problem(code, { path: file, line: 1, column: 1 }, { path }))
}

const asError = (one: Problem): Problem => (one.severity === 'warning' ? { ...one, severity: 'error' } : one)
