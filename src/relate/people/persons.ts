import { append } from '../../append.ts'
import { byCodeUnit } from '../../order.ts'
import type { Form } from './form.ts'
import { OFTEN } from './often.ts'

/** One person of the archive. */
export interface Person {
  /** An editor's, or else that of the shortest form. */
  id: string
  /** Whether an editor has decided who it is. */
  isSettled: boolean
}

/** Whom forms of names mean, as far as the forms themselves tell. */
export interface Persons {
  /** By the ids of forms. */
  byForm: Map<string, Person>
  /** The people whom a form may mean that leaves out what tells them apart, such as `George Bush`. */
  doubtful: Map<string, Person[]>
}

/**
 * Whom forms with one surname mean. Two are one person if their first names are the same, no middle name or initial of one
 * speaks against the other, and their suffixes agree. `settled` holds people of whom an editor has decided, by forms.
 */
export function personsOf(forms: Form[], settled: Map<string, Person>): Persons {
  const persons: Persons = { byForm: new Map(), doubtful: new Map() }
  const alike = new Map<string, Form[]>()
  for (const form of forms.toSorted((a, b) => byCodeUnit(a.id, b.id))) append(alike, form.given, form)
  for (const group of alike.values()) for (const some of bySuffix(group)) cluster(some, settled, persons)
  return persons
}

/**
 * Forms with the same suffix. One suffix alone is left out as well as written, `Robert Mueller` for `Robert S. Mueller III`;
 * but where it is all that a form has besides first name and surname, it is there to tell son from father.
 */
function bySuffix(forms: Form[]): Form[][] {
  const groups = new Map<string, Form[]>()
  for (const form of forms) append(groups, form.suffix, form)
  const plain = groups.get('')
  const [only, ...others] = [...groups.values()].filter((group) => group !== plain)
  const isFormal = others.length === 0 && only?.every((form) => form.middles.length > 0) === true
  return plain && isFormal && plain.every((form) => form.middles.length === 0) ? [forms] : [...groups.values()]
}

/** Forms of one name that stand for one person. */
interface Group {
  person: Person
  forms: Form[]
}

/** Finds the people of forms that differ in middle names alone. */
function cluster(forms: Form[], settled: Map<string, Person>, persons: Persons): void {
  const { groups, doubtful } = byMiddles(forms.filter((form) => form.middles.length > 0), settled) // prettier-ignore
  const plain = forms.filter((form) => form.middles.length === 0)
  const known = plain.map((form) => settled.get(form.id)).find((person) => person !== undefined)
  const whole = whoIsPlain(plain, groups)
  if (groups.length > 1) for (const { id } of plain) doubtful.set(id, [...groups])
  if (whole && !(known && whole.person.isSettled)) {
    whole.person = known ?? whole.person
    whole.forms.push(...plain)
  } else if (plain[0]) groups.push({ person: known ?? { id: plain[0].id, isSettled: false }, forms: plain })
  for (const { person, forms: own } of groups) {
    if (!person.isSettled) person.id = own.map((form) => form.id).reduce(shorter)
    for (const { id } of own) persons.byForm.set(id, settled.get(id) ?? person)
  }
  for (const [id, some] of doubtful) if (!settled.has(id)) persons.doubtful.set(id, some.map((group) => group.person)) // prettier-ignore
}

/** Puts together forms whose middle names agree; one that agrees with several that do not agree stays in doubt. */
function byMiddles(forms: Form[], settled: Map<string, Person>): { groups: Group[]; doubtful: Map<string, Group[]> } {
  const groups: Group[] = []
  const doubtful = new Map<string, Group[]>()
  const isOpen = (form: Form): number => Number(!settled.has(form.id))
  // Those with most to tell come first: the others are held against them.
  const inOrder = forms.toSorted((a, b) => isOpen(a) - isOpen(b) || lettersOf(b) - lettersOf(a) || byCodeUnit(a.id, b.id))
  for (const form of inOrder) {
    const person = settled.get(form.id)
    const matches = groups.filter((group) => (person ? group.person === person : group.forms.some((other) => agree(form, other))))
    if (matches.length > 1) doubtful.set(form.id, matches)
    else if (matches[0]) matches[0].forms.push(form)
    else groups.push({ person: person ?? { id: form.id, isSettled: false }, forms: [form] })
  }
  return { groups, doubtful }
}

/**
 * Whose form first name and surname alone are. Initials are left out as well as written; a middle name that is spelled out
 * belongs to the name of whoever is often called by it: John Quincy Adams is not John Adams.
 */
function whoIsPlain(plain: Form[], groups: Group[]): Group | undefined {
  const most = Math.max(...groups.map(({ forms }) => articlesOf(forms)))
  const best = groups.find(({ forms }) => articlesOf(forms) === most)
  if (!best) return undefined
  const others = articlesOf(groups.flatMap(({ forms }) => forms)) - most
  const all = articlesOf(plain)
  if (others > 0 && (most <= others || most + all < others * OFTEN)) return undefined
  const isInitialed = best.forms.some((form) => form.middles.every((word) => word.length === 1))
  return isInitialed || all >= most * OFTEN ? best : undefined
}

const articlesOf = (forms: Form[]): number => forms.reduce((sum, form) => sum + form.articles, 0)

const lettersOf = (form: Form): number => form.middles.join('').length

const shorter = (a: string, b: string): string => (b.length < a.length || (b.length === a.length && b < a) ? b : a)

/** Whether one row of middle names can be the beginning of the other: `F.` of `Forbes`, but `W.` not of `H. W.`. */
function agree({ middles: a }: Form, { middles: b }: Form): boolean {
  return a.slice(0, b.length).every((one, at) => {
    const other = b[at] ?? ''
    return one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other))
  })
}
