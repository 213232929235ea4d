import { nearest } from '../nearest.ts'
import type { Fact } from '../model/article.ts'
import { parseDate } from './dates.ts'
import { type Draft, type FactName, report } from './draft.ts'
import type { FieldValue } from './front-matter/entry.ts'
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
  { name: 'notTopics', aliases: [], shape: 'list' },
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
export function readFields({ entries }: FrontMatter, source: string, draft: Draft): void {
  const taken = new Map<string, string>()
  for (const { key, keyAt, value } of entries) {
    const field = BY_NAME.get(key.toLowerCase())
    if (!field) {
      const near = nearest(key, NAMES)
      report(draft, source, 'unknown-field', keyAt, { field: key, suggestion: near ? ` (did you mean \`${near}\`?)` : '' })
      keepExtra(draft, key, value)
      continue
    }
    if (value.isEmpty) continue
    const first = taken.get(field.name)
    if (first !== undefined && field.shape !== 'list' && field.shape !== 'texts') {
      report(draft, source, 'field-repeated', keyAt, { field: key, first })
      keepExtra(draft, key, value)
      continue
    }
    taken.set(field.name, key)
    if (!take(field, value, source, draft)) {
      report(draft, source, 'field-type', value.at, { field: key, expected: EXPECTED[field.shape] })
      keepExtra(draft, key, value)
    }
  }
}

/** False where the value does not have the field's shape. */
function take(field: Field, value: FieldValue, source: string, draft: Draft): boolean {
  const isList = field.shape === 'list' || field.shape === 'texts' || field.shape === 'persons'
  const facts = isList ? listOf(value, field.shape) : single(value)
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

/** A scalar in one line, as it is written. */
function single({ scalar }: FieldValue): Fact<string>[] | undefined {
  const value = scalar?.text.replace(/\s+/g, ' ').trim()
  return value ? [{ value, rule: 'front-matter', span: scalar?.span }] : undefined
}

function listOf(value: FieldValue, shape: Shape): Fact<string>[] | undefined {
  if (value.items) {
    const facts = value.items.filter((item) => !item.isEmpty).map((item) => single(item.name ?? item))
    return facts.includes(undefined) ? undefined : (facts as Fact<string>[][]).flat()
  }
  const facts = single(value.name ?? value)
  const fact = facts?.[0]
  if (!fact) return undefined
  if (shape === 'texts') return facts
  const persons = shape === 'persons' ? personList(fact.value) : undefined
  const parts = shape === 'persons' ? (persons && persons.length > 0 ? persons : [fact.value]) : fact.value.split(/\s*[,;]\s*/)
  return parts.filter((part) => part !== '').map((part) => ({ ...fact, value: part }))
}

function keepExtra(draft: Draft, key: string, { data }: FieldValue): void {
  const value = data()
  const kept = Object.hasOwn(draft.extra, key) ? [draft.extra[key], value].flat() : value
  Object.defineProperty(draft.extra, key, { value: kept, enumerable: true, configurable: true, writable: true })
}
