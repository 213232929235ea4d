import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { ArchiveReader } from '../../src/search/archive-reader.ts'
import { find, type Order } from '../../src/search/find.ts'
import { addFiles, makeFolder } from './folder.ts'
import { build } from '../../src/build.ts'
import { readSettings } from '../../src/read/read-settings.ts'

/** Reads a file of a site's index as a page does: it is a script that calls one function. */
export function readIndexFile(site: string, name: string): unknown[] {
  const script = readFileSync(join(site, 'search', `${name}.js`), 'utf8')
  let held: { name: string; parts: unknown[] } | undefined
  runInNewContext(script, { backfileSearch: (own: string, ...parts: unknown[]) => (held = { name: own, parts }) })
  if (held?.name !== name) throw new Error(`${name} says that it is ${held?.name}`)
  return held.parts
}

/** The index of a site, with the names of the files that have been loaded. */
export async function openIndex(site: string): Promise<{ archive: ArchiveReader; loaded: string[] }> {
  const loaded: string[] = []
  const archive = await ArchiveReader.open(async (name) => {
    loaded.push(name)
    return readIndexFile(site, name)
  })
  return { archive, loaded }
}

/** A search of a site: the headlines of what a query finds. */
export type Ask = (query: string, order?: Order, isOpen?: boolean) => Promise<string[]>

/** Asks the index of a site. */
export function askerOf(archive: ArchiveReader): Ask {
  return async (query, order = 'relevance', isOpen = false) => {
    const { articles } = await find(archive, query, order, isOpen)
    return (await archive.articles([...articles])).map(({ headline }) => headline)
  }
}

/** The site of some articles, by their paths. */
export async function siteOf(articles: Record<string, string>): Promise<string> {
  const folder = makeFolder({ 'topics.yaml': 'topics: []\n', 'backfile.yaml': 'title: The Island Review\n' })
  addFiles(folder, Object.fromEntries(Object.entries(articles).map(([path, text]) => [`articles/${path}`, text])))
  await buildIn(folder)
  return join(folder, 'dist')
}

/** Builds the site of a folder, in this process. */
export async function buildIn(folder: string, noSearch = false): Promise<void> {
  const at = (name: string): string => join(folder, name)
  const settings = readSettings({ articles: at('articles'), config: at('backfile.yaml'), out: at('dist') }, process.cwd())
  await build(settings, { strict: false, version: '1', noSearch, clock: () => 0 })
}
