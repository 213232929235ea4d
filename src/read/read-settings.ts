import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseConfig } from '../config.ts'
import { parseCorrections } from '../corrections.ts'
import type { SiteConfig } from '../model/site-config.ts'
import type { Subject } from '../model/topic.ts'
import { problem, Unusable } from '../problems.ts'
import { parseVocabulary } from '../vocabulary.ts'

/** Where things are, as said on the command line; everything has a default beside the working folder. */
export interface Folders {
  articles?: string
  templates?: string
  out?: string
  config?: string
}

/** All that is settled before the first article is read. */
export interface Settings {
  articles: string
  templates: string
  out: string
  /** As they were given, for people. */
  names: { templates: string; out: string; corrections: string }
  site: SiteConfig
  subjects: Subject[]
  /** By article path, the openings of passages that are not to be removed. */
  keep: Map<string, string[]>
}

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))

/** Reads the configuration and the vocabulary and finds the folders; throws `Unusable` where one is missing or wrong. */
export function readSettings(folders: Folders, workingFolder: string): Settings {
  const at = (path: string): string => resolve(workingFolder, path)
  const config = folders.config ?? 'backfile.yaml'
  if (folders.config !== undefined) expectFile(at(config), config)
  const site = parseConfig(existsSync(at(config)) ? readFileSync(at(config), 'utf8') : '', config)

  const ownTopics = join(dirname(config), 'topics.yaml')
  const topics = existsSync(at(ownTopics)) ? ownTopics : join(PACKAGE, 'topics.yaml')
  const subjects = parseVocabulary(readFileSync(at(topics), 'utf8'), topics)

  const corrections = join(dirname(config), 'corrections.yaml')
  const keep = parseCorrections(existsSync(at(corrections)) ? readFileSync(at(corrections), 'utf8') : '', corrections)

  const articles = folders.articles ?? 'articles'
  expectFolder(at(articles), articles, '--articles')
  const templates = folders.templates ?? (existsSync(at('templates')) ? 'templates' : join(PACKAGE, 'templates'))
  expectFolder(at(templates), templates, '--templates')
  const out = folders.out ?? 'dist'
  expectOutput(at(out), out, [at(articles), at(templates)])
  const names = { templates, out, corrections }
  return { articles: at(articles), templates: at(templates), out: at(out), names, site, subjects, keep }
}

const wrong = (
  code: 'folder-missing' | 'output-folder' | 'config-invalid',
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
