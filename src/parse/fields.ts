import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml'
import { nearest } from '../nearest.ts'
import type { Fact } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { parseDate } from './dates.ts'
import { type Draft, type FactName, report } from './draft.ts'
import type { FrontMatter } from './front-matter.ts'
import { personList } from './person-list.ts'

/** How a field's value is read. */
type Shape = 'text' | 'date' | 'url' | 'list' | 'texts' | 'persons' | 'flag'

interface Field {
  /** Its name in the record, and the first of its names in front matter. */
  name: string
  aliases: string[]
  shape: Shape
}

/** Every field that front matter may have, under all its names. */
export const FIELDS: Field[] = [
  { name: 'headline', aliases: ['title'], shape: 'text' },
  { name: 'alternativeHeadline', aliases: ['deck', 'dek', 'subtitle', 'description', 'summary'], shape: 'text' },
  { name: 'authors', aliases: ['author', 'byline'], shape: 'persons' },
  { name: 'datePublished', aliases: ['date', 'published'], shape: 'date' },
  { name: 'dateModified', aliases: ['updated'], shape: 'date' },
  { name: 'publisher', aliases: ['source'], shape: 'text' },
  { name: 'dateline', aliases: [], shape: 'text' },
  { name: 'section', aliases: [], shape: 'text' },
  { name: 'topics', aliases: ['tags', 'categories', 'keywords'], shape: 'list' },
  { name: 'people', aliases: [], shape: 'list' },
  { name: 'organizations', aliases: [], shape: 'list' },
  { name: 'places', aliases: [], shape: 'list' },
  { name: 'sourceUrl', aliases: ['url'], shape: 'url' },
  { name: 'slug', aliases: [], shape: 'text' },
  { name: 'inLanguage', aliases: ['language'], shape: 'text' },
  { name: 'draft', aliases: [], shape: 'flag' },
  { name: 'correction', aliases: [], shape: 'text' },
  { name: 'keep', aliases: [], shape: 'texts' },
]

const BY_NAME = new Map(
  FIELDS.flatMap((field) => [field.name, ...field.aliases].map((name) => [name.toLowerCase(), field] as const)),
)
const NAMES = FIELDS.flatMap((field) => [field.name, ...field.aliases])
const EXPECTED: Record<Shape, string> = {
  text: 'one line of text',
  date: 'one date',
  url: 'one web address',
  list: 'a list of words',
  texts: 'a list of the opening words of passages',
  persons: 'a name or a list of names',
  flag: '`true` or `false`',
}

/** Reads the fields of front matter into the draft, with the place of each value as its evidence. */
export function readFields(frontMatter: FrontMatter, source: string, draft: Draft): void {
  const { map, document, shift } = frontMatter
  if (!map || !document) return
  const taken = new Map<string, string>()
  for (const pair of map.items as Pair<Scalar, Node | null>[]) {
    const key = String(pair.key.value)
    const keep = (): void => keepExtra(draft, key, pair.value, document, source, shift)
    const keyAt = shift + (pair.key.range?.[0] ?? 0)
    const field = BY_NAME.get(key.toLowerCase())
    if (!field) {
      const near = nearest(key, NAMES)
      report(draft, source, 'unknown-field', keyAt, { field: key, suggestion: near ? ` (did you mean \`${near}\`?)` : '' })
      keep()
      continue
    }
    if (pair.value === null || (isScalar(pair.value) && (pair.value.value === null || pair.value.value === ''))) continue
    const first = taken.get(field.name)
    if (first !== undefined && field.shape !== 'list' && field.shape !== 'texts') {
      report(draft, source, 'field-repeated', keyAt, { field: key, first })
      keep()
      continue
    }
    taken.set(field.name, key)
    const value = resolve(pair.value, document)
    if (!take(field, value, shift, source, draft, document)) {
      report(draft, source, 'field-type', shift + (value?.range?.[0] ?? 0), { field: key, expected: EXPECTED[field.shape] })
      keep()
    }
  }
}

/** False where the value does not have the field's shape. */
function take(field: Field, node: Node | undefined, shift: number, source: string, draft: Draft, document: Document): boolean {
  const isList = field.shape === 'list' || field.shape === 'texts' || field.shape === 'persons'
  const facts = isList ? listOf(node, shift, field.shape, document) : single(node, shift)
  if (!facts) {
    if (field.shape === 'flag') draft.draft = true
    return false
  }
  switch (field.shape) {
    case 'list':
      draft.stated[field.name as keyof Draft['stated']].push(...facts)
      return true
    case 'texts':
      draft.keep.push(...facts.map((fact) => fact.value))
      return true
    case 'persons':
      takeAuthors(facts, draft)
      return true
    case 'flag':
      // What cannot be read as “no” must not be published by mistake.
      draft.draft = !/^(?:false|no|off|n|0)$/i.test(facts[0]?.value ?? '')
      return !draft.draft || /^(?:true|yes|on|y|1)$/i.test(facts[0]?.value ?? '')
    case 'date':
      return takeDate(field, facts, source, draft)
    case 'url':
      return takeUrl(field, facts, source, draft)
    default:
      draft.facts[field.name as FactName] = facts[0]
      return true
  }
}

/** An agency among the authors is the publisher, where none is stated. */
function takeAuthors(facts: Fact<string>[], draft: Draft): void {
  for (const fact of facts) {
    if (personList(fact.value)?.length === 0) draft.facts.publisher ??= fact
    else draft.authors.push(fact)
  }
}

function takeDate(field: Field, facts: Fact<string>[], source: string, draft: Draft): boolean {
  const fact = facts[0] as Fact<string>
  const date = parseDate(fact.value)
  if (date && 'iso' in date) draft.facts[field.name as FactName] = { ...fact, value: date.iso }
  else {
    report(draft, source, date?.problem ?? 'invalid-date', fact.span?.start ?? 0, { value: fact.value })
    if (field.name === 'datePublished') draft.dateIsWrong = true
  }
  return true
}

function takeUrl(field: Field, facts: Fact<string>[], source: string, draft: Draft): boolean {
  const fact = facts[0] as Fact<string>
  if (/^https?:\/\/[^\s/]/i.test(fact.value) && URL.canParse(fact.value)) draft.facts[field.name as FactName] = fact
  else report(draft, source, 'invalid-url', fact.span?.start ?? 0, { value: fact.value })
  return true
}

/** A scalar as written: `1984` and `007` are text, not numbers. */
function single(node: Node | undefined, shift: number): Fact<string>[] | undefined {
  if (!isScalar(node)) return undefined
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' || node.type?.startsWith('BLOCK')
  const raw = quoted || node.source === undefined ? String(node.value) : node.source
  const value = raw.replace(/\s+/g, ' ').trim()
  return value === '' ? undefined : [{ value, rule: 'front-matter', span: spanOf(node, shift) }]
}

function spanOf(node: Node, shift: number): Span {
  const [start = 0, end = 0] = node.range ?? []
  return { start: shift + start, end: shift + end }
}

function listOf(node: Node | undefined, shift: number, shape: Shape, document: Document): Fact<string>[] | undefined {
  if (isSeq(node)) {
    const items = node.items
      .map((item) => resolve(item as Node, document))
      .filter((item) => !(isScalar(item) && (item.value ?? '') === ''))
    const facts = items.map((item) => single(nameOf(item), shift))
    return facts.includes(undefined) ? undefined : (facts as Fact<string>[][]).flat()
  }
  const facts = single(isMap(node) ? nameOf(node) : node, shift)
  const fact = facts?.[0]
  if (!fact) return undefined
  if (shape === 'texts') return facts
  const persons = shape === 'persons' ? personList(fact.value) : undefined
  const parts = shape === 'persons' ? (persons && persons.length > 0 ? persons : [fact.value]) : fact.value.split(/\s*[,;]\s*/)
  return parts.filter((part) => part !== '').map((value) => ({ ...fact, value }))
}

/** `{ name: Jane Doe }`, as some systems write authors and tags, means the name. */
function nameOf(node: Node | undefined): Node | undefined {
  if (!isMap(node)) return node
  const name = node.get('name', true) ?? node.get('title', true)
  return isScalar(name) ? name : undefined
}

function resolve(node: Node, document: Document): Node | undefined {
  return 'resolve' in node ? node.resolve(document) : node
}

function keepExtra(draft: Draft, key: string, node: Node | null, document: Document, source: string, shift: number): void {
  let value: unknown = null
  try {
    if (node) value = node.toJS(document, { maxAliasCount: 100 })
  } catch {
    // Aliases that multiply without end: the value is kept as it is written.
    value = node ? source.slice(spanOf(node, shift).start, spanOf(node, shift).end) : null
  }
  if (Object.hasOwn(draft.extra, key)) value = [draft.extra[key], value].flat()
  Object.defineProperty(draft.extra, key, { value, enumerable: true, configurable: true, writable: true })
}
