import { basisOf } from './basis.ts'
import type { Outcome } from './model/outcome.ts'
import type { Basis, Snapshot } from './model/snapshot.ts'
import type { BuildOptions } from './pipeline.ts'
import { findFiles, type Found } from './read/find-files.ts'
import type { Settings } from './read/read-settings.ts'
import { readAssets, readTemplates } from './read/read-templates.ts'
import { stopwatch } from './stopwatch.ts'
import { isUntouched } from './work/untouched.ts'
import { Cache } from './write/cache.ts'
import { Damaged } from './write/depot.ts'
import { type Folders, foldersOf, siteFolder } from './write/folders.ts'
import { Publication } from './write/publication.ts'

/**
 * Builds the site, where anything has changed since the last build; else nothing of the rest is even loaded. Throws
 * `Unusable` before it has touched the last site.
 */
export async function build(given: Settings, options: BuildOptions): Promise<Outcome> {
  const settings = { ...given, out: siteFolder(given.out) }
  const folders = foldersOf(settings.out)
  const cache = new Cache(folders.cache, settings.names.out)
  try {
    return await buildWith(cache, folders, settings, options)
  } catch (error) {
    if (!(error instanceof Damaged) || options.clean) throw error
    return await buildWith(cache, folders, settings, { ...options, clean: true })
  } finally {
    cache.close()
  }
}

async function buildWith(cache: Cache, folders: Folders, settings: Settings, options: BuildOptions): Promise<Outcome> {
  const { timed, steps } = stopwatch(options.clock)
  const last = options.clean ? undefined : cache.last
  const templates = readTemplates(settings.templates)
  const assets = readAssets(settings.templates, options.noSearch !== true)
  const basis = await timed('basis', () => basisOf(settings, templates, assets, options))
  const found = await timed('find', () => findFiles(settings.articles))
  const publication = new Publication(settings.out, settings.names.out, folders, last?.site)
  const standing = await timed('compare', () => last && standsAsItIs(last, basis, found) && publication.standsWhole())
  if (last && standing) return { ...last.outcome, steps, files: { written: 0, unchanged: standing, deleted: 0 } }
  const { makeSite } = await import('./pipeline.ts')
  const outcome = await makeSite({ cache, last, basis, found, templates, assets, publication, timed }, settings, options)
  return { ...outcome, steps }
}

/** Whether neither the articles nor anything else that a site is made of has changed since the last build. */
function standsAsItIs(last: Snapshot, basis: Basis, found: Found): boolean {
  return (
    last.basis.site === basis.site &&
    last.areAllRead &&
    last.files.length === found.files.length &&
    found.files.every((file, at) => isUntouched(file, last.files[at], last.began)) &&
    JSON.stringify(last.problems) === JSON.stringify(found.problems)
  )
}
