import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../', import.meta.url))
const LISTS = fileURLToPath(new URL('../../src/lists/', import.meta.url))

/** A checksum of the program itself: its code, its word lists, the packages that are installed for it, and Node. */
export function programChecksum(): string {
  const hash = createHash('sha256').update(process.version)
  const code = readdirSync(PROGRAM, { recursive: true, encoding: 'utf8' }).filter((path) => /\.[jt]s$/.test(path))
  const files = [
    ...code.sort().map((path) => join(PROGRAM, path)),
    ...readdirSync(LISTS)
      .sort()
      .map((name) => join(LISTS, name)),
  ]
  for (const file of files) hash.update(file.slice(PROGRAM.length)).update(readFileSync(file))
  const packages = installedPackages(PROGRAM)
  if (packages !== undefined) hash.update(readFileSync(packages))
  return hash.digest('hex')
}

/** npm's list of what it has installed, in the nearest folder above that has one. */
function installedPackages(folder: string): string | undefined {
  const list = join(folder, 'node_modules', '.package-lock.json')
  if (existsSync(list)) return list
  return dirname(folder) === folder ? undefined : installedPackages(dirname(folder))
}
