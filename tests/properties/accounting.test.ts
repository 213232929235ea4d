import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  oneof,
  string,
  tuple,
  uint8Array,
  uniqueArray,
  type Arbitrary,
} from 'fast-check'
import { expect, test } from 'vitest'
import type { Outcome } from '../../src/model/outcome.ts'
import { check as checkArchive } from '../../src/pipeline.ts'
import { readSettings } from '../../src/read/read-settings.ts'
import { anyText, messyText } from './news-text.ts'

/** Names of files and folders that any system can hold. */
const name = oneof(
  constantFrom('story', 'a b', 'é', 'index', '2014-06-19-ferry', "it's", '…', 'con', '..x', '-', 'UPPER'),
  string({ unit: constantFrom('a', 'B', '1', '-', '_', ' ', '.', 'ü', '東', '&', '#', '%', "'"), minLength: 1, maxLength: 8 }),
).map((word) => word.trim().replace(/\.+$/, '') || 'story')
const ending = constantFrom('.txt', '.txt', '.md', '.md', '.TXT', '.markdown', '.pdf', '.html', '')
const path = tuple(array(name, { maxLength: 3 }), name, ending).map(([folders, stem, end]) => [...folders, stem + end].join('/'))
const bytes: Arbitrary<Uint8Array> = oneof(
  messyText.map((text) => Buffer.from(text)),
  anyText.map((text) => Buffer.from(text)),
  messyText.map((text) => Buffer.from(text, 'utf16le')),
  messyText.map((text) => Buffer.from(text, 'latin1')),
  uint8Array({ maxLength: 200 }),
)
const files = uniqueArray(tuple(path, bytes), { maxLength: 30, selector: ([at]) => at.toLowerCase().normalize('NFKC') })

/** Puts files where they can stand; where a path needs a folder that is a file, it is left out. */
function put(folder: string, wanted: [string, Uint8Array][]): void {
  for (const [at, content] of wanted) {
    try {
      mkdirSync(dirname(join(folder, at)), { recursive: true })
      writeFileSync(join(folder, at), content)
    } catch {
      // The folder's name, or the file's, is taken.
    }
  }
}

/** Checks a folder of its own with these files. */
async function check(strict: boolean, prepare: (folder: string) => void): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-accounting-'))
  try {
    mkdirSync(join(folder, 'articles'))
    prepare(join(folder, 'articles'))
    const settings = readSettings({ articles: join(folder, 'articles'), out: join(folder, 'dist') }, process.cwd())
    return await checkArchive(settings, { strict, clock: () => 0 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('every article file of any folder is published or rejected, and every rejected one says why', async () => {
  await assert(
    asyncProperty(files, constantFrom(false, false, true), async (wanted, strict) => {
      const { found, published, rejected, drafts, problems } = await check(strict, (folder) => put(folder, wanted))
      expect(found).toBe(published + rejected)
      const failed = new Set(problems.filter((problem) => problem.severity === 'error').map((problem) => problem.path))
      expect(failed.size + drafts).toBeGreaterThanOrEqual(rejected)
      if (!strict) expect(failed.size + drafts).toBe(rejected)
    }),
    { numRuns: 10 },
  )
})

test('a folder of every sort of file is accounted for by number', async () => {
  const outcome = await check(false, (folder) => {
    put(folder, [
      ['good.txt', Buffer.from('Ferry late\n\nThe boat is late.\n')],
      ['a/b/better.md', Buffer.from('# Ferry late\n\nThe boat is late.\n')],
      ['draft.md', Buffer.from('---\ndraft: true\n---\n\nThe boat is late.\n')],
      ['empty.txt', Buffer.from('')],
      ['binary.txt', Buffer.alloc(100)],
      ['broken.md', Buffer.from('---\nheadline: [Ferry\n---\n\nThe boat is late.\n')],
      ['.hidden.txt', Buffer.from('Ferry late\n')],
      ['picture.jpg', Buffer.from('JFIF')],
    ])
    symlinkSync(join(folder, 'good.txt'), join(folder, 'link.txt'))
  })
  expect(outcome).toMatchObject({ found: 6, published: 2, rejected: 4, drafts: 1 })
  const told = outcome.problems.filter((problem) => problem.code !== 'missing-date').map(({ path: at, code }) => `${at} ${code}`)
  expect(told.toSorted()).toEqual([
    'binary.txt binary-file',
    'broken.md front-matter-invalid',
    'draft.md draft-left-out',
    'draft.md missing-headline',
    'empty.txt empty',
    'link.txt symbolic-link',
    'picture.jpg not-an-article',
  ])
})

test('with warnings counted as errors, an article with a warning is rejected', async () => {
  const prepare = (folder: string): void => put(folder, [['undated.txt', Buffer.from('Ferry late\n\nThe boat is late.\n')]])
  expect(await check(false, prepare)).toMatchObject({ found: 1, published: 1, rejected: 0 })
  const strict = await check(true, prepare)
  expect(strict).toMatchObject({ found: 1, published: 0, rejected: 1 })
  expect(strict.problems).toMatchObject([{ code: 'missing-date', severity: 'error' }])
})

test('articles that want one address are all published, under addresses of their own', async () => {
  const story = Buffer.from('---\nslug: ferry\n---\nFerry late\n\nThe boat is late.\n')
  const outcome = await check(false, (folder) =>
    put(
      folder,
      ['a', 'b', 'c'].map((stem) => [`${stem}.txt`, story]),
    ),
  )
  expect(outcome).toMatchObject({ found: 3, published: 3, rejected: 0 })
  expect(outcome.problems.filter((problem) => problem.code === 'address-taken').map((problem) => problem.path)).toEqual([
    'b.txt',
    'c.txt',
  ])
})
