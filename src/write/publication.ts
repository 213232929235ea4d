import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Published } from '../model/outcome.ts'
import type { Recipe, Written, WrittenTable } from '../model/output-file.ts'
import { byCodeUnit } from '../order.ts'
import { fingerprint } from '../fingerprint.ts'
import { deleteFolder, type Folders } from './folders.ts'
import { KnownFiles } from './known-files.ts'
import { filesOfManifest, isSitePath, MANIFEST } from './manifest.ts'
import { moveInto, pathsIn, staleIn, swap } from './replace.ts'
import { type Place, Staging } from './staging.ts'

/** So few files are moved one by one in a few milliseconds; for more, a whole new folder takes the place of the last. */
const FEW = 16

/**
 * A site on its way to its folder. Files that changed gather in a folder beside it; only `publish` touches the site
 * itself, so that a build that fails before leaves the last site whole. Files that Backfile did not write are never
 * overwritten or deleted.
 */
export class Publication {
  readonly place: Place
  private readonly folders: Folders
  private readonly staging: Staging
  private readonly last: KnownFiles
  private before: Set<string> | undefined
  private readonly files = new Map<string, Written>()

  /**
   * `name` is the folder as people have given it, `last` what is known of the files of the last site. Completes what a build
   * that was ended had all but published, and deletes what it had only begun.
   */
  constructor(out: string, name: string, folders: Folders, last: WrittenTable | undefined) {
    this.folders = folders
    settle(out, folders)
    this.place = { out, name, staging: folders.staging }
    this.staging = new Staging(this.place)
    this.last = new KnownFiles(last)
  }

  /** Whether Backfile has written a file at this path of the last site. */
  isOurs(path: string): boolean {
    return this.filesBefore().has(path)
  }

  /** The files of the last site in a folder of it that Backfile has written. */
  oursBelow(folder: string): string[] {
    return [...this.filesBefore()].filter((path) => path.startsWith(folder))
  }

  /** Whether a file of this fingerprint stands in the site untouched; it is part of the new site then. */
  keeps(path: string, print: number): boolean {
    const known = this.isOurs(path) ? this.last.get(path) : undefined
    if (known?.print !== print || !this.stands(known)) return false
    this.add(known)
    return true
  }

  /** Whether the last site stands untouched, file by file; how many files it has then. */
  standsWhole(): number | undefined {
    const { paths } = this.last
    return paths.length > 0 && paths.every((_, at) => this.stands(this.last.at(at))) ? paths.length : undefined
  }

  private stands(known: Written | undefined): boolean {
    if (!known) return false
    // The system takes the path as it is; to have it joined and cleaned up thousands of times costs as much as the question.
    const stat = statSync(`${this.place.out}/${known.path}`, { throwIfNoEntry: false })
    return stat?.size === known.size && stat.mtimeMs === known.mtimeMs && stat.isFile()
  }

  /** The files that the last site's own list names. */
  private filesBefore(): Set<string> {
    return (this.before ??= filesOfManifest(join(this.place.out, MANIFEST)))
  }

  /** Makes a file of the new site, unless it stands already. */
  put(recipe: Recipe): void {
    if (!this.keeps(recipe.path, recipe.print)) this.add(this.staging.put(recipe, this.isOurs(recipe.path)))
  }

  /** Adds a file that has been put beside the site. */
  add(file: Written): void {
    const { path } = file
    if (!isSitePath(path) || this.files.has(path)) throw new RangeError(`the site cannot have a file ${path} (again)`)
    this.files.set(path, file)
  }

  /** Puts the new site in the place of the last one. */
  publish(): Published {
    const sorted = [...this.files.values()].sort((a, b) => byCodeUnit(a.path, b.path))
    const list = sorted.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
    this.put({ path: MANIFEST, print: fingerprint(list), content: () => list })
    const files = [...this.files.values()]
    const changed = files.filter((file) => file.changed).map((file) => file.path)
    const stale = staleIn(this.place.out, this.filesBefore(), this.files)
    if (changed.length > 0 || stale.length > 0) {
      if (!changed.includes(MANIFEST)) this.staging.putAgain(MANIFEST)
      this.replace(changed, stale)
    }
    this.discard()
    return { written: changed.length, unchanged: files.length - changed.length, deleted: stale.length }
  }

  private replace(changed: string[], stale: string[]): void {
    const { out } = this.place
    const { staging, whole, last } = this.folders
    renameSync(staging, whole)
    if (existsSync(out)) {
      const staying = [...this.files.values()].filter((file) => !file.changed && file.path !== MANIFEST)
      const isMuch = changed.length + stale.length > FEW
      const paths = staying.map((file) => file.path)
      if (!isMuch || !swap(out, whole, last, paths, this.filesBefore())) moveInto(out, whole, changed, stale)
    } else {
      mkdirSync(dirname(out), { recursive: true })
      renameSync(whole, out)
    }
    deleteFolder(whole)
  }

  /** All files of the new site, for the next build. */
  written(): WrittenTable {
    return KnownFiles.tableOf([...this.files.values()])
  }

  /** Gives the new site up; the last one stands. */
  discard(): void {
    deleteFolder(this.folders.staging)
  }
}

/** Brings the folders of a site in order, as a build may have left them that was ended. */
function settle(out: string, { staging, whole, last, verify }: Folders): void {
  // A folder that has lost its list has lost it last, to the site that it completed.
  if (existsSync(join(whole, MANIFEST))) {
    if (existsSync(out)) {
      const [before, after] = [out, whole].map((folder) => filesOfManifest(join(folder, MANIFEST))) as [Set<string>, Set<string>]
      moveInto(out, whole, pathsIn(whole), staleIn(out, before, after))
    } else renameSync(whole, out)
  }
  if (existsSync(last) && !existsSync(out)) renameSync(last, out)
  for (const folder of [staging, whole, last, verify]) deleteFolder(folder)
}
