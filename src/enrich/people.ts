import { append } from '../append.ts'
import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { FirstName } from '../model/lexicon.ts'
import { idOf } from '../slug.ts'
import type { Dictionary } from './dictionary.ts'
import type { Sighting } from './sightings.ts'

/** A person of an article. */
export interface Person extends Entity {
  /** The words of the name, without `Jr.` and the like. */
  words: string[]
  /** Where a title or the given name tells it. */
  sex: FirstName['sex']
}

const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/
/** `Nouri al-Maliki` ends with `Maliki`; other hyphens join a surname. */
const wordsOfName = (name: string): string[] => name.split(/[\s,]+|(?<=\b[Aa]l|\b[Ee]l)-/).filter((word) => !SUFFIX.test(word))

/** The people of an article, one person for all forms of a name: the fullest stands for the shorter ones. */
export class People {
  readonly all: Person[] = []
  private readonly bySurname = new Map<string | undefined, Person[]>()
  private readonly byName = new Map<string, Person | undefined>()

  /** Everybody whom an article states, has a card of or names in its text; `singleWords` tells how often words stand as names alone. */
  constructor(article: Article, seen: Sighting[][], dictionary: Dictionary, singleWords: Map<string, number>) {
    const forms = new Map<string, { name: string; words: string[]; rule: string; sex: FirstName['sex'] }>()
    const add = (name: string, rule: string, sex?: FirstName['sex']): void => {
      const form = forms.get(name)
      if (!form) forms.set(name, { name, words: wordsOfName(name), rule, sex })
      else form.sex ??= sex
    }
    for (const { value } of article.stated.people) add(value, 'front-matter')
    for (const { name } of article.hovercards) add(name, 'hover-card')
    for (const sightings of seen) for (const one of sightings) if (one.kind === 'person') add(one.name, one.rule, one.sex)
    for (const { name, words, rule, sex } of [...forms.values()].sort((a, b) => b.words.length - a.words.length)) {
      let person = this.withForm(words)
      if (person) person.sex ??= sex
      else {
        const given = words.length > 1 ? dictionary.word(words[0] as string).firstName?.sex : undefined
        person = { id: idOf(name), name, mentions: [], rule, words, sex: sex ?? given }
        this.all.push(person)
        append(this.bySurname, words.at(-1), person)
      }
    }
    for (const { name, words } of forms.values()) this.byName.set(name, this.withForm(words))
    // Abiy Ahmed is Abiy later on, and Xi Jinping is Xi: where the last word never stands alone, the first is the short form.
    for (const person of this.all) {
      const [first, last] = [person.words[0] as string, person.words.at(-1) as string]
      const isShort = person.words.length > 1 && (singleWords.get(first) ?? 0) > 1 && !singleWords.has(last)
      if (isShort && !this.bySurname.has(first)) this.bySurname.set(first, [person])
    }
  }

  /** Whom a name of the article, in full or not, means. */
  named(name: string): Person | undefined {
    return name.includes(' ') ? this.byName.get(name) : (this.withSurname(name) ?? this.byName.get(name))
  }

  /** Whom a bare surname means: of several who bear it, the one with most mentions so far. */
  withSurname(surname: string | undefined): Person | undefined {
    const bearers = surname === undefined ? undefined : this.bySurname.get(surname)
    if (!bearers || bearers.length < 2) return bearers?.[0]
    return bearers.reduce((best, one) => (one.mentions.length > best.mentions.length ? one : best))
  }

  /** `Kerry` and `John Kerry` are forms of `John Forbes Kerry`; `Maliki` is one of `Nouri al-Maliki`. */
  private withForm(words: string[]): Person | undefined {
    const bearers = this.bySurname.get(words.at(-1))
    return bearers?.find(
      (person) =>
        words.length === 1 || words[0] === person.words[0] || endsWith(person.words, words) || sameInitial(words, person),
    )
  }
}

/** `Kilroy-Silk` is a form of `Robert Kilroy-Silk`, `Rodriguez Sanchez` one of `Rossana Rodriguez Sanchez`. */
function endsWith(words: string[], form: string[]): boolean {
  return form.length < words.length && form.every((word, at) => word === words[words.length - form.length + at])
}

function sameInitial(form: string[], { words }: Person): boolean {
  return /^\p{Lu}$/u.test(form[0] ?? '') && words[0]?.startsWith(form[0] ?? '') === true
}
