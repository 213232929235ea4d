import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { OutputFile } from '../model/output-file.ts'
import { PACKAGE } from './package-root.ts'

/** The text face; each file is loaded by a browser only where a page has letters of its range. */
const FONTS = ['latin-opsz-normal', 'latin-ext-opsz-normal', 'latin-wght-italic', 'latin-ext-wght-italic'].map(
  (name) => `source-serif-4-${name}.woff2`,
)

/** The text of every `.html` file of a templates folder, by its path there. */
export function readTemplates(folder: string): Map<string, string> {
  const paths = ['', 'partials/'].flatMap((below) => filesIn(join(folder, below)).map((name) => below + name))
  return new Map(paths.filter((path) => path.endsWith('.html')).map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

/** The files of the page that searches. */
const SEARCH_STYLE = 'search.css'
const SEARCH_SCRIPT = 'search.js'

/** The files that pages load: those of the templates folder's `assets`, the fonts, and the script of the search if there is one. */
export function readAssets(folder: string, hasSearch: boolean): OutputFile<Uint8Array>[] {
  const names = filesIn(join(folder, 'assets')).filter((name) => hasSearch || name !== SEARCH_STYLE)
  const own = names.map((name) => ({ path: `assets/${name}`, content: readFileSync(join(folder, 'assets', name)) }))
  if (hasSearch)
    own.push({ path: `assets/${SEARCH_SCRIPT}`, content: readFileSync(join(PACKAGE, 'lib', 'client', SEARCH_SCRIPT)) })
  const require = createRequire(import.meta.url)
  const fonts = FONTS.map((name) => ({
    path: `assets/fonts/${name}`,
    content: readFileSync(require.resolve(`@fontsource-variable/source-serif-4/files/${name}`)),
  }))
  return [...own, ...fonts]
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  return files.map((entry) => entry.name).sort()
}
