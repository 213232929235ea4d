import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { RuleText } from '../model/rules.ts'
import { problem, Unusable } from '../problems.ts'
import { PACKAGE } from './package-root.ts'
import { isTheme } from './read-templates.ts'

/** Where things are, as said on the command line; everything has a default beside the working folder. */
export interface Folders {
  articles?: string
  templates?: string
  out?: string
  config?: string
}

/** Where everything is, and the text of the rule files. */
export interface Settings {
  articles: string
  templates: string
  out: string
  /** As they were given, for people. */
  names: { templates: string; out: string }
  /** `backfile.yaml`, `topics.yaml`, `people.yaml`, `corrections.yaml`; one that there is not is empty. */
  config: RuleText
  topics: RuleText
  people: RuleText
  corrections: RuleText
}

/** Finds the folders and reads the rule files; throws `Unusable` where one is missing. */
export function readSettings(folders: Folders, workingFolder: string): Settings {
  const at = (path: string): string => resolve(workingFolder, path)
  const read = (path: string): RuleText => ({ path, text: existsSync(at(path)) ? readFileSync(at(path), 'utf8') : '' })
  const config = folders.config ?? 'backfile.yaml'
  if (folders.config !== undefined) expectFile(at(config), config)
  const ownTopics = join(dirname(config), 'topics.yaml')
  const topics = existsSync(at(ownTopics)) ? ownTopics : join(PACKAGE, 'topics.yaml')
  const people = join(dirname(config), 'people.yaml')
  const corrections = join(dirname(config), 'corrections.yaml')

  const articles = folders.articles ?? 'articles'
  expectFolder(at(articles), articles, '--articles')
  const templates = folders.templates ?? (existsSync(at('templates')) ? 'templates' : join(PACKAGE, 'templates'))
  expectFolder(at(templates), templates, '--templates')
  if (!isTheme(at(templates))) throw wrong('templates-none', templates, {})
  const out = folders.out ?? 'dist'
  expectOutput(at(out), out, [at(articles), at(templates)])
  return {
    articles: at(articles),
    templates: at(templates),
    out: at(out),
    names: { templates, out },
    config: read(config),
    topics: read(topics),
    people: read(people),
    corrections: read(corrections),
  }
}

const wrong = (
  code: 'folder-missing' | 'templates-none' | 'output-folder' | 'config-invalid',
  path: string,
  details: Record<string, string>,
): Unusable => new Unusable([problem(code, { path, line: 1, column: 1 }, details)])

function expectFile(location: string, path: string): void {
  if (!existsSync(location)) throw wrong('config-invalid', path, { reason: 'the file does not exist; correct --config' })
}

function expectFolder(location: string, path: string, option: string): void {
  if (!existsSync(location) || !statSync(location).isDirectory()) throw wrong('folder-missing', path, { option })
}

/** A site must not be written over what it is made from, nor into it. */
function expectOutput(location: string, path: string, sources: string[]): void {
  if (existsSync(location) && !statSync(location).isDirectory()) throw wrong('output-folder', path, { reason: 'this is a file' })
  for (const source of sources) {
    if (isWithin(location, source) || isWithin(source, location)) {
      throw wrong('output-folder', path, { reason: `the site cannot be written where ${source} is` })
    }
  }
}

function isWithin(innerPath: string, outerPath: string): boolean {
  const [inner, outer] = [realPath(innerPath), realPath(outerPath)]
  const way = relative(outer, inner)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !way.startsWith(sep) && resolve(outer, way) === inner)
}

/** Where a path leads, through links; a path that does not exist yet stays as it is. */
const realPath = (path: string): string => (existsSync(path) ? realpathSync(path) : path)
