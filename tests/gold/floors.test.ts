import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Where labelled articles and their scorer are; they belong to their publishers and are no part of this project. */
const folder = process.env.BACKFILE_GOLD ?? '../shared'
const articles = join(folder, 'gold')
const scorer = join(folder, 'eval/score.mjs')
const present = existsSync(articles) && existsSync(scorer)

/** The least that each figure must reach; `residueLeaked` is the most. A floor is only ever raised. */
const floors = JSON.parse(readFileSync('tests/gold/floors.json', 'utf8')) as Record<string, number>

type Report = Record<string, number | Record<string, number>>

function figure(report: Report, name: string): number {
  const [first = '', second] = name.split('.')
  const value = report[first]
  return typeof value === 'object' ? (value[second ?? ''] ?? Number.NaN) : (value ?? Number.NaN)
}

test.runIf(present)('no figure on the labelled articles falls below its floor', () => {
  const out = mkdtempSync(join(tmpdir(), 'backfile-gold-'))
  try {
    execFileSync(process.execPath, ['lib/cli.js', 'build', '--articles', articles, '--out', join(out, 'site')], {
      stdio: 'ignore',
    })
    const records = join(out, 'site/data/articles.jsonl')
    const report = JSON.parse(
      execFileSync(process.execPath, [scorer, articles, records, '--json'], { encoding: 'utf8' }),
    ) as Report
    for (const [name, floor] of Object.entries(floors)) {
      const value = figure(report, name)
      if (name === 'residueLeaked') expect(value, name).toBeLessThanOrEqual(floor)
      else expect(value, name).toBeGreaterThanOrEqual(floor)
    }
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
})

test.runIf(!present)('the labelled articles are not here, so their figures were not measured', () => {
  expect(Object.keys(floors).length).toBeGreaterThan(10)
})
