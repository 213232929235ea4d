import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { OutputFile } from '../model/output-file.ts'
import { byCodeUnit } from '../order.ts'
import { PACKAGE } from './package-root.ts'

/** The text face; each file is loaded by a browser only where a page has letters of its range. */
const FONTS = ['latin-opsz-normal', 'latin-ext-opsz-normal', 'latin-wght-italic', 'latin-ext-wght-italic'].map(
  (name) => `source-serif-4-${name}.woff2`,
)

/** Backfile's own templates, which stand in for those that another folder does not have. */
const OWN = join(PACKAGE, 'templates')

/** The text of every `.html` file of a templates folder, and of those that it leaves to Backfile, by its path there. */
export function readTemplates(folder: string): Map<string, string> {
  const files = ['', 'partials/'].flatMap((below) => filesOf(folder, below)).filter(({ path }) => path.endsWith('.html'))
  return new Map(files.map(({ path, from }) => [path, readFileSync(from, 'utf8')]))
}

/** Whether a folder has at least one file that stands in for one of Backfile's own. */
export function isTheme(folder: string): boolean {
  return ['', 'partials/', 'assets/'].some((below) => {
    const own = new Set(filesIn(join(OWN, below)))
    return filesIn(join(folder, below)).some((name) => own.has(name))
  })
}

/** The files of the page that searches. */
const SEARCH_STYLE = 'search.css'
const SEARCH_SCRIPT = 'search.js'

/** The files that pages load: those of the templates folder's `assets` and of Backfile's own, the fonts, and the script of the search if there is one. */
export function readAssets(folder: string, hasSearch: boolean): OutputFile<Uint8Array>[] {
  const files = filesOf(folder, 'assets/').filter(({ path }) => hasSearch || path !== `assets/${SEARCH_STYLE}`)
  const own = files.map(({ path, from }) => ({ path, content: readFileSync(from) }))
  if (hasSearch)
    own.push({ path: `assets/${SEARCH_SCRIPT}`, content: readFileSync(join(PACKAGE, 'lib', 'client', SEARCH_SCRIPT)) })
  const require = createRequire(import.meta.url)
  const fonts = FONTS.map((name) => ({
    path: `assets/fonts/${name}`,
    content: readFileSync(require.resolve(`@fontsource-variable/source-serif-4/files/${name}`)),
  }))
  return [...own, ...fonts]
}

/** The files of one folder of templates by their paths, each with where it stands. */
function filesOf(folder: string, below: string): { path: string; from: string }[] {
  const own = filesIn(join(OWN, below)).map((name): [string, string] => [below + name, join(OWN, below, name)])
  const given = filesIn(join(folder, below)).map((name): [string, string] => [below + name, join(folder, below, name)])
  return [...new Map([...own, ...given])].map(([path, from]) => ({ path, from })).sort((a, b) => byCodeUnit(a.path, b.path))
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  return files.map((entry) => entry.name).sort()
}
