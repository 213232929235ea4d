import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { OutputFile } from '../model/output-file.ts'
import { byCodeUnit } from '../order.ts'
import { PACKAGE } from './package-root.ts'

/** Backfile's own templates, which stand in for those that another folder does not have. */
const OWN = join(PACKAGE, 'templates')
const PARTIALS = 'partials/'
const ASSETS = 'assets/'

/** The text of every `.html` file of a templates folder, and of those that it leaves to Backfile, by its path there. */
export function readTemplates(folder: string): Map<string, string> {
  const files = ['', PARTIALS].flatMap((below) => filesOf(folder, below)).filter(({ path }) => path.endsWith('.html'))
  return new Map(files.map(({ path, from }) => [path, readFileSync(from, 'utf8')]))
}

/** Whether a folder has at least one file that stands in for one of Backfile's own. */
export function isTheme(folder: string): boolean {
  const isIn = (path: string): boolean => lstatSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true
  return ['', PARTIALS, ASSETS].some((below) => filesIn(OWN, below).some(isIn))
}

/** The files of the page that searches. */
const SEARCH_STYLE = 'search.css'
const SEARCH_SCRIPT = 'search.js'

/** The files that pages load: those of the templates folder's `assets` and of Backfile's own, and the script of the search if there is one. */
export function readAssets(folder: string, hasSearch: boolean): OutputFile<Uint8Array>[] {
  const files = filesOf(folder, ASSETS).filter(({ path }) => hasSearch || path !== `assets/${SEARCH_STYLE}`)
  const own = files.map(({ path, from }) => ({ path, content: readFileSync(from) }))
  if (hasSearch)
    own.push({ path: `assets/${SEARCH_SCRIPT}`, content: readFileSync(join(PACKAGE, 'lib', 'client', SEARCH_SCRIPT)) })
  return own
}

/** The files of one folder of templates by their paths, each with where it stands. */
function filesOf(folder: string, below: string): { path: string; from: string }[] {
  const own = filesIn(OWN, below).map((path): [string, string] => [path, join(OWN, path)])
  const given = filesIn(folder, below).map((path): [string, string] => [path, join(folder, path)])
  return [...new Map([...own, ...given])].map(([path, from]) => ({ path, from })).sort((a, b) => byCodeUnit(a.path, b.path))
}

/** The paths of a folder's files from the folder of templates; of assets also those of folders in it. */
function filesIn(folder: string, below: string): string[] {
  const within = join(folder, below)
  if (!existsSync(within)) return []
  const entries = readdirSync(within, { withFileTypes: true, recursive: below === ASSETS })
  const files = entries.filter((entry) => entry.isFile())
  const paths = files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
  return paths.filter((path) => !path.split('/').some((part) => part.startsWith('.')))
}
