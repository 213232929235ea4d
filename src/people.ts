import { z } from 'zod'
import { append } from './append.ts'
import type { KnownPerson } from './model/person.ts'
import { idOf } from './slug.ts'
import { type Fault, faultsIn } from './yaml-faults.ts'
import { parseYamlFile } from './yaml-file.ts'

const text = z.string({ error: 'must be text' }).trim().min(1, 'must not be empty')
const year = z
  .int({ error: 'must be a year such as 2014' })
  .min(1000, 'must be a year such as 2014')
  .max(9999, 'must be a year such as 2014')

const person = z.strictObject({
  /** As pages show it; a form of the name itself. */
  name: text,
  /** Part of the address of the person's page; made from the name where it is not given. */
  id: text
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'may hold small letters, digits and hyphens')
    .refine((value) => value !== 'index', 'must not be `index`, which is the list of all people')
    .optional(),
  /** Other forms of the name, as articles have it, without titles. */
  aliases: z.array(text, { error: 'must be a list of names' }).default([]),
  /** The aliases mean this person only in articles of these years. */
  from: year.optional(),
  to: year.optional(),
  /** Name and aliases mean this person only in these article files. */
  articles: z.array(text, { error: 'must be a list of article files' }).min(1, 'must name an article file').optional(),
})

const schema = z.strictObject({ people: z.array(person, { error: 'must be a list of people' }).default([]) })

/** Reads the text of `people.yaml`; throws `Unusable` with all that is wrong. */
export function parsePeople(source: string, path: string): KnownPerson[] {
  const { people } = parseYamlFile(source, path, schema, 'people-invalid', ['people', ...Object.keys(person.shape)])
  const known = people.map((one): KnownPerson => ({ ...one, id: one.id ?? idOf(one.name) }))
  const faults = [...known.flatMap(faultsOf), ...sameIds(known), ...sameNames(known)]
  if (faults.length > 0) throw faultsIn(source, path, 'people-invalid', faults)
  return known
}

function faultsOf({ from, to, articles }: KnownPerson, at: number): Fault[] {
  const faults: Fault[] = []
  if (from !== undefined && to !== undefined && from > to)
    faults.push({ at: ['people', at, 'from'], reason: `from ${from} to ${to} there are no years; exchange the two` })
  if (articles && (from ?? to) !== undefined)
    faults.push({ at: ['people', at, 'articles'], reason: '`articles` and years cannot both limit a person; delete one of them' })
  return faults
}

function sameIds(people: KnownPerson[]): Fault[] {
  return people.flatMap(({ id }, at) =>
    people.findIndex((one) => one.id === id) < at
      ? [{ at: ['people', at, 'name'], reason: `the id \`${id}\` stands twice; give one of the two another \`id\`` }]
      : [],
  )
}

/** A form of a name that a person has: whose, by the place in the list, and whether it is an alias. */
interface Claim {
  at: number
  alias: boolean
}

/** A form of a name that two people claim alike: in all articles, in some year, or in one article. */
function sameNames(people: KnownPerson[]): Fault[] {
  const faults: Fault[] = []
  const claims = new Map<string, Claim[]>()
  people.forEach(({ name, aliases }, at) => {
    ;[name, ...aliases].forEach((form, number) => {
      const key = idOf(form)
      const other = claims.get(key)?.find((one) => one.at !== at && areAlike(people, one, { at, alias: number > 0 }))
      if (other) {
        const place = number === 0 ? ['people', at, 'name'] : ['people', at, 'aliases', number - 1]
        const reason = `“${form}” names \`${people[other.at]?.id}\` and \`${people[at]?.id}\`; take it from one of them, or limit both by years or articles`
        faults.push({ at: place, reason })
      }
      append(claims, key, { at, alias: number > 0 })
    })
  })
  return faults
}

function areAlike(people: KnownPerson[], one: Claim, other: Claim): boolean {
  const [a, b] = [people[one.at], people[other.at]]
  if (!a || !b) return false
  if (a.articles ?? b.articles) return a.articles?.some((path) => b.articles?.includes(path)) ?? false
  const [isLimited, isOtherLimited] = [isByYears(a, one.alias), isByYears(b, other.alias)]
  if (isLimited !== isOtherLimited) return false
  return !isLimited || ((a.from ?? 0) <= (b.to ?? Infinity) && (b.from ?? 0) <= (a.to ?? Infinity))
}

/** Years limit the aliases, never the name itself. */
const isByYears = ({ from, to }: KnownPerson, alias: boolean): boolean => alias && (from ?? to) !== undefined
