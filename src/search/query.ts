import type { KeyKind } from './keys.ts'
import { wordsOf } from './words.ts'

interface Common {
  negated: boolean
  /** As it stands in the query. */
  source: string
}

/** Part of a query. What is negated must not be in an article. */
export type Clause = Common &
  (
    | {
        kind: 'words'
        /** One for a word; several where it has hyphens or is of a script without spaces: they have to stand side by side. */
        terms: string[]
        /** Whether it was in quotation marks: no other form of its words is looked for. */
        exact: boolean
        /** Whether it may be the beginning of a word that is being typed. */
        open: boolean
      }
    | { kind: 'label'; label: KeyKind; terms: string[]; text: string }
    | {
        kind: 'dates'
        /** ISO 8601, as precise as it was typed: dates from this on, and before that. */
        from: string
        to: string
      }
  )

/** Words that a query asks for, or not to have. */
export type WordsClause = Extract<Clause, { kind: 'words' }>

/** The fields of a query, and what label each asks for. */
const LABELS: Record<string, KeyKind> = {
  person: 'person',
  topic: 'topic',
  place: 'place',
  author: 'author',
  organization: 'organization',
  org: 'organization',
}
/** Perhaps a minus, perhaps a field, and then words in quotation marks, or one word. */
const PART = /(-?)(?:([a-z]+):)?(?:"([^"]*(?:"(?=\S)[^"]*)*)"(?=\s|$)|“([^”]*)”|(\S+))/giu
const DATE = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/

/** Reads a query. `isOpen` tells that somebody is typing still, so that its last word may be half of one. */
export function parseQuery(query: string, isOpen = false): Clause[] {
  const clauses: Clause[] = []
  for (const match of query.matchAll(PART)) {
    const [whole, minus, field = '', straight, curly, bare = ''] = match
    const quoted = straight ?? curly
    const isLast = isOpen && match.index + whole.length === query.length
    const clause = clauseOf(field.toLowerCase(), quoted ?? bare, quoted !== undefined, isLast)
    const common = { negated: minus === '-', source: whole }
    // A colon may belong to no field.
    const kept = clause ?? (field === '' ? undefined : clauseOf('', whole, false, isLast))
    if (kept) clauses.push({ ...kept, ...common })
  }
  return clauses
}

type Bare<T> = T extends unknown ? Omit<T, keyof Common> : never

function clauseOf(field: string, text: string, isQuoted: boolean, isLast: boolean): Bare<Clause> | undefined {
  if (field === '') {
    const terms = wordsOf(text)
    return terms.length === 0
      ? undefined
      : { kind: 'words', terms, exact: isQuoted, open: isLast && !isQuoted && /[\p{L}\p{N}\p{M}]$/u.test(text) }
  }
  const label = Object.hasOwn(LABELS, field) ? LABELS[field] : undefined
  if (label) {
    const terms = wordsOf(text)
    return terms.length === 0 ? undefined : { kind: 'label', label, terms, text }
  }
  const date = isoOf(text)
  if (date === undefined) return undefined
  if (field === 'year') return { kind: 'dates', from: date, to: `${date}\uffff` }
  if (field === 'before') return { kind: 'dates', from: '0', to: date }
  return field === 'after' ? { kind: 'dates', from: date, to: '\uffff' } : undefined
}

/** `2014/6/19` as `2014-06-19`; undefined for what is no date. */
function isoOf(text: string): string | undefined {
  const [, ...parts] = DATE.exec(text.trim()) ?? []
  const given = parts.filter((part) => part !== undefined)
  return given.length === 0 ? undefined : given.map((part) => part.padStart(2, '0')).join('-')
}

/** A field and its value as a query has them. */
export function fieldOf(field: string, value: string): string {
  const bare = value.replace(/["“”]/g, '')
  return /^[\p{L}\p{N}]+$/u.test(bare) ? `${field}:${bare.toLowerCase()}` : `${field}:"${bare}"`
}
