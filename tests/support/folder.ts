import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A folder of its own with these files; it is deleted after the last test of the file. */
export function makeFolder(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-test-'))
  made.push(folder)
  addFiles(folder, files)
  return folder
}

/** Writes files into a folder, given by their paths there, in the order in which they stand. */
export function addFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** The paths of all files in a folder and below, sorted, with `/` separators. */
export function pathsIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const files = entries.filter((path) => statSync(join(folder, path)).isFile())
  return files.map((path) => path.replaceAll('\\', '/')).sort()
}

/** Every file of a folder, with a checksum of its bytes. */
export function checksumsIn(folder: string): Record<string, string> {
  const checksum = (path: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex')
  return Object.fromEntries(pathsIn(folder).map((path) => [path, checksum(path)]))
}

/** Every file of a folder, with a checksum of its bytes and the nanosecond at which it was last written. */
export function stateOf(folder: string): Record<string, string> {
  const written = (path: string): string => String(statSync(join(folder, path), { bigint: true }).mtimeNs)
  return Object.fromEntries(Object.entries(checksumsIn(folder)).map(([path, sum]) => [path, `${sum} at ${written(path)}`]))
}
