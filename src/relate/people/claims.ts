import { append } from '../../append.ts'
import type { KnownPerson } from '../../model/person.ts'
import type { Listing } from '../../model/prepared.ts'
import { idOf } from '../../slug.ts'
import type { Person } from './persons.ts'
import { yearOf } from './year-of.ts'

/** Whom forms of names mean by an editor's decision, all by the ids of the forms. */
export class Claims {
  /** Wherever nothing nearer is decided. */
  readonly everywhere = new Map<string, Person>()
  /** The forms of which something is decided for some articles only. */
  readonly limited = new Set<string>()
  /** In articles of some years. */
  private readonly byYears = new Map<string, { person: Person; from: number; to: number }[]>()
  /** In single articles, by the path of the article and the form. */
  private readonly byArticle = new Map<string, Person>()

  constructor(people: KnownPerson[]) {
    for (const { id, name, aliases, from, to, articles } of people) {
      const person: Person = { id, isSettled: true }
      const forms = [name, ...aliases].map(idOf)
      forms.forEach((form, at) => {
        const isByYears = !articles && at > 0 && (from ?? to) !== undefined
        if (!articles && !isByYears) this.everywhere.set(form, person)
        else this.limited.add(form)
        for (const path of articles ?? []) this.byArticle.set(`${path}\n${form}`, person)
        if (isByYears) append(this.byYears, form, { person, from: from ?? 0, to: to ?? Infinity })
      })
    }
  }

  /** Whom a form means in an article, where that is decided for this article or its year. */
  inArticle(form: string, listing: Listing): Person | undefined {
    if (!this.limited.has(form)) return undefined
    const person = this.byArticle.get(`${listing.path}\n${form}`)
    if (person) return person
    const year = yearOf(listing)
    return this.byYears.get(form)?.find(({ from, to }) => year !== 0 && from <= year && year <= to)?.person
  }
}
