// npm run eval:topics -- FILE.jsonl: how well topics are learned. Each line is an article: {id, title, body, topics[], date?}. Those with
// the lower ids, up to the 80th percentile, are built with their topics, the others without; what their records say is compared.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run.js'

const TRAINING = 0.8

const [file] = process.argv.slice(2)
if (file === undefined) {
  process.stderr.write('usage: npm run eval:topics -- FILE.jsonl\n')
  process.exit(2)
}
const articles = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .toSorted((a, b) => a.id - b.id)
const training = new Set(articles.slice(0, Math.floor(articles.length * TRAINING)))
const folder = mkdtempSync(join(tmpdir(), 'backfile-topics-'))
try {
  const { records, wall, memory, learn } = await build()
  const found = new Map(records.map((record) => [record.source.path, record.topics.map(keyOf)]))
  // A category has the id under which the records have it as a stated topic.
  const ids = new Map(records.flatMap(({ topics }) => topics.filter(isStated).map((topic) => [topic.evidence[0], keyOf(topic)])))
  say(`${articles.length} articles, ${training.size} of them up to the 80th percentile`)
  say(`build ${wall.toFixed(1)} s, of which learning ${(learn / 1000).toFixed(1)} s; peak ${memory.toFixed(0)} MB`)
  const tested = articles.filter((article) => !training.has(article))
  report('test articles with a topic', tested.filter((article) => article.topics.length > 0)) // prettier-ignore
  report('all test articles', tested)

  function report(name, some) {
    const categories = [...ids.keys()].filter((one) => some.some(({ topics }) => topics.includes(one)))
    const scores = categories.map((category) => scoreOf(category, some))
    const sum = (field) => scores.reduce((total, score) => total + score[field], 0)
    const all = { right: sum('right'), wrong: sum('wrong'), missed: sum('missed') }
    const macro = scores.reduce((total, score) => total + f1(score), 0) / scores.length
    const precision = all.right / (all.right + all.wrong)
    const recall = all.right / (all.right + all.missed)
    say(
      `${name}: ${some.length}, ${categories.length} categories: micro-F1 ${f1(all).toFixed(3)} (P ${precision.toFixed(3)}, R ${recall.toFixed(3)}), macro-F1 ${macro.toFixed(3)}`,
    )
    const best = some.filter(({ id, topics }) => topics.some((one) => ids.get(one) === found.get(`${id}.txt`)?.[0]))
    say(`  the first topic is right in ${((100 * best.length) / some.length).toFixed(1)} %`)
  }

  function scoreOf(category, some) {
    const score = { right: 0, wrong: 0, missed: 0 }
    for (const { id, topics } of some) {
      const has = topics.includes(category)
      const gets = (found.get(`${id}.txt`) ?? []).includes(ids.get(category))
      if (has && gets) score.right++
      else if (gets) score.wrong++
      else if (has) score.missed++
    }
    return score
  }
} finally {
  rmSync(folder, { recursive: true })
}

/** Builds the site, with no vocabulary but the articles' own topics. */
async function build() {
  const at = (name) => join(folder, name)
  mkdirSync(at('articles'))
  writeFileSync(at('topics.yaml'), 'topics: []\n')
  writeFileSync(at('backfile.yaml'), 'title: Evaluation\n')
  for (const article of articles) {
    const { id, title, date, body, topics } = article
    const stated = { headline: title || 'Untitled', ...(date && { date: date.slice(0, 10) }) }
    const fields = training.has(article) && topics.length > 0 ? { ...stated, topics } : stated
    writeFileSync(at(`articles/${id}.txt`), `---\n${JSON.stringify(fields)}\n---\n\n${body}\n`)
  }
  const words = ['lib/cli.js', 'build', '--json', '--clean', '--articles', at('articles'), '--config', at('backfile.yaml')]
  const { output, wall, memory } = await run(process.execPath, [...words, '--out', at('dist')])
  const records = readFileSync(at('dist/data/articles.jsonl'), 'utf8').trim().split('\n')
  const { milliseconds } = JSON.parse(output).steps.find(({ step }) => step === 'learn')
  return { records: records.map((line) => JSON.parse(line)), wall, memory, learn: milliseconds }
}

function keyOf({ kind, id }) {
  return `${kind}/${id}`
}

function isStated({ origin }) {
  return origin === 'stated'
}

function f1({ right, wrong, missed }) {
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed)
}

function say(line) {
  process.stdout.write(`${line}\n`)
}
