import type { KnownPerson } from '../../model/person.ts'
import type { Listing } from '../../model/prepared.ts'
import { idOf } from '../../slug.ts'
import type { Person } from './persons.ts'
import { yearOf } from './year-of.ts'

/** Whom forms of names mean by an editor's decision, all by the ids of the forms. */
export class Claims {
  /** Wherever nothing nearer is decided. */
  readonly everywhere = new Map<string, Person>()
  /** In articles of some years. */
  private readonly byYears = new Map<string, { person: Person; from: number; to: number }[]>()
  /** In single articles, by the articles' paths. */
  private readonly byArticle = new Map<string, Map<string, Person>>()

  constructor(people: KnownPerson[]) {
    for (const { id, name, aliases, from, to, articles } of people) {
      const person: Person = { id, forms: [] }
      const forms = [name, ...aliases].map(idOf)
      forms.forEach((form, at) => {
        if (articles) for (const path of articles) inner(this.byArticle, path, () => new Map<string, Person>()).set(form, person)
        else if (at > 0 && (from ?? to) !== undefined)
          inner(this.byYears, form, () => []).push({ person, from: from ?? 0, to: to ?? Infinity })
        else this.everywhere.set(form, person)
      })
    }
  }

  /** Whom a form means in an article, where that is decided for this article or its year. */
  inArticle(form: string, listing: Listing): Person | undefined {
    if (this.byArticle.size === 0 && this.byYears.size === 0) return undefined
    const person = this.byArticle.get(listing.path)?.get(form)
    if (person) return person
    const year = yearOf(listing)
    return this.byYears.get(form)?.find(({ from, to }) => year !== 0 && from <= year && year <= to)?.person
  }
}

function inner<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}
