import { existsSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { byCodeUnit } from '../order.ts'
import { filesOfManifest, MANIFEST } from './manifest.ts'
import { checksumOf } from './staging.ts'

/** A folder beside a site for another build of it, empty; what an ended build has left there is deleted. */
export function folderBeside(out: string): string {
  const folder = join(dirname(out), `.${basename(out)}.backfile-verify`)
  rmSync(folder, { recursive: true, force: true })
  return folder
}

/** Deletes a folder with all that is in it. */
export function deleteFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Compares the files of two sites byte by byte: how many there are, and the paths of those that differ or that one lacks. */
export function compareSites(one: string, other: string): { files: number; differing: string[] } {
  const paths = new Set([one, other].flatMap((site) => [...filesOfManifest(join(site, MANIFEST))]))
  const checksum = (site: string, path: string): string => (existsSync(join(site, path)) ? checksumOf(join(site, path)) : '')
  const differing = [...paths].filter((path) => checksum(one, path) !== checksum(other, path))
  return { files: paths.size, differing: differing.sort(byCodeUnit) }
}
