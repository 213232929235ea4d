import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCorpus } from './corpus.js'
import { makeHugoSite } from './hugo-site.js'
import { run } from './run.js'
import { stageTimes } from './stages.js'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
    folder: { type: 'string' },
  },
})
const COMMAND = resolve(import.meta.dirname, '../lib/cli.js')
const TEMPLATES = resolve(import.meta.dirname, '../templates')
const work = mkdtempSync(join(values.folder ?? tmpdir(), 'backfile-bench-'))
const hasHugo = await run('hugo', ['version'], work).then(
  () => true,
  () => false,
)

/** The cases of an archive, in the order in which each round runs them: what takes turns is compared fairly. */
function casesOf(folder) {
  const backfile = (kind, out) => () =>
    run(process.execPath, [COMMAND, 'build', '--json', '--articles', kind, '--templates', 'templates', '--out', out], folder)
  const fresh = (out) => {
    for (const path of [out, `.${out}.backfile-cache`]) rmSync(join(folder, path), { recursive: true, force: true })
  }
  return [
    { name: 'cold, plain text', before: () => fresh('site-text'), start: backfile('text', 'site-text') },
    ...(hasHugo
      ? [
          {
            name: 'Hugo',
            before: () => fresh('hugo/public'),
            start: () => run('hugo', ['--quiet', '--source', 'hugo'], folder),
          },
        ]
      : []),
    { name: 'cold, Markdown', before: () => fresh('site-markdown'), start: backfile('markdown', 'site-markdown') },
    { name: 'nothing changed', before: () => undefined, start: backfile('text', 'site-text') },
    { name: 'one article changed', before: () => changeArticle(folder), start: backfile('text', 'site-text') },
    {
      name: 'a template changed',
      before: () => appendFileSync(join(folder, 'templates/article.html'), '\n'),
      start: backfile('text', 'site-text'),
    },
  ]
}

function changeArticle(folder) {
  const text = join(folder, 'text')
  const paths = readdirSync(text, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.txt'))
  appendFileSync(join(text, paths.sort()[paths.length >> 1]), '\nAnother sentence stands at the end of this story now.\n')
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]

/** The medians of several runs. */
function summaryOf(runs) {
  const outcome = runs[0].output.startsWith('{') ? JSON.parse(runs[0].output) : undefined
  const stepsOf = ({ output }) =>
    Object.fromEntries(JSON.parse(output).steps.map(({ step, milliseconds }) => [step, milliseconds]))
  const all = outcome ? runs.map(stepsOf) : []
  const steps = Object.keys(all[0] ?? {}).map((step) => [step, Math.round(median(all.map((one) => one[step] ?? 0)))])
  return {
    wall: median(runs.map((one) => one.wall)),
    cpu: median(runs.map((one) => one.cpu)),
    memory: Math.max(...runs.map((one) => one.memory)),
    files: outcome?.files,
    steps: Object.fromEntries(steps),
  }
}

const results = []
let stages
try {
  for (const size of values.sizes.split(',').map(Number)) {
    const folder = join(work, String(size))
    mkdirSync(folder)
    makeCorpus(folder, size)
    writeFileSync(join(folder, 'backfile.yaml'), 'title: Archive\nbaseUrl: https://news.example/\n')
    cpSync(TEMPLATES, join(folder, 'templates'), { recursive: true })
    if (hasHugo) makeHugoSite(join(folder, 'hugo'), join(folder, 'markdown'))
    const cases = casesOf(folder)
    const runs = new Map(cases.map(({ name }) => [name, []]))
    for (let round = 0; round < Number(values.runs); round++) {
      for (const { name, before, start } of cases) {
        before()
        process.stderr.write(`\r\u001B[K${size} articles, round ${round + 1}: ${name}`)
        runs.get(name).push(await start())
      }
    }
    for (const [name, some] of runs) results.push({ size, name, ...summaryOf(some) })
    stages ??= await stageTimes(join(folder, 'text'), 500)
    rmSync(folder, { recursive: true })
  }
  const starts = []
  for (let round = 0; round < 5; round++) starts.push(await run(process.execPath, [COMMAND, '--version'], work))
  results.push({ size: 0, name: 'start to `--version`', ...summaryOf(starts) })
} finally {
  process.stderr.write('\r\u001B[K')
  if (existsSync(work)) rmSync(work, { recursive: true, force: true })
}

const machine = `${availableParallelism()} × ${cpus()[0]?.model}, Node ${process.version}, medians of ${values.runs} runs`
const shown = (number, digits) => (Number.isNaN(number) ? '' : number.toFixed(digits))
const lines = results.map(({ size, name, wall, cpu, memory, files, steps }) => {
  const hugo = results.find((one) => one.size === size && one.name === 'Hugo')
  const made = files ? files.written : 0
  const ratio = hugo && name !== 'Hugo' ? `${(wall / hugo.wall).toFixed(2)} ×` : ''
  const perSecond = made > 100 ? Math.round(made / wall) : ''
  const parts = Object.entries(steps).filter(([, milliseconds]) => milliseconds >= 5)
  const told = parts.map(([step, milliseconds]) => `${step} ${milliseconds}`).join(', ')
  return `| ${size || ''} | ${name} | ${shown(wall, 2)} | ${ratio} | ${shown(cpu, 2)} | ${shown(memory, 0)} | ${made || ''} | ${perSecond} | ${told} |\n`
})
process.stdout.write(`${machine}

| articles | case | wall s | against Hugo | CPU s | peak MB | files written | a second | steps, ms |
|---|---|---|---|---|---|---|---|---|
${lines.join('')}
In one thread, warm, an article of ${stages.words} words: ${stages.times.map(({ stage, microseconds }) => `${stage} ${microseconds.toFixed(0)} µs`).join(', ')}
`)
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, results, stages }, null, 2)}\n`)
