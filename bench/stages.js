import { createHash } from 'node:crypto'
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'

const ROOT = resolve(import.meta.dirname, '..')
const PASSES = 12
const MODULES = {
  parse: 'src/parse/parse-article.ts',
  lists: 'src/read/read-lists.ts',
  settings: 'src/read/read-settings.ts',
  rules: 'src/rules.ts',
  lexicon: 'src/enrich/lexicon.ts',
  reading: 'src/enrich/reading.ts',
  names: 'src/enrich/names.ts',
  quotations: 'src/enrich/quotations.ts',
  topics: 'src/enrich/topics.ts',
}

/**
 * What the stages of preparing an article take in one thread, when the code is warm: the best of several passes over up to
 * `most` plain-text articles of a folder, as `{stage, microseconds}` an article, and how many words an article has.
 */
export async function stageTimes(folder, most) {
  const { lexicon, sources, code } = await made(folder, most)
  const articles = sources.map((source) => code.parse.parseArticle(source, 'en').article)
  const readings = articles.map((article) => code.reading.read(article, lexicon))
  const names = articles.map((article, at) => code.names.findNames(article, readings[at], lexicon))
  const words = readings.reduce((sum, { paragraphs }) => sum + paragraphs.reduce((all, one) => all + one.words.length, 0), 0)
  const stages = {
    parse: (at) => code.parse.parseArticle(sources[at], 'en'),
    words: (at) => code.reading.read(articles[at], lexicon),
    names: (at) => code.names.findNames(articles[at], readings[at], lexicon),
    quotations: (at) => code.quotations.findQuotations(readings[at], names[at]),
    topics: (at) => code.topics.findTopics(articles[at], readings[at], names[at], lexicon, []),
  }
  const times = Object.entries(stages).map(([stage, run]) => ({ stage, microseconds: bestOf(run, sources.length) }))
  return { words: Math.round(words / sources.length), times }
}

function bestOf(run, size) {
  let best = Infinity
  for (let pass = 0; pass < PASSES; pass++) {
    const start = performance.now()
    for (let at = 0; at < size; at++) run(at)
    best = Math.min(best, performance.now() - start)
  }
  return (best * 1000) / size
}

/** The code of the stages, the lexicon of the starter vocabulary, and articles as source files. */
async function made(folder, most) {
  const code = await compiled()
  const settings = code.settings.readSettings({}, ROOT)
  const { subjects } = code.rules.parseRules(settings)
  const lexicon = code.lexicon.makeLexicon({ ...code.lists.readLists(), subjects })
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.txt'))
  const sources = paths
    .sort()
    .slice(0, most)
    .map((path) => {
      const bytes = readFileSync(join(folder, path))
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { path, format: 'text', sha256, text: bytes.toString().replaceAll('\r\n', '\n') }
    })
  return { code, lexicon, sources }
}

/** The modules of the stages; inside the package, where they find its lists. */
async function compiled() {
  mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true })
  const dir = mkdtempSync(join(ROOT, 'node_modules/.cache/stages-'))
  try {
    const input = Object.fromEntries(Object.entries(MODULES).map(([name, path]) => [name, join(ROOT, path)]))
    const bundle = await rolldown({ input, platform: 'node', logLevel: 'silent' })
    await bundle.write({ dir })
    const loaded = Object.keys(MODULES).map(async (name) => [name, await import(pathToFileURL(join(dir, `${name}.js`)).href)])
    return Object.fromEntries(await Promise.all(loaded))
  } finally {
    rmSync(dir, { recursive: true })
  }
}
