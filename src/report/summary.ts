import type { Outcome } from '../model/outcome.ts'
import type { Problem, Severity } from '../model/problem.ts'
import { problemLine } from './problem-line.ts'

/** Below errors, a build shows so many problems; `check` shows all. */
const SHOWN = 20
const SEVERITIES: Severity[] = ['error', 'warning', 'info']

/** The problems for people, a line each, the gravest first. */
export function problemLines(problems: Problem[], all: boolean): string {
  const sorted = SEVERITIES.flatMap((severity) => problems.filter((one) => one.severity === severity))
  const errors = sorted.filter((one) => one.severity === 'error').length
  const shown = all ? sorted : sorted.slice(0, errors + SHOWN)
  const left = sorted.length - shown.length
  const lines = shown.map((one) => `${problemLine(one)}\n`).join('')
  return left === 0 ? lines : `${lines}… and ${left} more: run \`backfile check\` to see them\n`
}

/** What became of the files, in two lines. */
export function summaryLines(outcome: Outcome, out: string): string {
  const { found, published, rejected, drafts, files, steps } = outcome
  const seconds = steps.reduce((sum, step) => sum + step.milliseconds, 0) / 1000
  const drafted = drafts === 0 ? '' : ` (${count(drafts, 'draft')})`
  const accounted = `${count(found, 'article file')} found = ${published} ${files ? 'published' : 'fit to publish'} + ${rejected} rejected${drafted}`
  if (!files) return `${accounted}, in ${seconds.toFixed(2)} s\n`
  const { written, unchanged, deleted } = files
  return `${accounted}\n${out}: ${count(written, 'file')} written, ${unchanged} unchanged, ${deleted} deleted, in ${seconds.toFixed(2)} s\n`
}

/** What a comparison with a build from nothing has shown. */
export function verificationLine({ files, problems }: { files: number; problems: Problem[] }): string {
  return problems.length === 0
    ? `verified: all ${count(files, 'file')} are the same as in a build from nothing\n`
    : `not verified: ${problems.length} of ${count(files, 'file')} differ from a build from nothing\n`
}

const DOING: Record<string, string> = { articles: 'reading articles', pages: 'making pages' }

/** How far a long step is: a bar, and numbers. */
export function progressLine(step: string, done: number, all: number): string {
  const full = Math.floor((done / all) * 20)
  return `${(DOING[step] ?? step).padEnd(16)} ${'█'.repeat(full)}${'░'.repeat(20 - full)} ${done} of ${all}`
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`
