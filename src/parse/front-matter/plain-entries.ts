import { parse } from 'yaml'
import type { Entry, FieldValue } from './entry.ts'

/** Tabs and other control characters, which YAML has rules for. */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROL = /[\0-\x09\x0B-\x1F\x7F-\x9F\uFEFF]/
const BLANK = /^ *(?:#.*)?$/
const KEY = /^([A-Za-z_][\w-]*):(?: +|$)/
const ITEM = /^( *)- +/
/** A scalar in double quotes, in single ones or in none. */
const SCALAR = /^(?:"([^"\\]*)"|'((?:[^']|'')*)'|((?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-\S).*))$/
/** What ends a scalar without quotes, or makes a map of it. */
const ENDING = /:(?: |$)| #/
/** Scalars that may be no text: numbers, `~`, `true` and the like. */
const TYPED = /^(?:[-+.~\d].*|true|false|null)$/i
const FLOW_ITEM = /( *)("[^"\\]*"|[\p{L}\p{N}](?:[^,[\]{}:#]*[^,[\]{}:# ])?) *(?:,(?! *\])|(?=\]$))/uy

/**
 * Reads the YAML that most front matter is written in: fields of one line, and lists of such lines. Undefined where any
 * other YAML stands from one offset of the source to the other.
 */
export function plainEntries(source: string, start: number, end: number): Entry[] | undefined {
  if (CONTROL.test(source.slice(start, end))) return undefined
  const entries: Entry[] = []
  /** What the last field has, if it may be a list. */
  let list: { entry: Entry; items: FieldValue[]; indent?: string } | undefined
  for (let at = start, next = start; at < end; at = next) {
    const stop = source.indexOf('\n', at)
    next = stop + 1
    const line = source.slice(at, endOfWords(source, at, stop))
    if (BLANK.test(line)) continue
    const [opening, key] = KEY.exec(line) ?? []
    if (opening !== undefined && key !== undefined) {
      const words = line.slice(opening.length)
      const value = words === '' ? nothing(at + opening.length) : valueAt(words, at + opening.length)
      if (!value) return undefined
      const entry = { key, keyAt: at, value }
      entries.push(entry)
      list = words === '' ? { entry, items: [] } : undefined
    } else {
      const [mark, indent] = ITEM.exec(line) ?? []
      if (!list || mark === undefined || indent === undefined || (list.indent ?? indent) !== indent) return undefined
      const item = scalarAt(line.slice(mark.length), at + mark.length)
      if (!item) return undefined
      list.indent = indent
      list.items.push(item)
      if (list.items.length === 1) list.entry.value = listOf(list.items, at + indent.length)
    }
  }
  return entries
}

function endOfWords(source: string, start: number, stop: number): number {
  let end = stop
  while (end > start && source.charCodeAt(end - 1) === 0x20) end--
  return end
}

function nothing(at: number): FieldValue {
  return { at, isEmpty: true, data: () => null }
}

function listOf(items: FieldValue[], at: number): FieldValue {
  return { at, isEmpty: false, items, data: () => items.map((item) => item.data()) }
}

function valueAt(words: string, at: number): FieldValue | undefined {
  return words.startsWith('[') ? flowListAt(words, at) : scalarAt(words, at)
}

/** `[one, "two"]`. */
function flowListAt(words: string, at: number): FieldValue | undefined {
  if (!words.endsWith(']')) return undefined
  const items: FieldValue[] = []
  const end = words.length - 1
  for (let next = 1; next < end; next = FLOW_ITEM.lastIndex) {
    FLOW_ITEM.lastIndex = next
    const [, space = '', item = ''] = FLOW_ITEM.exec(words) ?? []
    const value = scalarAt(item, at + next + space.length)
    if (!value) return undefined
    items.push(value)
  }
  return listOf(items, at)
}

/** A scalar in one line, up to its end. */
function scalarAt(words: string, at: number): FieldValue | undefined {
  const [whole, double, single, plain] = SCALAR.exec(words) ?? []
  if (whole === undefined || (plain !== undefined && ENDING.test(plain))) return undefined
  const text = double ?? single?.replaceAll("''", "'") ?? whole
  const scalar = { text, span: { start: at, end: at + words.length } }
  if (plain === undefined || !TYPED.test(plain)) return { at, isEmpty: text === '', scalar, data: () => text }
  const data = (): unknown => (parse(`- ${plain}`) as unknown[])[0]
  return { at, isEmpty: /^(?:~|null)$/i.test(plain) && data() === null, scalar, data }
}
