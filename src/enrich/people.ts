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
  /** `Jr`, `III` …; empty for most. */
  suffix: string
  /** Where a title or the given name tells it. */
  sex: FirstName['sex']
}

/** A form of a name, as the article has it. */
interface Form extends Pick<Person, 'name' | 'words' | 'suffix' | 'sex' | 'rule'> {}

const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/
/** So many times as often must another be named to be meant by the surname of one who has just been named in full. */
const OFTEN = 3
/** `Nouri al-Maliki` ends with `Maliki`; other hyphens join a surname. */
const wordsOfName = (name: string): string[] => name.split(/[\s,]+|(?<=\b[Aa]l|\b[Ee]l)-/).filter((word) => !SUFFIX.test(word))

/** The people of an article, one person for all forms of a name: the fullest stands for the shorter ones. */
export class People {
  readonly all: Person[] = []
  private readonly bySurname = new Map<string | undefined, Person[]>()
  private readonly byId = new Map<string, Person>()
  private readonly byName = new Map<string, Person | undefined>()
  /** Of those with one surname, who has been named in full last, and in which paragraph. */
  private readonly latest = new Map<string, { person: Person; paragraph: number }>()

  /** Everybody whom an article states, has a card of or names in its text; `singleWords` tells how often words stand as names alone. */
  constructor(article: Article, seen: Sighting[][], dictionary: Dictionary, singleWords: Map<string, number>) {
    const forms = new Map<string, Form>()
    const add = (name: string, rule: string, sex?: FirstName['sex']): void => {
      const form = forms.get(name)
      if (!form) forms.set(name, { name, words: wordsOfName(name), suffix: suffixOf(name), rule, sex })
      else if (name.includes(' ')) form.sex ??= sex
    }
    for (const { value } of article.stated.people) add(value, 'front-matter')
    for (const { name } of article.hovercards) add(name, 'hover-card')
    for (const sightings of seen) for (const one of sightings) if (one.kind === 'person') add(one.name, one.rule, one.sex)
    for (const form of [...forms.values()].sort((a, b) => b.words.length - a.words.length)) {
      const { name, words, suffix, rule, sex } = form
      const person = this.withForm(form, dictionary.word(name).wellKnown)
      if (person) {
        if (words.length > 1) person.sex ??= sex
        continue
      }
      const id = idOf(name)
      // `Ada-Lovelace` on a picture is Ada Lovelace.
      if (this.byId.has(id)) continue
      const given = words.length > 1 ? dictionary.word(words[0] as string).firstName?.sex : undefined
      const made: Person = { id, name, mentions: [], rule, words, suffix, sex: sex ?? given }
      this.all.push(made)
      this.byId.set(id, made)
      append(this.bySurname, words.at(-1), made)
    }
    for (const form of forms.values()) {
      const person = this.withForm(form, dictionary.word(form.name).wellKnown) ?? this.byId.get(idOf(form.name))
      this.byName.set(form.name, person)
    }
    // Abiy Ahmed is Abiy later on, and Xi Jinping is Xi: where the last word never stands alone, the first is the short form.
    for (const person of this.all) {
      const [first, last] = [person.words[0] as string, person.words.at(-1) as string]
      const isShort = person.words.length > 1 && (singleWords.get(first) ?? 0) > 1 && !singleWords.has(last)
      if (isShort && !this.bySurname.has(first)) this.bySurname.set(first, [person])
    }
  }

  /**
   * Whom a name of the article, in full or not, means in a paragraph; `sex` where the title before it tells. A son, or somebody
   * named as another's relative, is not who is meant by the surname from there on.
   */
  named(name: string, paragraph: number, sex: Person['sex'], isRelative: boolean): Person | undefined {
    if (!name.includes(' ')) return this.withSurname(name, paragraph, sex) ?? this.byName.get(name)
    const person = this.byName.get(name)
    const surname = person?.words.at(-1)
    if (person && !isRelative && person.suffix === '' && surname !== undefined && (this.bySurname.get(surname)?.length ?? 0) > 1)
      this.latest.set(surname, { person, paragraph })
    return person
  }

  /**
   * Whom a bare surname means. Of several who bear it, the one who has just been named in full, unless another is named far
   * more often; else the one with most mentions so far.
   */
  withSurname(surname: string | undefined, paragraph: number, sex?: Person['sex']): Person | undefined {
    const all = surname === undefined ? undefined : this.bySurname.get(surname)
    if (!all || all.length < 2) return all?.[0]
    const fitting = sex === undefined ? all : all.filter((one) => one.sex === undefined || one.sex === sex)
    const fathers = fitting.filter((one) => one.suffix === '')
    const bearers = fathers.length > 0 ? fathers : fitting.length > 0 ? fitting : all
    const best = bearers.reduce((most, one) => (one.mentions.length > most.mentions.length ? one : most))
    const latest = this.latest.get(surname as string)
    const isNear = latest && bearers.includes(latest.person) && paragraph - latest.paragraph < 2
    return isNear && best.mentions.length < latest.person.mentions.length * OFTEN ? latest.person : best
  }

  /** `Kerry` and `John Kerry` are forms of `John Forbes Kerry`; `Maliki` is one of `Nouri al-Maliki`; father and son are two. */
  private withForm({ words, suffix, sex }: Form, isWellKnown: boolean): Person | undefined {
    const all = this.bySurname.get(words.at(-1))
    // The one whom everybody knows by it is not his son.
    const bearers = isWellKnown ? all?.filter((one) => one.suffix === '') : all
    if (words.length === 1) return bearers?.find((one) => sex === undefined || one.sex === sex) ?? bearers?.[0]
    return bearers?.find(
      (person) =>
        suffix === person.suffix && (words[0] === person.words[0] || endsWith(person.words, words) || sameInitial(words, person)),
    )
  }
}

const suffixOf = (name: string): string => /[ ,](Jr|Sr|II|III|IV)\.?$/.exec(name)?.[1] ?? ''

/** `Kilroy-Silk` is a form of `Robert Kilroy-Silk`, `Rodriguez Sanchez` one of `Rossana Rodriguez Sanchez`. */
function endsWith(words: string[], form: string[]): boolean {
  return form.length < words.length && form.every((word, at) => word === words[words.length - form.length + at])
}

function sameInitial(form: string[], { words }: Person): boolean {
  return /^\p{Lu}$/u.test(form[0] ?? '') && words[0]?.startsWith(form[0] ?? '') === true
}
