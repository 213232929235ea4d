import type { Written, WrittenTable } from '../model/output-file.ts'

/** Of a file's numbers, in their order: its fingerprint, its size, when it was changed. */
const NUMBERS = 3
/** What no path holds. */
const SEPARATOR = '\0'
/** Of a SHA-256 in hexadecimal. */
const DIGITS = 64

/** The files of a site as the last build has left them. */
export class KnownFiles {
  readonly paths: string[]
  private readonly table: WrittenTable | undefined
  private places: Map<string, number> | undefined

  constructor(table: WrittenTable | undefined) {
    this.table = table
    this.paths = table ? table.paths.split(SEPARATOR) : []
  }

  /** The file at a path; undefined where the last build has left none. */
  get(path: string): Written | undefined {
    this.places ??= new Map(this.paths.map((one, at) => [one, at]))
    const at = this.places.get(path)
    return at === undefined ? undefined : this.at(at)
  }

  /** The file at a place among the paths. */
  at(place: number): Written | undefined {
    const path = this.paths[place]
    if (this.table === undefined || path === undefined) return undefined
    const { sha256, numbers } = this.table
    const [print = 0, size = 0, mtimeMs = 0] = numbers.subarray(place * NUMBERS, (place + 1) * NUMBERS)
    return { path, print, sha256: sha256.slice(place * DIGITS, (place + 1) * DIGITS), size, mtimeMs, changed: false }
  }

  /** Files as they are kept for the next build: thousands of objects would take ten times as long to read as the same in columns. */
  static tableOf(files: Written[]): WrittenTable {
    return {
      paths: files.map((file) => file.path).join(SEPARATOR),
      sha256: files.map((file) => file.sha256).join(''),
      numbers: Float64Array.from(files.flatMap(({ print, size, mtimeMs }) => [print, size, mtimeMs])),
    }
  }
}
