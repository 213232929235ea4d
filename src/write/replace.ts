import {
  chmodSync,
  type Dirent,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { deleteFolder } from './folders.ts'
import { MANIFEST } from './manifest.ts'

/**
 * Completes a new site with links to those files of the last one that stay, and puts it in the place of the last in one
 * step. False, and the last site untouched, where that cannot be: the last site's folder holds something that is not among
 * `own`, its own files, or is a disk of its own, or lies on a disk that has no links.
 */
export function swap(out: string, fresh: string, last: string, staying: string[], own: Set<string>): boolean {
  if (dirname(fresh) !== dirname(out)) return false
  try {
    if (entriesIn(out).some((entry) => !(entry.isFile ? own.has(entry.path) : entry.isFullFolder))) return false
    const folders = new Set<string>()
    for (const path of staying) {
      const folder = dirname(path)
      if (!folders.has(folder)) mkdirSync(join(fresh, folder), { recursive: true })
      folders.add(folder)
      linkSync(join(out, path), join(fresh, path))
    }
    chmodSync(fresh, statSync(out).mode)
    renameSync(out, last)
  } catch {
    for (const path of staying) rmSync(join(fresh, path), { force: true })
    return false
  }
  try {
    renameSync(fresh, out)
  } catch (error) {
    renameSync(last, out)
    throw error
  }
  deleteFolder(last)
  return true
}

/** The files of a site that a new one has no longer and that stand there still. */
export function staleIn(out: string, before: Set<string>, after: { has: (path: string) => boolean }): string[] {
  return [...before].filter((path) => !after.has(path) && existsSync(join(out, path)))
}

/** Moves files into a site one after the other, deletes its stale ones, and moves the list of its files last of all. */
export function moveInto(out: string, from: string, changed: string[], stale: string[]): void {
  const move = (path: string): void => {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    renameSync(join(from, path), join(out, path))
  }
  for (const path of changed) if (path !== MANIFEST) move(path)
  for (const path of stale) deleteFrom(out, path)
  move(MANIFEST)
}

/** Deletes a file of the last site, and the folders that it leaves empty; nothing that a link in the folder leads to. */
function deleteFrom(out: string, path: string): void {
  const root = realpathSync(out)
  if (relative(root, realpathSync(dirname(join(out, path)))).startsWith('..')) return
  rmSync(join(out, path), { force: true })
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(out, folder))
    } catch {
      return
    }
  }
}

/** The files of a folder and its subfolders, with `/` separators. */
export function pathsIn(folder: string): string[] {
  return entriesIn(folder).flatMap((entry) => (entry.isFile ? [entry.path] : []))
}

interface FolderEntry {
  path: string
  isFile: boolean
  isFullFolder: boolean
}

function entriesIn(root: string): FolderEntry[] {
  const entries: FolderEntry[] = []
  const visit = (folder: string): number => {
    const children: Dirent[] = readdirSync(join(root, folder), { withFileTypes: true })
    for (const child of children) {
      const path = folder === '' ? child.name : `${folder}/${child.name}`
      const isFullFolder = child.isDirectory() && visit(path) > 0
      entries.push({ path, isFile: child.isFile(), isFullFolder })
    }
    return children.length
  }
  visit('')
  return entries
}
