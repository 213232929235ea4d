import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { backfile } from '../support/backfile.ts'
import { addFiles, checksumsIn, makeFolder, stateOf } from '../support/folder.ts'
import { expectStatus, smallArchive } from '../support/small-archive.ts'

const KILLS = 50

/** A dozen articles; in the other edition every page is another, one article is new, and one has gone. */
function edition(number: number): Record<string, string> {
  const story = (at: number): string =>
    `---\ndate: 2014-06-${10 + at}\ntopics: [Ferries, Topic ${at}]\n---\nFerry ${at} late\n\nThe boat ${at} is late.\n`
  const kept = Array.from({ length: 12 }, (_, at) => [`articles/${at}.txt`, story(at)])
  return {
    'backfile.yaml': `title: Edition ${number}\npageSize: 5\n`,
    'topics.yaml': 'topics: []\n',
    ...Object.fromEntries(kept),
    [`articles/only-${number}.txt`]: story(12 + number),
  }
}

function turnTo(folder: string, number: number): void {
  rmSync(join(folder, 'articles'), { recursive: true, force: true })
  addFiles(folder, edition(number))
}

const startBuild = (folder: string): ChildProcess =>
  spawn(process.execPath, [resolve('lib/cli.js'), 'build'], { cwd: folder, stdio: 'ignore' })

/** Whether a process has ended, and when. */
const endOf = (child: ChildProcess): Promise<void> => new Promise((done) => child.once('exit', () => done()))

test(`a build that is killed at ${KILLS} moments leaves the last site or the new one, and the next build succeeds`, async () => {
  const folder = makeFolder()
  const editions: Record<string, string>[] = []
  let milliseconds = 0
  for (const number of [0, 1]) {
    turnTo(folder, number)
    const start = performance.now()
    expect((await backfile(['build'], { cwd: folder })).status).toBe(0)
    milliseconds = performance.now() - start
    editions[number] = checksumsIn(join(folder, 'dist'))
  }
  expect(editions[0]).not.toEqual(editions[1])
  let whole = 0
  for (let kill = 0; kill < KILLS; kill++) {
    turnTo(folder, kill % 2)
    const child = startBuild(folder)
    // From the first instruction to a little after the usual end, at even distances.
    await Promise.race([wait((milliseconds * 1.1 * (kill + 1)) / KILLS), endOf(child)])
    const ended = endOf(child)
    if (child.exitCode === null && child.kill('SIGKILL')) await ended
    const site = checksumsIn(join(folder, 'dist'))
    const which = JSON.stringify(site) === JSON.stringify(editions[kill % 2]) ? 'new' : 'last'
    if (which === 'last') expect(site).toEqual(editions[(kill + 1) % 2])
    else whole++
    expect((await backfile(['build'], { cwd: folder })).status).toBe(0)
    expect(checksumsIn(join(folder, 'dist'))).toEqual(editions[kill % 2])
    expect(
      readdirSync(folder)
        .filter((name) => name.startsWith('.'))
        .toSorted(),
    ).toEqual(['.dist.backfile-cache'])
  }
  expect(whole).toBeLessThan(KILLS)
}, 240_000)

/** A site that holds a file of somebody else's, so that it is not replaced as a whole, and a next edition of fewer articles. */
async function editedArchive(): Promise<{ folder: string; next: Record<string, string> }> {
  const folder = makeFolder(edition(0))
  await expectStatus(0, folder, ['build'])
  addFiles(folder, { 'dist/CNAME': 'archive.example' })
  for (const at of [1, 2, 3]) rmSync(join(folder, `articles/${at}.txt`))
  const copy = makeFolder()
  cpSync(folder, copy, { recursive: true })
  await expectStatus(0, copy, ['build'])
  return { folder, next: checksumsIn(join(copy, 'dist')) }
}

/** Kills a build before its n-th call of a function of the file system; whether it came to that. */
async function killBefore(folder: string, name: string, count: number): Promise<boolean> {
  const script = `const fs = require('node:fs'); const real = fs.${name}; let left = ${count}
fs.${name} = (...words) => { if (--left === 0) process.kill(process.pid, 'SIGKILL'); return real(...words) }
require('node:module').syncBuiltinESMExports()\n`
  const preload = join(makeFolder({ 'kill.cjs': script }), 'kill.cjs')
  return (await backfile(['build'], { cwd: folder, node: ['--require', preload] })).status === null
}

test.each([
  ['renameSync', 4],
  ['rmSync', 3],
  ['rmdirSync', 5],
])(
  'a build that is killed before a call of %s is completed by the next one, even by one that fails',
  async (name, stride) => {
    const { folder, next } = await editedArchive()
    const last = checksumsIn(join(folder, 'dist'))
    let killed = 0
    for (let count = 1; count < 60; count += stride) {
      const copy = makeFolder()
      cpSync(folder, copy, { recursive: true, preserveTimestamps: true })
      if (!(await killBefore(copy, name, count))) break
      killed++
      const settings = readFileSync(join(copy, 'backfile.yaml'), 'utf8')
      addFiles(copy, { 'backfile.yaml': 'titel: wrong\n' })
      await expectStatus(2, copy, ['build'])
      expect([last, next]).toContainEqual(checksumsIn(join(copy, 'dist')))
      addFiles(copy, { 'backfile.yaml': settings })
      await expectStatus(0, copy, ['build'])
      expect(checksumsIn(join(copy, 'dist')), `${name} ${count}`).toEqual(next)
    }
    expect(killed).toBeGreaterThan(2)
  },
  120_000,
)

test('a new site that was whole when its build was killed is put in its place by the next build', async () => {
  const folder = smallArchive()
  await expectStatus(0, folder, ['build'])
  const site = checksumsIn(join(folder, 'dist'))
  // As a build leaves it that is killed between the two steps of the change: the site moved away, the new one beside it.
  cpSync(join(folder, 'dist'), join(folder, '.dist.backfile-whole'), { recursive: true })
  cpSync(join(folder, 'dist'), join(folder, '.dist.backfile-last'), { recursive: true })
  rmSync(join(folder, 'dist'), { recursive: true })
  await expectStatus(0, folder, ['build'])
  expect(checksumsIn(join(folder, 'dist'))).toEqual(site)
  expect(readdirSync(folder).filter((name) => /whole|last/.test(name))).toEqual([])
})

test('an empty folder of that name takes nothing from the site', async () => {
  const folder = smallArchive()
  await expectStatus(0, folder, ['build'])
  const site = checksumsIn(join(folder, 'dist'))
  mkdirSync(join(folder, '.dist.backfile-whole'))
  addFiles(folder, { 'backfile.yaml': 'titel: wrong\n' })
  await expectStatus(2, folder, ['build'])
  expect(checksumsIn(join(folder, 'dist'))).toEqual(site)
})

test('two builds of one site are not let at it at once', async () => {
  const folder = smallArchive()
  await expectStatus(0, folder, ['build'])
  const before = stateOf(folder)
  writeFileSync(join(folder, '.dist.backfile-cache/lock'), String(process.pid))
  const { stderr } = await expectStatus(2, folder, ['build'])
  expect(stderr).toMatch(/^dist:1:1 error build-running process \d+ is building this site/)
  rmSync(join(folder, '.dist.backfile-cache/lock'))
  expect(stateOf(folder)).toEqual(before)
})

test('the lock of a build that was killed holds nobody up', async () => {
  const folder = smallArchive()
  mkdirSync(join(folder, '.dist.backfile-cache'))
  for (const holder of ['999999999', '', 'x']) {
    writeFileSync(join(folder, '.dist.backfile-cache/lock'), holder)
    await expectStatus(0, folder, ['build'])
  }
  expect(existsSync(join(folder, '.dist.backfile-cache/lock'))).toBe(false)
})

test('a build that runs out of room leaves the last site as it is', async () => {
  const folder = smallArchive()
  await expectStatus(0, folder, ['build'])
  const before = checksumsIn(join(folder, 'dist'))
  addFiles(folder, { 'backfile.yaml': 'title: Another\n' })
  // Every write beyond the first files fails, as on a full disk.
  addFiles(folder, {
    'full.cjs': `const fs = require('node:fs'); const write = fs.writeSync; let count = 0
fs.writeSync = (...words) => { if (++count > 12) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }); return write(...words) }
require('node:module').syncBuiltinESMExports()\n`,
  })
  const { status, stderr } = await backfile(['build'], { cwd: folder, node: ['--require', join(folder, 'full.cjs')] })
  expect(status).toBe(2)
  expect(stderr).toContain('no space left on device')
  expect(checksumsIn(join(folder, 'dist'))).toEqual(before)
  expect(readdirSync(folder).filter((name) => /backfile-(?:new|whole|last)/.test(name))).toEqual([])
  await expectStatus(0, folder, ['build'])
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toContain('Another')
})
