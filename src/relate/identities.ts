import { append } from '../append.ts'
import type { KnownPerson } from '../model/person.ts'
import type { Listing } from '../model/prepared.ts'
import { Claims } from './people/claims.ts'
import type { Form } from './people/form.ts'
import { formsIn } from './people/forms-in.ts'
import { type Person, personsOf } from './people/persons.ts'
import { ShortName } from './people/short-name.ts'
import { yearOf } from './people/year-of.ts'

/**
 * Who is who in an archive: articles name one person in several forms, and several people in one. Everything is taken from
 * the articles as they were read, so that what comes of it never changes what it comes from.
 */
export class Identities {
  private readonly claims: Claims
  /** The people whom forms mean in all articles, as far as they are not who has only that form. */
  private readonly byForm: Map<string, Person>
  private readonly shortNames = new Map<string, ShortName>()

  constructor(listings: Listing[], people: KnownPerson[]) {
    this.claims = new Claims(people)
    this.byForm = new Map(this.claims.everywhere)
    const forms = formsIn(listings)
    const families = familiesOf(forms)
    const doubtful = new Map<string, Person[]>()
    for (const family of families.values()) {
      if (!this.isConcerned(family)) continue
      const persons = personsOf(family, this.claims.everywhere)
      for (const [id, person] of persons.byForm) this.byForm.set(id, person)
      for (const [id, candidates] of persons.doubtful) doubtful.set(id, candidates)
    }
    this.settle(new Map(Array.from(doubtful, ([id, persons]) => [id, { candidates: persons, others: [] }])), listings)
    // Whom those in doubt mean tells in turn how often somebody of their surname is named.
    this.settle(this.surnames(forms, families), listings)
  }

  /** Whether two forms with one surname may be one person's, or an editor has decided about one. */
  private isConcerned(family: Form[]): boolean {
    const { everywhere } = this.claims
    if (everywhere.size > 0 && family.some((form) => everywhere.has(form.id))) return true
    return family.length > 1 && new Set(family.map((form) => form.given)).size < family.length
  }

  /** Whom a form of a name means in an article; undefined where it is all that the archive knows of somebody. */
  personOf(listing: Listing, form: string): Person | undefined {
    return (
      this.claims.inArticle(form, listing) ??
      this.shortNames.get(form)?.meaningIn(yearOf(listing))?.person ??
      this.byForm.get(form)
    )
  }

  /** Whether an editor has decided whom a form means in an article. */
  isDecided(listing: Listing, form: string): boolean {
    return (this.claims.inArticle(form, listing) ?? this.claims.everywhere.get(form)) !== undefined
  }

  /** What shows whom a form means in an article, where that is more than the form itself; for people. */
  evidenceFor(listing: Listing, form: string): string | undefined {
    if (this.isDecided(listing, form)) return 'people.yaml'
    const person = this.personOf(listing, form)
    if (!person || person.id === form) return undefined
    const name = this.shortNames.get(form)
    const year = yearOf(listing)
    return name?.meaningIn(year) ? `archive: ${person.id} ${name.evidenceIn(year)}` : `archive: ${person.id}`
  }

  /** Surnames that articles use alone, each with those who have it and others who are called so. */
  private surnames(forms: Map<string, Form>, families: Map<string, Form[]>): Map<string, Bearers> {
    const surnames = new Map<string, Bearers>()
    for (const [surname, family] of families) {
      if (!forms.has(surname) || this.claims.everywhere.has(surname)) continue
      surnames.set(surname, { candidates: family.map((form) => this.alone(form)), others: [] })
    }
    if (surnames.size === 0) return surnames
    for (const form of forms.values()) {
      surnames.get(form.given)?.others.push(this.alone(form))
      if (!form.surname.includes('-')) continue
      for (const part of form.surname.split('-')) surnames.get(part)?.others.push(this.alone(form))
    }
    return surnames
  }

  /** Whom a form means; for one that nobody else has, or that stays in doubt, somebody of that name. */
  private alone(form: Form): Person {
    let person = this.byForm.get(form.id)
    if (!person) this.byForm.set(form.id, (person = { id: form.id, isSettled: false }))
    return person
  }

  /** Lets every article speak for the bearers of names whom it mentions most, and decides. */
  private settle(names: Map<string, Bearers>, listings: Listing[]): void {
    if (names.size === 0) return
    const shortNames = new Map<string, ShortName>()
    const borne = new Map<Person, ShortName[]>()
    for (const [id, { candidates, others }] of names) {
      const name = new ShortName(candidates)
      shortNames.set(id, name)
      for (const person of new Set([...candidates, ...others])) append(borne, person, name)
    }
    const bearing = new Set([...this.shortNames.keys(), ...this.claims.limited])
    for (const [form, person] of this.byForm) if (borne.has(person)) bearing.add(form)
    // A name that is asked about says nothing of itself.
    for (const form of names.keys()) bearing.delete(form)
    for (const listing of listings) {
      if (!listing.people.some(({ id }) => bearing.has(id))) continue
      for (const [name, { people }] of this.mostMentioned(listing, bearing, borne)) {
        for (const person of people) name.count(person, yearOf(listing))
      }
    }
    for (const [id, name] of shortNames) this.shortNames.set(id, name)
  }

  /** The bearers of names whom an article names in full, for each name those whom it mentions most. */
  private mostMentioned(listing: Listing, bearing: Set<string>, borne: Map<Person, ShortName[]>): Map<ShortName, Most> {
    const most = new Map<ShortName, Most>()
    for (const { id, mentions } of listing.people) {
      const person = bearing.has(id) ? this.personOf(listing, id) : undefined
      if (!person) continue
      for (const name of borne.get(person) ?? []) {
        const best = most.get(name)
        if (!best || mentions > best.mentions) most.set(name, { mentions, people: new Set([person]) })
        else if (mentions === best.mentions) best.people.add(person)
      }
    }
    return most
  }
}

/** Who may be meant by a name alone, and who else is called so. */
interface Bearers {
  candidates: Person[]
  others: Person[]
}

/** The bearers of a name whom an article mentions most. */
interface Most {
  mentions: number
  people: Set<Person>
}

/** The forms that are more than a surname, by surnames. */
function familiesOf(forms: Map<string, Form>): Map<string, Form[]> {
  const families = new Map<string, Form[]>()
  for (const form of forms.values()) if (form.given !== '') append(families, form.surname, form)
  return families
}
