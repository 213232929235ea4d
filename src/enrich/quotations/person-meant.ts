import { acts, endsLast, isSubject, opens } from './acting.ts'
import { type Meant, named, type Place, REACH } from './meant.ts'
import type { Memory, Speaker } from './memory.ts'
import type { Mention, Names } from '../names.ts'
import type { Person } from '../people.ts'
import type { Block } from '../reading.ts'
import type { Word } from '../word.ts'

/** So many names before a pronoun are looked at. */
const NEAREST = 20

/** Whom a pronoun or a noun like “the boxer” means, of those whom the text names. */
export function personMeant(pronoun: 'he' | 'she' | undefined, place: Place, memory: Memory, rule: string): Meant | undefined {
  const { reading, paragraph, names } = place
  const wrong = pronoun === 'he' ? 'f' : pronoun === 'she' ? 'm' : undefined
  const block = reading.paragraphs[paragraph] as Block
  const here = peopleBefore(place, wrong)
  const subject =
    here.findLast((one) => isSubject(block, one) && acts(block, one)) ??
    here.findLast((one) => isSubject(block, one)) ??
    here.at(-1)
  const recent = memory.recent(paragraph)
  const fitsRecent =
    recent !== undefined &&
    (isStranger(recent, pronoun) || (recent.by?.kind === 'person' && (wrong === undefined || sexOf(recent, names) !== wrong)))
  if (subject && !(fitsRecent && !isSubject(block, subject))) return named(subject, rule)
  // Whoever has acted since the last words were spoken.
  const acting = subject === undefined && paragraph > 0 ? actingBefore(place, memory, wrong) : undefined
  if (acting) return named(acting, rule)
  if (fitsRecent) return { ...recent, rule }
  const further = peopleFurther(place, wrong)
  if (further) return named(further, rule)
  const latest = memory.latest()
  return latest?.by?.kind === 'person' && (wrong === undefined || sexOf(latest, names) !== wrong)
    ? { ...latest, rule }
    : undefined
}

/** The people whom a paragraph names outside its quotations. */
function peopleIn(place: Place, paragraph: number, wrong: Person['sex']): Mention[] {
  const marks = place.marksOf(paragraph)
  return fitting(place, paragraph, wrong).filter(({ from, to }) => !marks.some((one) => from >= one.from && to <= one.to))
}

const fitting = ({ names }: Place, paragraph: number, wrong: Person['sex']): Mention[] =>
  (names.mentions[paragraph] ?? []).filter((one) => one.kind === 'person' && (wrong === undefined || one.sex !== wrong))

/** Those named before the pronoun in its own paragraph. */
const peopleBefore = (place: Place, wrong: Person['sex']): Mention[] =>
  peopleIn(place, place.paragraph, wrong)
    .filter((one) => one.to <= place.at)
    .slice(-NEAREST)

function actingBefore(place: Place, memory: Memory, wrong: Person['sex']): Mention | undefined {
  const number = place.paragraph - 1
  const block = place.reading.paragraphs[number] as Block
  const acting = peopleIn(place, number, wrong).findLast(
    (one) => isSubject(block, one) && opens(block, one) && memory.isBefore(number, one.from),
  )
  return acting && endsLast(block, acting) ? acting : undefined
}

/** Those named in the paragraphs before. */
function peopleFurther(place: Place, wrong: Person['sex']): Mention | undefined {
  for (let number = place.paragraph - 1; number >= Math.max(0, place.paragraph - REACH); number--) {
    const block = place.reading.paragraphs[number] as Block
    const unquoted = peopleIn(place, number, wrong)
    const people = unquoted.length > 0 ? unquoted : fitting(place, number, wrong)
    const chosen =
      people.findLast((one) => isSubject(block, one) && acts(block, one)) ??
      people.findLast((one) => isSubject(block, one) && opens(block, one)) ??
      people.find((one) => isSubject(block, one)) ??
      people[0]
    if (chosen) return chosen
  }
  return undefined
}

/** “Their spokeswoman”, or a name that nothing is known of. */
function isStranger({ name, by, isPerson }: Speaker, pronoun: 'he' | 'she' | undefined): boolean {
  if (by || pronoun === undefined) return false
  return (pronoun === 'she' ? WOMAN : MAN).test(name) || (isPerson === true && !(pronoun === 'she' ? MAN : WOMAN).test(name))
}

const WOMAN = /(?:woman|girl|mother|wife|daughter|sister)$/
const MAN = /(?:[^o]man|boy|father|husband|son|brother)$/

function sexOf(speaker: Speaker, names: Names): Person['sex'] {
  return names.people.find((one) => one.id === speaker.by?.id)?.sex
}

/** “asked his spokeswoman about it, she responded” */
export function strangerMeant(pronoun: 'he' | 'she', { reading, paragraph, at }: Place): Meant | undefined {
  const { words, text, starts } = reading.paragraphs[paragraph] as Block
  const noun = pronoun === 'she' ? WOMAN : MAN
  for (let end = at - 1; end > 0; end--) {
    const [word, before] = [words[end] as Word, words[end - 1] as Word]
    if (noun.test(word.text) && /^(?:an?|the|his|her|their)$/i.test(before.text)) {
      return {
        name: text.slice(starts[end - 1], (starts[end] as number) + word.text.length),
        isPerson: true,
        rule: 'noun-before',
      }
    }
  }
  return undefined
}
