import { accessSync, constants, existsSync, lstatSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/** The folders that builds of a site use besides its own. */
export interface Folders {
  /** Where changed files gather; on the disk of the site, so that they can be moved into it in one step. */
  staging: string
  /** That folder's name once it holds all that is new in a site: from then on the new site can be completed. */
  whole: string
  /** The last site's name for the moment in which the new one takes its place. */
  last: string
  /** What is kept between builds. */
  cache: string
  /** Another build of the site, to compare it with. */
  verify: string
}

/** The folder that a site's folder really is: links lead to it, also one to a folder that does not exist yet. */
export function siteFolder(out: string): string {
  if (existsSync(out)) return realpathSync(out)
  const isLink = lstatSync(out, { throwIfNoEntry: false })?.isSymbolicLink() === true
  return isLink ? resolve(dirname(out), readlinkSync(out)) : out
}

/** Those folders stand beside the site, or within it where it is a disk of its own or nothing may be written beside it. */
export function foldersOf(out: string): Folders {
  const beside = join(dirname(out), `.${basename(out)}.backfile`)
  const within = join(out, '.backfile')
  const isOpen = !existsSync(dirname(out)) || isWritable(dirname(out))
  const isOwnDisk = existsSync(out) && statSync(out).dev !== statSync(dirname(out)).dev
  const staging = isOpen && !isOwnDisk ? beside : within
  const kept = isOpen ? beside : within
  return {
    staging: `${staging}-new`,
    whole: `${staging}-whole`,
    last: `${staging}-last`,
    cache: `${kept}-cache`,
    verify: `${kept}-verify`,
  }
}

/** Deletes a folder of these with all that is in it; what cannot be deleted is left, and must not keep a site from being made. */
export function deleteFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // The next build tries again.
  }
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
