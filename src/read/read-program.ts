import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LISTS, PACKAGE } from './package-root.ts'

/** The folder that this code runs from: `lib`, or `src` in a test. */
const CODE = join(PACKAGE, fileURLToPath(import.meta.url).startsWith(join(PACKAGE, 'lib')) ? 'lib' : 'src')

/** A checksum of the program itself: its code, its word lists, the packages that are installed for it, and Node. */
export function programChecksum(): string {
  const hash = createHash('sha256').update(process.version)
  for (const folder of [CODE, LISTS]) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:[jt]s|txt)$/.test(path))
    for (const path of files.sort()) hash.update(path).update(readFileSync(join(folder, path)))
  }
  const packages = installedPackages(PACKAGE)
  if (packages !== undefined) hash.update(readFileSync(packages))
  return hash.digest('hex')
}

/** npm's list of what it has installed, in the nearest folder above that has one. */
function installedPackages(folder: string): string | undefined {
  const list = join(folder, 'node_modules', '.package-lock.json')
  if (existsSync(list)) return list
  return dirname(folder) === folder ? undefined : installedPackages(dirname(folder))
}
