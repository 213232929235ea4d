import matter from 'gray-matter'
import { type Document, isMap, parseDocument, type YAMLMap } from 'yaml'
import type { SourceFile } from '../model/source-file.ts'
import type { Problem } from '../model/problem.ts'
import { placeAt, problem } from '../problems.ts'

/** The YAML at the head of a file, and where the story begins. */
export interface FrontMatter {
  /** Absent where the file has no front matter. */
  map?: YAMLMap
  document?: Document
  /** Added to an offset in the YAML gives the offset in the source. */
  shift: number
  /** Offset of the first character after the front matter. */
  bodyStart: number
  /** Why the front matter cannot be read; the article is not published then. */
  problem?: Problem
}

const OPEN = /^(?:[ \t]*\n)*---[ \t]*\n/
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/m
/** The first line that is no comment and not blank has the form of a field. */
const FIELD = /^(?:[ \t]*(?:#.*)?\n)*[A-Za-z][\w -]*:(?:\s|$)/

/** The engines that gray-matter would run code or other formats with; none of them is ever called. */
const refuse = (): never => {
  throw new Error('only YAML front matter is read')
}

/**
 * Finds and parses YAML front matter. Whether there is any is decided here: a file that only happens to open with a
 * line of dashes is text.
 */
export function readFrontMatter(file: SourceFile): FrontMatter {
  const none: FrontMatter = { shift: 0, bodyStart: 0 }
  const open = OPEN.exec(file.text)
  if (!open) return none
  const shift = open[0].length
  const rest = file.text.slice(shift)
  const close = CLOSE.exec(rest)
  if (!close) {
    if (!FIELD.test(rest)) return none
    return { ...none, problem: problem('front-matter-unclosed', { path: file.path, line: 1, column: 1 }) }
  }
  const yaml = rest.slice(0, close.index)
  const document = parseYaml(yaml)
  const fault = document.errors[0]
  if (fault) {
    if (!FIELD.test(rest)) return none
    const reason = fault.message.replace(/ at line \d+, column \d+:[\s\S]*$/, '')
    return { ...none, problem: problem('front-matter-invalid', placeAt(file.path, file.text, shift + fault.pos[0]), { reason }) }
  }
  const bodyStart = shift + close.index + close[0].length
  if (document.contents === null) return { shift, bodyStart }
  return isMap(document.contents) ? { map: document.contents, document, shift, bodyStart } : none
}

/**
 * Parses through gray-matter with `yaml` as its engine, which keeps dates as they are written and knows the place of
 * every value. An options object keeps gray-matter from answering out of its cache.
 */
function parseYaml(yaml: string): Document {
  let document: Document | undefined
  const engine = (): object => {
    document = parseDocument(yaml, { prettyErrors: true, logLevel: 'silent', stringKeys: true, uniqueKeys: false })
    return {}
  }
  const engines = { yaml: engine, json: refuse, javascript: refuse, js: refuse, coffee: refuse, toml: refuse }
  matter(`---\n${yaml}---\n`, { engines, language: 'yaml' })
  return document ?? parseDocument('')
}
