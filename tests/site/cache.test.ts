import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build as buildHere } from '../../src/build.ts'
import { readSettings } from '../../src/read/read-settings.ts'
import { addFiles, checksumsIn, stateOf } from '../support/folder.ts'
import { expectStatus, smallArchive } from '../support/small-archive.ts'

const CACHE = '.dist.backfile-cache'
const story = (number: number): string => `---\ndate: 2014-06-19\n---\n# Ferry ${number}\n\nThe boat ${number} is late.\n`

/** Builds, and tells how many files were written and how many stood. */
async function build(folder: string, ...words: string[]): Promise<{ written: number; unchanged: number; deleted: number }> {
  const { stdout } = await expectStatus(0, folder, ['build', '--json', ...words])
  return (JSON.parse(stdout) as { files: { written: number; unchanged: number; deleted: number } }).files
}

test('a changed article writes its page and the lists that show it, and nothing else', async () => {
  const folder = smallArchive({
    'articles/a.md': '---\ndate: 2014-06-19\ntopics: [Cheese]\n---\n# A\n\nText.\n',
    'articles/b.md': '---\ndate: 2014-06-20\ntopics: [Bread]\n---\n# B\n\nText.\n',
    'articles/c.md': '---\ndate: 2015-01-01\ntopics: [Bread]\n---\n# C\n\nText.\n',
  })
  await build(folder)
  const before = stateOf(join(folder, 'dist'))
  addFiles(folder, { 'articles/a.md': '---\ndate: 2014-06-19\ntopics: [Cheese]\n---\n# A\n\nAnother text.\n' })
  await build(folder)
  const after = stateOf(join(folder, 'dist'))
  const changed = Object.keys(after).filter((path) => after[path] !== before[path])
  expect(changed.map((path) => path.replace(/^search\/words\/.*/, 'search/words/…'))).toEqual([
    '2014/06/19/a.html',
    // Its neighbours by date show its headline only, and the months its opening.
    '2014/06/index.html',
    'about.html',
    'data/articles.jsonl',
    'feed.json',
    'feed.rss',
    'feed.xml',
    'index.html',
    'manifest-sha256.txt',
    'on-this-day/06-19.html',
    // What is shown of it, how long it is, and its words.
    'search/articles/0.js',
    'search/index.js',
    'search/words/…',
    'topics/cheese.html',
    'topics/cheese.json',
    'topics/cheese.rss',
    'topics/cheese.xml',
  ])
})

test('bodies of many builds are gathered into one file', async () => {
  const stories = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`articles/${at}.md`, story(at)]))
  const folder = smallArchive({ ...stories, 'backfile.yaml': 'title: Ferries\n' })
  cpSync('templates', join(folder, 'templates'), { recursive: true })
  const settings = readSettings({ articles: 'articles', templates: 'templates', out: 'dist', config: 'backfile.yaml' }, folder)
  let most = 0
  for (let at = 0; at < 36; at++) {
    addFiles(folder, { [`articles/${at}.md`]: story(100 + at) })
    await buildHere(settings, { strict: false, version: '1', clock: () => 0 })
    most = Math.max(most, readdirSync(join(folder, CACHE)).length)
  }
  expect(most).toBeGreaterThan(30)
  expect(readdirSync(join(folder, CACHE)).length).toBeLessThan(10)
  const { stderr } = await expectStatus(0, folder, ['build', '--verify'])
  expect(stderr).toMatch(/verified: all \d+ files are the same/)
})

test('where nothing has changed, nothing is even looked for', async () => {
  const folder = smallArchive()
  await build(folder)
  // A file that has just been written may change again unseen; it is looked at once more.
  for (const path of ['articles/harbour.md', 'articles/2021/lighthouse.txt'])
    utimesSync(join(folder, path), 1_500_000_000, 1_500_000_000)
  await new Promise((done) => setTimeout(done, 100))
  await build(folder)
  await new Promise((done) => setTimeout(done, 100))
  const settled = await build(folder)
  const { stdout } = await expectStatus(0, folder, ['build', '--json'])
  const { steps, files } = JSON.parse(stdout) as { steps: { step: string }[]; files: object }
  expect(files).toEqual(settled)
  expect(steps.map(({ step }) => step)).toEqual(['basis', 'find', 'compare'])
})

test('a file that is touched but holds what it held is not made anew', async () => {
  const folder = smallArchive()
  await build(folder)
  const bodies = readdirSync(join(folder, CACHE))
  utimesSync(join(folder, 'articles/harbour.md'), 1_500_000_000, 1_500_000_000)
  expect(await build(folder)).toMatchObject({ written: 0, deleted: 0 })
  expect(readdirSync(join(folder, CACHE))).toEqual(bodies)
})

test('a change of the same size and with the same time of change is seen', async () => {
  const folder = smallArchive()
  await build(folder)
  const path = join(folder, 'articles/harbour.md')
  const { atime, mtime } = statSync(path)
  writeFileSync(path, readFileSync(path, 'utf8').replace('open.', 'shut.'))
  utimesSync(path, atime, mtime)
  await build(folder)
  expect(readFileSync(join(folder, 'dist/2020/01/02/harbour.html'), 'utf8')).toContain('It is shut.')
})

test('a page that somebody has changed or deleted is mended', async () => {
  const folder = smallArchive()
  await build(folder)
  const before = checksumsIn(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist/index.html'), 'mine')
  rmSync(join(folder, 'dist/about.html'))
  expect(await build(folder)).toMatchObject({ written: 2 })
  expect(checksumsIn(join(folder, 'dist'))).toEqual(before)
})

test('--verify finds a file that is not as a build from nothing has it', async () => {
  const folder = smallArchive()
  await build(folder)
  await expectStatus(0, folder, ['build', '--verify'])
  const path = join(folder, 'dist/about.html')
  utimesSync(path, 1_500_000_000, 1_500_000_000)
  await build(folder)
  writeFileSync(path, readFileSync(path, 'utf8').replace('archive', 'ARCHIVE'))
  utimesSync(path, 1_500_000_000, 1_500_000_000)
  const { stderr } = await expectStatus(1, folder, ['build', '--verify'])
  expect(stderr).toContain('dist/about.html:1:1 error site-differs')
  expect(stderr).toMatch(/not verified: 1 of \d+ files differ/)
  expect(existsSync(join(folder, '.dist.backfile-verify'))).toBe(false)
})

test('threads give the bytes of one thread', async () => {
  const stories = Object.fromEntries(Array.from({ length: 700 }, (_, at) => [`articles/${at % 9}/${at}.md`, story(at)]))
  const folder = smallArchive(stories)
  await build(folder, '--jobs', '1', '--out', 'one')
  await build(folder, '--jobs', '3', '--out', 'three')
  expect(checksumsIn(join(folder, 'three'))).toEqual(checksumsIn(join(folder, 'one')))
})

test('a build in threads tells what is wrong with a template, and leaves nothing behind', async () => {
  const stories = Object.fromEntries(Array.from({ length: 700 }, (_, at) => [`articles/${at}.md`, story(at)]))
  const folder = smallArchive({ ...stories, 'templates/article.html': '{{headline}} {{nothing}}\n' })
  const { stderr } = await expectStatus(2, folder, ['build', '--jobs', '2'])
  expect(stderr).toMatch(/^templates\/article\.html:1:16 error template-invalid “nothing” is no value of this page/)
  expect(readdirSync(folder).filter((name) => name.startsWith('.') || name === 'dist')).toEqual([])
})

test('a snapshot cut off anywhere is noticed, and the site is right all the same', async () => {
  const folder = smallArchive()
  await build(folder)
  const site = checksumsIn(join(folder, 'dist'))
  const path = join(folder, CACHE, 'snapshot')
  const whole = readFileSync(path)
  for (const length of [0, 5, 17, 20, 30, Math.floor(whole.length / 2), whole.length - 3]) {
    writeFileSync(path, whole.subarray(0, length))
    utimesSync(join(folder, 'articles/harbour.md'), 1_500_000_000 + length, 1_500_000_000)
    await build(folder)
    expect(checksumsIn(join(folder, 'dist')), `cut at ${length}`).toEqual(site)
  }
})
