import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { filesOfManifest, MANIFEST } from './manifest.ts'
import { moveInto, pathsIn } from './replace.ts'

/** Added to the name of a folder that holds all that is new in a site: from then on the new site can be completed. */
export const WHOLE = '-whole'
/** Added to the name of the last site's folder for the moment in which the new one takes its place. */
export const LAST = '-last'

/**
 * Where the changed files of a build gather: beside the site, so that they can be moved into it in one step; within it
 * where it is a disk of its own. `process` is the number of the build's process.
 */
export function stagingOf(out: string, process: number | string): string {
  const ownDisk = existsSync(out) && existsSync(dirname(out)) && statSync(out).dev !== statSync(dirname(out)).dev
  return ownDisk ? join(out, `.backfile-${process}`) : join(dirname(out), `.${basename(out)}.backfile-${process}`)
}

/**
 * Completes what builds that were ended had all but published, and deletes what they had only begun; a build that still
 * runs keeps its own.
 */
export function settleAbandoned(out: string): void {
  const place = dirname(stagingOf(out, ''))
  const prefix = basename(stagingOf(out, ''))
  if (!existsSync(place)) return
  const ended = readdirSync(place)
    .filter((name) => name.startsWith(prefix) && isOfEnded(name.slice(prefix.length)))
    .map((name) => join(place, name))
  for (const folder of ended) if (folder.endsWith(WHOLE)) complete(out, folder)
  for (const folder of ended) {
    if (folder.endsWith(LAST) && !existsSync(out)) renameSync(folder, out)
    else rmSync(folder, { recursive: true, force: true })
  }
}

function complete(out: string, whole: string): void {
  const before = filesOfManifest(join(out, MANIFEST))
  const after = filesOfManifest(join(whole, MANIFEST))
  const stale = [...before].filter((path) => !after.has(path) && existsSync(join(out, path)))
  moveInto(out, whole, pathsIn(whole), stale)
}

/** Whether the rest of a folder's name has the number of a process that runs no longer. */
function isOfEnded(rest: string): boolean {
  const number = /^(\d+)(?:-whole|-last)?$/.exec(rest)?.[1]
  return number !== undefined && !isRunning(Number(number))
}

/** Whether there is a process of this number. */
export function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
