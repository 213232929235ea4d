import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { AWKWARD_ARTICLES, awkwardFolder } from '../support/awkward-archive.ts'
import { backfile } from '../support/backfile.ts'
import { addFiles, checksumsIn, makeFolder, pathsIn, stateOf } from '../support/folder.ts'
import { readRecords } from '../support/records.ts'

/** Every folder is listed backwards: the order in which a disk happens to name files. */
const LISTED_BACKWARDS = `--import=data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  const list = fs.readdirSync
  fs.readdirSync = (...words) => list(...words).reverse()
  syncBuiltinESMExports()
`)}`

/** Every fourth of the demonstration’s articles, and the awkward ones. */
const ARTICLES: Record<string, string | Uint8Array> = {
  ...Object.fromEntries(someOfDemo().map((path) => [path, readFileSync(join('articles', path))])),
  ...AWKWARD_ARTICLES,
}
const BACKWARDS = Object.fromEntries(Object.entries(ARTICLES).toReversed())

/** Builds the articles of a folder into another one, which is new. */
async function buildElsewhere(
  folder: string,
  env: Record<string, string> = {},
  words: string[] = [],
  node: string[] = [],
): Promise<string> {
  const out = join(makeFolder(), 'site')
  const run = await backfile(['build', '--out', out, ...words], { cwd: folder, env, node })
  expect(run.status, run.stderr).toBe(0)
  return out
}

describe.concurrent('the same input gives the same bytes', () => {
  let folder: string
  let first: string
  let expected: Record<string, string>

  beforeAll(async () => {
    folder = awkwardFolder(ARTICLES)
    first = await buildElsewhere(folder, { TZ: 'UTC', LC_ALL: 'C' })
    expected = checksumsIn(first)
  })

  test('there is much to compare', () => {
    expect(Object.keys(expected).length).toBeGreaterThan(150)
  })

  test.each([
    ['America/Los_Angeles', 'de_DE.UTF-8'],
    ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
  ])('in the time zone %s and the language %s', async (TZ, LC_ALL) => {
    const out = await buildElsewhere(folder, { TZ, LC_ALL })
    expect(checksumsIn(out)).toEqual(expected)
    expect(datesOf(out, 'plain/new-year.txt')).toEqual(['2018-01-01', 'the page 2018/01/01/new-year.html'])
  })

  test('where the article files were made and are listed in another order, in Danish', async () => {
    const other = awkwardFolder(BACKWARDS)
    const surroundings = { TZ: 'Asia/Kathmandu', LC_ALL: 'da_DK.UTF-8' }
    expect(checksumsIn(await buildElsewhere(other, surroundings, [], [LISTED_BACKWARDS]))).toEqual(expected)
  })

  test('with another number of jobs, and without what earlier builds kept', async () => {
    expect(checksumsIn(await buildElsewhere(folder, {}, ['--jobs', '3', '--clean']))).toEqual(expected)
  })

  test('1 January 2018 is that day in UTC, too', () => {
    expect(datesOf(first, 'plain/new-year.txt')).toEqual(['2018-01-01', 'the page 2018/01/01/new-year.html'])
    expect(datesOf(first, 'plain/evening.txt')).toEqual(['2017-12-31T23:30-05:00', 'the page 2017/12/31/evening.html'])
  })
})

test('the problems are told in the same order, however the files are listed', async () => {
  const files = {
    'b.exe': '',
    'a.exe': '',
    'c.jpg': '',
    'z.txt': 'Z\n\nText.\n',
    'a/y.txt': 'Y\n\nText.\n',
    'B.txt': 'B\n\nText.\n',
  }
  const folder = awkwardFolder(files)
  const told = async (node: string[]): Promise<unknown> => {
    const { stdout } = await backfile(['check', '--json'], { cwd: folder, node })
    return (JSON.parse(stdout) as { problems: unknown }).problems
  }
  const usual = await told([])
  expect(usual).toHaveLength(5)
  expect(await told([LISTED_BACKWARDS])).toEqual(usual)
})

/** Runs the command in some surroundings, but for a script that only throws what it sees there, and gives that. */
async function seenIn(
  cwd: string,
  script: string,
  env: Record<string, string> = {},
  node: string[] = [],
): Promise<string | undefined> {
  const looking = `--import=data:text/javascript,${encodeURIComponent(`import fs from 'node:fs'; throw 'seen: ' + (${script})`)}`
  const { stderr } = await backfile(['--version'], { cwd, env, node: [...node, looking] })
  return /seen: (.*)/.exec(stderr)?.[1]
}

test('the zones, the languages and the order of lists reach the command', async () => {
  const zone = 'Intl.DateTimeFormat().resolvedOptions().timeZone'
  const language = 'Intl.DateTimeFormat().resolvedOptions().locale'
  const asked = `${zone} + ' ' + ${language}`
  expect(await seenIn('.', asked, { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' })).toContain('Pacific/Kiritimati tr-TR')
  expect(await seenIn('.', asked, { TZ: 'America/Los_Angeles', LC_ALL: 'de_DE.UTF-8' })).toContain('America/Los_Angeles de-DE')
  const folder = makeFolder({ a: '', b: '', c: '' })
  const [usual, backwards] = [
    await seenIn(folder, `fs.readdirSync('.')`),
    await seenIn(folder, `fs.readdirSync('.')`, {}, [LISTED_BACKWARDS]),
  ]
  expect(backwards?.split(',')).toEqual(usual?.split(',').toReversed())
})

describe.concurrent('a site that is built again', () => {
  const made = {
    'one.md': '---\ndate: 2020-01-01\ntopics: Ferries\n---\n# One\n\nText.\n',
    'two.md': '---\ndate: 2021-02\n---\n# Two\n\nText.\n',
  }

  test('is not written to where nothing changed, even where its folder was moved, and its files keep their times', async () => {
    const folder = awkwardFolder(made)
    const words = { cwd: folder }
    await backfile(['build'], words)
    const before = stateOf(join(folder, 'dist'))
    const again = JSON.parse((await backfile(['build', '--json'], words)).stdout) as { files: object }
    expect(again.files).toEqual({ written: 0, unchanged: Object.keys(before).length, deleted: 0 })
    expect(stateOf(join(folder, 'dist'))).toEqual(before)
    expect(
      pathsIn(folder).filter((path) => !/^(?:dist|articles|\.dist\.backfile-cache)\/|^(?:backfile|topics)\.yaml$/.test(path)),
    ).toEqual([])
    const moved = join(makeFolder(), 'a folder with spaces', 'dist')
    cpSync(join(folder, 'dist'), moved, { recursive: true })
    const elsewhere = await backfile(['build', '--json', '--out', moved], words)
    expect(JSON.parse(elsewhere.stdout)).toMatchObject({ files: { written: 0, deleted: 0 } })
  })

  test('is the same after any way to it: articles that came, changed and went leave no trace', async () => {
    const folder = awkwardFolder(made)
    const build = async (): Promise<unknown> => expect((await backfile(['build'], { cwd: folder })).status).toBe(0)
    await build()
    const first = checksumsIn(join(folder, 'dist'))
    addFiles(folder, {
      'articles/three.md': '---\ndate: 2022-03-04\ntopics: [Cheese, Ferries]\n---\n# Three\n\nText.\n',
      'articles/one.md': '---\ndate: 1999\n---\n# One was another\n\nWords.\n',
    })
    await build()
    const second = checksumsIn(join(folder, 'dist'))
    expect(Object.keys(second)).toEqual(expect.arrayContaining(['2022/03/04/three.html', 'topics/cheese.html', '1999/one.html']))
    expect(second['2020/01/01/one.html']).toBeUndefined()
    rmSync(join(folder, 'articles/three.md'))
    addFiles(folder, { 'articles/one.md': made['one.md'] })
    await build()
    expect(checksumsIn(join(folder, 'dist'))).toEqual(first)
  })
})

/** What the record of an article says of its date, and its page. */
function datesOf(site: string, source: string): (string | undefined)[] {
  const record = readRecords(site).find((one) => one.source.path === source)
  return [record?.datePublished, `the page ${record?.url}`]
}

function someOfDemo(): string[] {
  return pathsIn('articles').filter((_, at) => at % 4 === 0)
}
