import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Format, SourceFile } from '../../src/model/source-file.ts'
import { decode } from '../../src/read/decode.ts'

const INPUTS: Record<string, Format> = { 'input.txt': 'text', 'input.md': 'markdown' }

/** One case of a stage: a folder with an input and what is expected of it. */
export interface Fixture {
  /** The folder's name, which says what the case is about. */
  name: string
  /** The input, decoded as an article file is. */
  file: SourceFile
  /** Path of `expected.json`. */
  expected: string
}

/** The cases of a stage, `tests/fixtures/<stage>/<case>/`, in the order of their names. */
export function fixturesOf(stage: string): Fixture[] {
  const folder = join('tests', 'fixtures', stage)
  return readdirSync(folder)
    .toSorted()
    .map((name) => fixture(join(folder, name), name))
}

/** Runs a test for each case of a stage. With `UPDATE=1` what comes out becomes what is expected. */
export function testFixtures(stage: string, run: (file: SourceFile) => object): void {
  for (const { name, file, expected } of fixturesOf(stage)) {
    test(`${stage}: ${name}`, () => {
      const actual = `${JSON.stringify(run(file), null, 2)}\n`
      if (process.env.UPDATE === '1') writeFileSync(expected, actual)
      expect(JSON.parse(actual)).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
    })
  }
}

/** An article file of the given text, as `read/` would hand it on. */
export function sourceFile(text: string, path = 'input.txt'): SourceFile {
  return { path, format: path.endsWith('.txt') ? 'text' : 'markdown', sha256: '0'.repeat(64), text }
}

function fixture(folder: string, name: string): Fixture {
  const inputs = Object.keys(INPUTS).filter((input) => existsSync(join(folder, input)))
  const [input] = inputs
  if (input === undefined || inputs.length > 1) throw new Error(`${folder} needs one input.txt or input.md`)
  const { text } = decode(readFileSync(join(folder, input)))
  return { name, file: sourceFile(text, input), expected: join(folder, 'expected.json') }
}
