#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { type CommandLine, readCommandLine } from './command-line.ts'
import type { Checked, ReadOptions } from './pipeline.ts'
import { problem, Unusable } from './problems.ts'
import { readSettings } from './read/read-settings.ts'
import { problemLines, progressLine, summaryLines, verificationLine } from './report/summary.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
const answer = (text: string): unknown => process.stdout.write(text)
const tell = (text: string): unknown => process.stderr.write(text)

// Memory before speed: without this the heap of each thread grows to four times what is in it.
setFlagsFromString('--heap-growing-percent=50')
// Whoever reads the answer may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2))

/** Runs one command; the number is the exit status. */
async function main(words: string[]): Promise<number> {
  const reading = readCommandLine(words)
  if ('fault' in reading) return refuse(reading.fault, words.includes('--json'))
  if ('show' in reading) {
    answer(reading.show === 'help' ? (await import('./report/help.ts')).helpText(version) : `${version}\n`)
    return 0
  }
  try {
    return await (reading.command === 'explain' ? runExplain(reading) : runBuild(reading))
  } catch (error) {
    clearProgress()
    if (!(error instanceof Unusable)) return fail(error, reading.json)
    tell(problemLines(error.problems, true))
    tell('Nothing was written; the last site stands as it was.\n')
    if (reading.json) answer(`${JSON.stringify({ command: reading.command, problems: error.problems })}\n`)
    return 2
  }
}

/** What the system refused: a folder that cannot be read or written, a full disk. */
function fail(error: unknown, json: boolean): number {
  const { code, path, message } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  const reason = path === undefined ? message : `${path}: ${message.replace(/^[A-Z]+: ([^,]+).*$/, '$1')}`
  tell(`backfile: ${reason}\n`)
  return stop('system', path ?? 'backfile', reason, json)
}

/** A call that cannot be carried out. */
function refuse(reason: string, json: boolean): number {
  tell(`backfile: ${reason}\nRun \`backfile --help\` for the commands and options.\n`)
  return stop('wrong-usage', 'backfile', reason, json)
}

/** Ends a run that has done nothing, with its one problem as the answer. */
function stop(code: 'system' | 'wrong-usage', path: string, reason: string, json: boolean): number {
  if (json) answer(`${JSON.stringify({ problems: [problem(code, { path, line: 1, column: 1 }, { reason })] })}\n`)
  return 2
}

async function runBuild(line: CommandLine): Promise<number> {
  const settings = readSettings(line, process.cwd())
  const checkOnly = line.command === 'check'
  const options = { ...optionsOf(line), clean: line.clean, noSearch: line.noSearch, version }
  const outcome: Checked = checkOnly
    ? await (await import('./pipeline.ts')).check(settings, { ...options, topics: line.topics })
    : await (await import('./build.ts')).build(settings, options)
  const verification = line.verify ? await (await import('./verify.ts')).verify(settings, options) : undefined
  clearProgress()
  const problems = [...outcome.problems, ...(verification?.problems ?? [])]
  const people = checkOnly && !line.json ? answer : tell
  people(problemLines(problems, checkOnly))
  people(summaryLines(outcome, line.out ?? 'dist'))
  if (outcome.topics) people((await import('./report/topic-survey.ts')).topicSurveyText(outcome.topics))
  if (verification) people(verificationLine(verification))
  if (line.json) answer(`${JSON.stringify({ command: line.command, ...outcome, problems, verified: verification?.files })}\n`)
  return problems.some((one) => one.severity === 'error') ? 1 : 0
}

async function runExplain(line: CommandLine): Promise<number> {
  const { explain } = await import('./explain.ts')
  const { explainFacts, explanationText } = await import('./report/explanation.ts')
  const [path = ''] = line.operands
  const explanation = await explain(path, readSettings(line, process.cwd()), process.cwd(), optionsOf(line))
  if (!explanation) return refuse(`${path} is no article file of the articles folder; name it by its path there`, line.json)
  const { article, record, source, problems } = explanation
  if (line.json) {
    const facts = article ? explainFacts(article, source) : []
    answer(`${JSON.stringify({ command: 'explain', record, facts, problems })}\n`)
  } else if (article) answer(`${explanationText(article, source)}\n`)
  else answer(problemLines(problems, true))
  return article ? 0 : 1
}

function optionsOf({ strict, jobs }: CommandLine): ReadOptions {
  return { strict, jobs, clock: () => performance.now(), ...(process.stderr.isTTY && { progress: showProgress }) }
}

/** One line that tells how far a long step is; the next takes its place. */
function showProgress(step: string, done: number, all: number): void {
  tell(`\r\u001B[K${progressLine(step, done, all)}`)
}

function clearProgress(): void {
  if (process.stderr.isTTY) tell('\r\u001B[K')
}
