import matter from 'gray-matter'
import { type Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml'
import type { Entry, FieldValue } from './entry.ts'

/** What YAML says, or why it cannot be read. */
export interface Reading {
  /** Absent where the YAML is not a map. */
  entries?: Entry[]
  fault?: { reason: string; at: number }
}

/** The engines that gray-matter would run code or other formats with; none of them is ever called. */
const refuse = (): never => {
  throw new Error('only YAML front matter is read')
}

/** Reads any YAML that stands from one offset of the source to another. */
export function yamlEntries(source: string, start: number, end: number): Reading {
  const document = parseYaml(source.slice(start, end))
  const fault = document.errors[0]
  if (fault)
    return { fault: { reason: fault.message.replace(/ at line \d+, column \d+:[\s\S]*$/, ''), at: start + fault.pos[0] } }
  if (document.contents === null) return { entries: [] }
  if (!isMap(document.contents)) return {}
  const valueOf = valueReader(document, source, start)
  const entries = (document.contents.items as Pair<Scalar, Node | null>[]).map(({ key, value }) => ({
    key: String(key.value),
    keyAt: start + (key.range?.[0] ?? 0),
    // An alias is not empty, whatever it stands for.
    value: { ...valueOf(value), isEmpty: isNothing(value) },
  }))
  return { entries }
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

function isNothing(node: Node | null | undefined): boolean {
  return node === null || (isScalar(node) && (node.value ?? '') === '')
}

/** Reads values; a list's items only one level deep, as aliases may make lists that never end. */
function valueReader(document: Document, source: string, shift: number): (written: Node | null) => FieldValue {
  const resolve = (node: Node | null): Node | null | undefined => (node && 'resolve' in node ? node.resolve(document) : node)
  const itemOf = (written: Node | null): FieldValue => {
    const node = resolve(written)
    const [start = 0, end = 0] = node?.range ?? []
    const data = (): unknown => dataOf(written, document, source, shift)
    const value: FieldValue = { at: shift + start, isEmpty: isNothing(node), data }
    if (isScalar(node)) return { ...value, scalar: { text: textOf(node), span: { start: shift + start, end: shift + end } } }
    const name = isMap(node) ? nameOf(node) : undefined
    return name ? { ...value, name: itemOf(name) } : value
  }
  return (written) => {
    const node = resolve(written)
    return isSeq(node) ? { ...itemOf(written), items: (node.items as Node[]).map(itemOf) } : itemOf(written)
  }
}

function textOf(node: Scalar): string {
  const isWritten = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' || node.type?.startsWith('BLOCK')
  return isWritten || node.source === undefined ? String(node.value) : node.source
}

function nameOf(map: YAMLMap): Scalar | undefined {
  const name = map.get('name', true) ?? map.get('title', true)
  return isScalar(name) ? name : undefined
}

/** A value as data; one whose aliases multiply without end, or that holds itself, as it is written. */
function dataOf(node: Node | null, document: Document, source: string, shift: number): unknown {
  if (!node) return null
  try {
    const data: unknown = node.toJS(document, { maxAliasCount: 100 })
    // Throws where the value goes round in a circle.
    JSON.stringify(data)
    return data
  } catch {
    const [start = 0, end = 0] = node.range ?? []
    return source.slice(shift + start, shift + end)
  }
}
