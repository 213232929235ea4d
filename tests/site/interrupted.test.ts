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

test('a new site that was whole when its build was killed is put in its place by the next build', async () => {
  const folder = smallArchive()
  await expectStatus(0, folder, ['build'])
  const site = checksumsIn(join(folder, 'dist'))
  // As a build leaves it that is killed between the two steps of the change: the site moved away, the new one beside it.
  cpSync(join(folder, 'dist'), join(folder, '.dist.backfile-999999999-whole'), { recursive: true })
  cpSync(join(folder, 'dist'), join(folder, '.dist.backfile-999999999-last'), { recursive: true })
  rmSync(join(folder, 'dist'), { recursive: true })
  await expectStatus(0, folder, ['build'])
  expect(checksumsIn(join(folder, 'dist'))).toEqual(site)
  expect(readdirSync(folder).filter((name) => name.includes('999999999'))).toEqual([])
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
  expect(readdirSync(folder).filter((name) => /backfile-\d/.test(name))).toEqual([])
  await expectStatus(0, folder, ['build'])
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toContain('Another')
})
