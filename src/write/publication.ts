import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Published } from '../model/outcome.ts'
import type { OutputFile } from '../model/output-file.ts'
import { byCodeUnit } from '../order.ts'
import { problem, Unusable } from '../problems.ts'

/** The list of all files of a site with their checksums, in the form of BagIt (RFC 8493). */
const MANIFEST = 'manifest-sha256.txt'

/**
 * A site on its way to its folder. Files that changed gather in a folder beside it; only `publish` touches the site
 * itself, so that a build that fails before leaves the last site whole. Files that Backfile did not write are never
 * overwritten or deleted.
 */
export class Publication {
  private readonly out: string
  private readonly name: string
  private readonly staging: string
  private readonly before: Set<string>
  private readonly checksums = new Map<string, string>()
  private readonly staged: string[] = []
  private readonly folders = new Set<string>()
  private readonly checked = new Set<string>()

  /** `name` is the folder as people have given it. */
  constructor(out: string, name: string) {
    this.out = realFolder(out)
    this.name = name
    this.before = filesOfManifest(join(this.out, MANIFEST))
    discardAbandoned(this.out)
    this.staging = stagingOf(this.out, process.pid)
    rmSync(this.staging, { recursive: true, force: true })
  }

  /** Adds one file of the new site. Throws `Unusable` where it would overwrite a file that Backfile did not write. */
  add({ path, content }: OutputFile): void {
    if (!isSitePath(path) || this.checksums.has(path)) throw new RangeError(`the site cannot have a file ${path} (again)`)
    const bytes =
      typeof content === 'string' ? Buffer.from(content) : Buffer.from(content.buffer, content.byteOffset, content.byteLength)
    this.checksums.set(path, createHash('sha256').update(bytes).digest('hex'))
    const standing = this.standing(path, bytes.length)
    if (standing === 'same size' && readFileSync(join(this.out, path)).equals(bytes)) return
    if (standing !== 'none' && (standing === 'no file' || !this.before.has(path))) {
      throw new Unusable([problem('output-foreign-file', { path: `${this.name}/${path}`, line: 1, column: 1 })])
    }
    this.stage(path, bytes)
  }

  /** Puts the new site in the place of the last one. */
  publish(): Published {
    const lines = [...this.checksums].sort(([a], [b]) => byCodeUnit(a, b)).map(([path, checksum]) => `${checksum}  ${path}\n`)
    this.add({ path: MANIFEST, content: lines.join('') })
    const stale = [...this.before].filter((path) => !this.checksums.has(path) && existsSync(join(this.out, path)))
    if (!existsSync(this.out)) {
      mkdirSync(dirname(this.out), { recursive: true })
      renameSync(this.staging, this.out)
    } else {
      for (const path of this.staged) {
        mkdirSync(dirname(join(this.out, path)), { recursive: true })
        renameSync(join(this.staging, path), join(this.out, path))
      }
      for (const path of stale) this.delete(path)
    }
    this.discard()
    return { written: this.staged.length, unchanged: this.checksums.size - this.staged.length, deleted: stale.length }
  }

  /** Gives the new site up; the last one stands. */
  discard(): void {
    rmSync(this.staging, { recursive: true, force: true })
  }

  /** What stands at a path of the site. */
  private standing(path: string, size: number): 'none' | 'no file' | 'same size' | 'other size' {
    if (!this.isFolder(dirname(path))) return 'no file'
    const stat = statSync(join(this.out, path), { throwIfNoEntry: false })
    if (!stat) return 'none'
    if (!stat.isFile()) return 'no file'
    return stat.size === size ? 'same size' : 'other size'
  }

  /** Whether a folder of the site is one, or can be made. */
  private isFolder(path: string): boolean {
    if (path === '.' || this.checked.has(path)) return true
    if (!this.isFolder(dirname(path))) return false
    const stat = statSync(join(this.out, path), { throwIfNoEntry: false })
    if (stat && !stat.isDirectory()) return false
    this.checked.add(path)
    return true
  }

  private stage(path: string, bytes: Buffer): void {
    const location = join(this.staging, path)
    const folder = dirname(location)
    if (!this.folders.has(folder)) {
      mkdirSync(folder, { recursive: true })
      this.folders.add(folder)
    }
    writeFileSync(location, bytes)
    this.staged.push(path)
  }

  /** Deletes a file of the last site, and the folders that it leaves empty; nothing that a link in the folder leads to. */
  private delete(path: string): void {
    const root = realpathSync(this.out)
    if (relative(root, realpathSync(dirname(join(this.out, path)))).startsWith('..')) return
    rmSync(join(this.out, path), { force: true })
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      try {
        rmdirSync(join(this.out, folder))
      } catch {
        return
      }
    }
  }
}

/**
 * Where the changed files of a build gather: beside the site, so that they can be moved into it in one step; within it
 * where it is a disk of its own.
 */
function stagingOf(out: string, process: number | string): string {
  const ownDisk = existsSync(out) && existsSync(dirname(out)) && statSync(out).dev !== statSync(dirname(out)).dev
  return ownDisk ? join(out, `.backfile-${process}`) : join(dirname(out), `.${basename(out)}.backfile-${process}`)
}

/** The folder that a link leads to: the site is moved there, and must be gathered on the same disk. */
function realFolder(out: string): string {
  return existsSync(out) ? realpathSync(out) : out
}

/** Deletes what builds that were ended have left behind; a build that still runs keeps its own. */
function discardAbandoned(out: string): void {
  const place = dirname(stagingOf(out, ''))
  const prefix = basename(stagingOf(out, ''))
  if (!existsSync(place)) return
  for (const name of readdirSync(place)) {
    if (!name.startsWith(prefix) || !/^\d+$/.test(name.slice(prefix.length))) continue
    if (!isRunning(Number(name.slice(prefix.length)))) rmSync(join(place, name), { recursive: true, force: true })
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Only paths that stay within the site: a manifest is read from a folder that anybody may have written to. */
function isSitePath(path: string): boolean {
  return path !== '' && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part))
}

function filesOfManifest(location: string): Set<string> {
  if (!existsSync(location)) return new Set()
  const lines = readFileSync(location, 'utf8').split('\n')
  const paths = lines.map((line) => /^[0-9a-f]{64} {2}(.+)$/.exec(line)?.[1]).filter((path) => path !== undefined)
  // Other programs write lists of this form too; only a site of Backfile's has these pages.
  if (!paths.includes('index.html') || !paths.includes('data/articles.jsonl')) return new Set()
  return new Set([...paths, MANIFEST].filter(isSitePath))
}
