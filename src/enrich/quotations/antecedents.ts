import { bodyMeant } from './body-meant.ts'
import { groupMeant, isPlural } from './group-meant.ts'
import type { Meant, Place } from './meant.ts'
import type { Memory } from './memory.ts'
import { nounMeant } from './noun-meant.ts'
import { personMeant, strangerMeant } from './person-meant.ts'
import type { Entity } from '../../model/entity.ts'
import type { Person } from '../people.ts'
import type { Talker } from './talker.ts'

/** Whom a pronoun or a noun with “the” means; undefined for a noun that stands for itself. */
export function antecedentOf(talker: Talker, place: Place, memory: Memory): Meant | undefined {
  const { pronoun, role } = talker
  if (pronoun === 'he' || pronoun === 'she')
    return personMeant(pronoun, place, memory, 'pronoun') ?? strangerMeant(pronoun, place)
  if (pronoun === 'it') return bodyMeant(place, memory)
  if (pronoun === 'they') return theyMean(place, memory)
  if (role === undefined) return undefined
  if (/^\p{Lu}[^\s.]*$/u.test(role)) return partlyNamed(role, place)
  // “The ad’s narrator” is no other.
  if (/['’]s? /.test(role)) return undefined
  const words = /^[Tt]he ([\p{L}\p{N}’'-]+(?: [\p{L}\p{N}’'-]+){0,2})$/u.exec(role)?.[1]?.toLowerCase().split(' ')
  if (words === undefined || isPlural(words.at(-1) as string)) return undefined
  return nounMeant(words, place, memory, /\p{Lu}/u.test(role.slice(3)))
}

function theyMean(place: Place, memory: Memory): Meant | undefined {
  const recent = memory.recent(place.paragraph)
  if (recent && !recent.by && isPlural(recent.name)) return recent
  return groupMeant(place) ?? memory.plural() ?? recent ?? bodyMeant(place, memory)
}

/** “Margaret said”, “the Times said”: somebody by the given name alone, or a body by the last word of its name. */
function partlyNamed(name: string, { names }: Place): Meant | undefined {
  const people = names.people.filter(({ words }) => words.length > 1 && words[0] === name)
  if (people.length > 0) return people[1] ? undefined : meantBy('person', people[0] as Person)
  const body = names.organizations.find((one) => one.name.endsWith(` ${name}`))
  return body && meantBy('organization', body)
}

const meantBy = (kind: 'person' | 'organization', { name, id }: Entity): Meant => ({
  name,
  by: { kind, id },
  rule: 'partly-named',
})
