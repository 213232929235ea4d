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
  const wrong = pronoun === 'he' ? 'f' : pronoun === 'she' ? 'm' : undefined
  const fits = (mention: Mention): boolean => mention.kind === 'person' && (wrong === undefined || mention.sex !== wrong)
  const { reading, names, paragraph, marks, at } = place
  const block = reading.paragraphs[paragraph] as Block
  const isSaid = (one: Mention): boolean => marks.some((marked) => one.from >= marked.from && one.to <= marked.to)
  const mentions = names.mentions[paragraph] ?? []
  const here: Mention[] = []
  for (let number = mentions.length - 1; number >= 0 && here.length < NEAREST; number--) {
    const one = mentions[number] as Mention
    if (one.to <= at && fits(one) && !isSaid(one)) here.unshift(one)
  }
  const subject =
    here.findLast((one) => isSubject(block, one) && acts(block, one)) ??
    here.findLast((one) => isSubject(block, one)) ??
    here.at(-1)
  const recent = memory.recent(paragraph)
  const fitsRecent = recent?.by?.kind === 'person' && (wrong === undefined || sexOf(recent, names) !== wrong)
  if (subject && !(fitsRecent && !isSubject(block, subject))) return named(subject, rule)
  if (subject === undefined && paragraph > 0) {
    // Whoever has acted since the last words were spoken.
    const before = reading.paragraphs[paragraph - 1] as Block
    const acting = (names.mentions[paragraph - 1] ?? []).findLast(
      (one) => fits(one) && isSubject(before, one) && opens(before, one) && memory.isBefore(paragraph - 1, one.from),
    )
    if (acting && endsLast(before, acting)) return named(acting, rule)
  }
  if (fitsRecent) return { ...recent, rule }
  for (let number = paragraph - 1; number >= Math.max(0, paragraph - REACH); number--) {
    const before = reading.paragraphs[number] as Block
    const people = (names.mentions[number] ?? []).filter(fits)
    const chosen =
      people.findLast((one) => isSubject(before, one) && acts(before, one)) ??
      people.findLast((one) => isSubject(before, one) && opens(before, one)) ??
      people.find((one) => isSubject(before, one)) ??
      people[0]
    if (chosen) return named(chosen, rule)
  }
  const latest = memory.latest()
  return latest?.by?.kind === 'person' && (wrong === undefined || sexOf(latest, names) !== wrong)
    ? { ...latest, rule }
    : undefined
}

function sexOf(speaker: Speaker, names: Names): Person['sex'] {
  return names.people.find((one) => one.id === speaker.by?.id)?.sex
}

/** “asked his spokeswoman about it, she responded” */
export function strangerMeant(pronoun: 'he' | 'she', { reading, paragraph, at }: Place): Meant | undefined {
  const { words, text, starts } = reading.paragraphs[paragraph] as Block
  const noun = pronoun === 'she' ? /(?:woman|girl|mother|wife|daughter|sister)$/ : /(?:[^o]man|boy|father|husband|son|brother)$/
  for (let end = at - 1; end > 0; end--) {
    const [word, before] = [words[end] as Word, words[end - 1] as Word]
    if (noun.test(word.text) && /^(?:an?|the|his|her|their)$/i.test(before.text)) {
      return { name: text.slice(starts[end - 1], (starts[end] as number) + word.text.length), rule: 'noun-before' }
    }
  }
  return undefined
}
