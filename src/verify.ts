import { join } from 'node:path'
import type { Problem } from './model/problem.ts'
import { build } from './build.ts'
import type { BuildOptions } from './pipeline.ts'
import { problem } from './problems.ts'
import type { Settings } from './read/read-settings.ts'
import { compareSites } from './write/compare.ts'
import { deleteFolder, foldersOf, siteFolder } from './write/folders.ts'

/** What a comparison of the site with one that is built from nothing has shown. */
export interface Verification {
  /** How many files were compared. */
  files: number
  /** One for each file that differs. */
  problems: Problem[]
}

/** Builds the site once more, beside the one that stands, with nothing kept from earlier builds, and compares every byte. */
export async function verify(settings: Settings, options: BuildOptions): Promise<Verification> {
  const { verify: folder } = foldersOf(siteFolder(settings.out))
  deleteFolder(folder)
  try {
    const out = join(folder, 'site')
    await build({ ...settings, out }, { ...options, clean: true })
    const { files, differing } = compareSites(settings.out, out)
    const places = differing.map((path) => ({ path: `${settings.names.out}/${path}`, line: 1, column: 1 }))
    return { files, problems: places.map((place) => problem('site-differs', place)) }
  } finally {
    deleteFolder(folder)
  }
}
