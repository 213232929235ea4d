import { append } from '../../append.ts'
import { byCodeUnit } from '../../order.ts'
import type { Form } from './form.ts'

/** One person of the archive. */
export interface Person {
  /** The archive's: an editor's, or that of the shortest form. */
  id: string
  forms: Form[]
}

/** Whom forms of names mean, as far as the forms themselves tell. */
export interface Persons {
  /** By the ids of forms. */
  byForm: Map<string, Person>
  /** The people whom a form may mean that leaves out what tells them apart: `George Bush`. */
  doubtful: Map<string, Person[]>
}

/**
 * Whom forms with one surname mean. Two are one person if their first names are the same, no middle name or initial of one
 * speaks against the other, and their suffixes agree. `settled` holds people of whom an editor has decided, by forms.
 */
export function personsOf(forms: Form[], settled: Map<string, Person>): Persons {
  const persons: Persons = { byForm: new Map(), doubtful: new Map() }
  const alike = new Map<string, Form[]>()
  for (const form of forms) append(alike, form.given, form)
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
  const [plain, ...others] = [groups.get(''), ...[...groups].filter(([suffix]) => suffix !== '').map(([, group]) => group)]
  const [only] = others
  const isFormal = others.length === 1 && only?.every((form) => form.middles.length > 0) === true
  return plain && isFormal && plain.every((form) => form.middles.length === 0) ? [forms] : [...groups.values()]
}

function cluster(forms: Form[], settled: Map<string, Person>, { byForm, doubtful }: Persons): void {
  const found = new Map<Person, Form[]>()
  for (const form of forms) {
    const person = settled.get(form.id)
    if (person) append(found, person, form)
  }
  // Those with most to tell come first: the others are held against them.
  const rest = forms.filter((form) => !settled.has(form.id))
  rest.sort((a, b) => lettersOf(b) - lettersOf(a) || byCodeUnit(a.id, b.id))
  for (const form of rest) {
    const matches = [...found].filter(([, others]) => others.some((other) => agree(form.middles, other.middles)))
    if (matches.length > 1)
      doubtful.set(form.id, matches.map(([person]) => person)) // prettier-ignore
    else if (matches[0]) matches[0][1].push(form)
    else found.set({ id: form.id, forms: [] }, [form])
  }
  for (const [person, own] of found) {
    person.forms.push(...own)
    if (!settled.has(own[0]?.id ?? '')) person.id = own.map((form) => form.id).reduce(shorter)
    for (const form of own) byForm.set(form.id, person)
  }
}

const lettersOf = (form: Form): number => form.middles.join('').length

const shorter = (a: string, b: string): string => (b.length < a.length || (b.length === a.length && b < a) ? b : a)

/** Whether one row of middle names can be the beginning of the other: `F.` of `Forbes`, but `W.` not of `H. W.`. */
function agree(a: string[], b: string[]): boolean {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const [one, other] = [a[at] ?? '', b[at] ?? '']
    if (one !== other && !(one.length === 1 && other.startsWith(one)) && !(other.length === 1 && one.startsWith(other)))
      return false
  }
  return true
}
