import { append } from '../append.ts'
import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import { idOf } from '../slug.ts'
import type { Sighting } from './sightings.ts'

interface Person extends Entity {
  /** The words of the name, without `Jr.` and the like. */
  words: string[]
}

const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/
const wordsOfName = (name: string): string[] => name.split(/[\s-]+/).filter((word) => !SUFFIX.test(word))

/** The people of an article, one person for all forms of a name: the fullest stands for the shorter ones. */
export class People {
  readonly all: Person[] = []
  private readonly bySurname = new Map<string | undefined, Person[]>()
  private readonly byName = new Map<string, Person | undefined>()

  /** Everybody whom an article states, has a card of or names in its text. */
  constructor(article: Article, seen: Sighting[][]) {
    const forms = new Map<string, { name: string; words: string[]; rule: string }>()
    const add = (name: string, rule: string): void => {
      if (!forms.has(name)) forms.set(name, { name, words: wordsOfName(name), rule })
    }
    for (const { value } of article.stated.people) add(value, 'front-matter')
    for (const { name } of article.hovercards) add(name, 'hover-card')
    for (const sightings of seen) for (const { kind, name, rule } of sightings) if (kind === 'person') add(name, rule)
    for (const { name, words, rule } of [...forms.values()].sort((a, b) => b.words.length - a.words.length)) {
      let person = this.withForm(words)
      if (!person) {
        person = { id: idOf(name), name, mentions: [], rule, words }
        this.all.push(person)
        append(this.bySurname, words.at(-1), person)
      }
    }
    for (const { name, words } of forms.values()) this.byName.set(name, this.withForm(words))
  }

  /** Whom a name of the article, in full or not, means. */
  named(name: string): Person | undefined {
    return this.byName.get(name)
  }

  /** Whom a bare surname means. */
  withSurname(surname: string | undefined): Person | undefined {
    return surname === undefined ? undefined : this.bySurname.get(surname)?.[0]
  }

  /** `Kerry` and `John Kerry` are forms of `John Forbes Kerry`; `Maliki` is one of `Nouri al-Maliki`. */
  private withForm(words: string[]): Person | undefined {
    return this.bySurname.get(words.at(-1))?.find((person) => words.length === 1 || words[0] === person.words[0])
  }
}
