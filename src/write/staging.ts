import { createHash, hash as oneHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Recipe, Written } from '../model/output-file.ts'
import { problem, Unusable } from '../problems.ts'
import { writeAll } from './write-all.ts'

/** Longer files are few. */
const LONGEST = 256 * 1024

/** Where a site is written to. */
export interface Place {
  /** The site's folder, and as people have given it. */
  out: string
  name: string
  /** Where changed files gather until all are there. */
  staging: string
}

/** Gathers the files of a new site that differ from the last one's. Several threads may do so at once. */
export class Staging {
  private readonly place: Place
  private readonly made = new Set<string>()
  private readonly checked = new Set<string>()
  /** Whether there is no site yet: nothing can stand in the way then. */
  private readonly isFirst: boolean
  /** For the bytes of a file at a time: a new buffer for each costs more than all else about them. */
  private readonly buffer = Buffer.allocUnsafeSlow(LONGEST)

  constructor(place: Place) {
    this.place = place
    this.isFirst = !existsSync(place.out)
  }

  /**
   * Puts a file beside the site, unless the site has it already. `isOurs` tells whether Backfile wrote the file that
   * stands there; throws `Unusable` rather than overwrite another's.
   */
  put({ path, print, content }: Recipe, isOurs: boolean): Written {
    const made = content()
    if (typeof made !== 'string' && !(made instanceof Uint8Array)) return this.putPieces(path, print, made, isOurs)
    const bytes = typeof made === 'string' ? this.bytesOf(made) : made
    const sha256 = oneHash('sha256', bytes)
    const standing = this.standing(path)
    if (standing?.size === bytes.length && readFileSync(join(this.place.out, path)).equals(bytes)) {
      return { path, print, sha256, size: bytes.length, mtimeMs: standing.mtimeMs, changed: false }
    }
    if (standing && !isOurs) throw this.foreign(path)
    const mtimeMs = this.write(path, [bytes])
    return { path, print, sha256, size: bytes.length, mtimeMs, changed: true }
  }

  private bytesOf(text: string): Uint8Array {
    // A character has three bytes at most for each unit.
    return text.length * 3 > this.buffer.length ? Buffer.from(text) : this.buffer.subarray(0, this.buffer.write(text))
  }

  private putPieces(path: string, print: number, pieces: Iterable<Uint8Array>, isOurs: boolean): Written {
    const hash = createHash('sha256')
    let size = 0
    const mtimeMs = this.write(path, pieces, (piece) => {
      hash.update(piece)
      size += piece.length
    })
    const sha256 = hash.digest('hex')
    const standing = this.standing(path)
    if (standing?.size === size && sha256 === checksumOf(join(this.place.out, path))) {
      rmSync(join(this.place.staging, path))
      return { path, print, sha256, size, mtimeMs: standing.mtimeMs, changed: false }
    }
    if (standing && !isOurs) throw this.foreign(path)
    return { path, print, sha256, size, mtimeMs, changed: true }
  }

  /** Puts a file of the site beside it as it stands. */
  putAgain(path: string): void {
    const [from, to] = [join(this.place.out, path), join(this.place.staging, path)]
    mkdirSync(dirname(to), { recursive: true })
    try {
      linkSync(from, to)
    } catch {
      // Not every disk has links.
      copyFileSync(from, to)
    }
  }

  private write(path: string, pieces: Iterable<Uint8Array>, see: (piece: Uint8Array) => void = () => undefined): number {
    const location = join(this.place.staging, path)
    const folder = dirname(location)
    if (!this.made.has(folder)) {
      mkdirSync(folder, { recursive: true })
      this.made.add(folder)
    }
    const descriptor = openSync(location, 'w')
    try {
      for (const piece of pieces) {
        see(piece)
        writeAll(descriptor, piece)
      }
      return fstatSync(descriptor).mtimeMs
    } finally {
      closeSync(descriptor)
    }
  }

  /** The file that stands at a path of the site, if there is one; throws where something else stands in its way. */
  private standing(path: string): { size: number; mtimeMs: number } | undefined {
    if (this.isFirst) return undefined
    if (!this.isFolder(dirname(path))) throw this.foreign(path)
    const stat = statSync(join(this.place.out, path), { throwIfNoEntry: false })
    if (stat && !stat.isFile()) throw this.foreign(path)
    return stat
  }

  /** Whether a folder of the site is one, or can be made. */
  private isFolder(path: string): boolean {
    if (path === '.' || this.checked.has(path)) return true
    if (!this.isFolder(dirname(path))) return false
    const stat = statSync(join(this.place.out, path), { throwIfNoEntry: false })
    if (stat && !stat.isDirectory()) return false
    this.checked.add(path)
    return true
  }

  private foreign(path: string): Unusable {
    return new Unusable([problem('output-foreign-file', { path: `${this.place.name}/${path}`, line: 1, column: 1 })])
  }
}

/** The SHA-256 of a file, which may be too long to be held. */
export function checksumOf(location: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(1024 * 1024)
  const descriptor = openSync(location, 'r')
  try {
    for (let count = readSync(descriptor, piece); count > 0; count = readSync(descriptor, piece))
      hash.update(piece.subarray(0, count))
  } finally {
    closeSync(descriptor)
  }
  return hash.digest('hex')
}
