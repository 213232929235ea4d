import type { Mention, Names } from './names.ts'
import type { Person } from './people.ts'
import type { Marked } from './quotation-marks.ts'
import { type Block, isOwner, type Reading } from './reading.ts'
import { endsSentence, gapAfter, isSpace } from './runs.ts'
import type { Memory, Speaker } from './memory.ts'
import type { Talker } from './subjects.ts'
import type { Word } from './word.ts'

/** Where a pronoun or noun stands. */
export interface Place {
  reading: Reading
  names: Names
  /** The quotations of the paragraph. */
  marks: Marked[]
  paragraph: number
  /** Index of the word. */
  at: number
}

/** Paragraphs that a pronoun reaches back over. */
const REACH = 4
/** So many names before a pronoun are looked at, and so many paragraphs for a title or a stranger. */
const NEAREST = 20
const APPOSITION = 14
const FARTHEST = 100
const UNDER = new Set(
  'of to with by for from against about behind than like and on in at over into under near between'.split(' '),
)

/** Whom a pronoun or a noun with “the” means; undefined for a noun that stands for itself. */
export function antecedentOf(talker: Talker, place: Place, memory: Memory): Omit<Speaker, 'attribution'> | undefined {
  const { pronoun, role } = talker
  if (pronoun === 'he' || pronoun === 'she')
    return personMeant(pronoun, place, memory, 'pronoun') ?? strangerMeant(pronoun, place)
  if (pronoun === 'it') return bodyMeant(place, memory)
  if (pronoun === 'they') return memory.plural() ?? memory.recent(place.paragraph) ?? bodyMeant(place, memory)
  if (role === undefined) return undefined
  const words = /^[Tt]he ([\p{L}\p{N}’'-]+(?: [\p{L}\p{N}’'-]+){0,2})$/u.exec(role)?.[1]?.toLowerCase().split(' ')
  if (words === undefined || isPlural(words.at(-1) as string)) return undefined
  return nounMeant(words, place, memory, /\p{Lu}/u.test(role.slice(3)))
}

/**
 * “The president”: who is called so most; “the official”: who has spoken as one; “the company”: the body that is spoken of;
 * “the post”: whoever has just spoken.
 */
function nounMeant(title: string[], place: Place, memory: Memory, isNamed: boolean): Omit<Speaker, 'attribution'> | undefined {
  const noun = title.at(-1) as string
  const titled = titledPerson(title, place)
  if (titled) return named(titled, 'title-meant')
  const again = memory.role(noun) ?? introduced(noun, place)
  if (again) return { ...again, rule: 'role-again' }
  const kind = place.reading.paragraphs[place.paragraph]?.words.find((word) => word.lower === noun)?.noun
  // “The Clinton campaign” says itself which.
  if (kind === 'organization') return isNamed ? undefined : bodyMeant(place, memory, noun)
  if (/^(?:statement|post|tweet|thread|message|e-?mail)$/.test(noun)) return memory.recent(place.paragraph)
  return kind === 'person' || /-old$|^(?:lock|prop|forward|hooker|flanker|skipper|back)$/.test(noun)
    ? personMeant(undefined, place, memory, 'noun-meant')
    : undefined
}

/** “A Google spokesperson said in an email”, for “the spokesperson” later. */
function introduced(noun: string, { reading, paragraph, at }: Place): Omit<Speaker, 'attribution'> | undefined {
  for (let number = paragraph; number >= Math.max(0, paragraph - FARTHEST); number--) {
    const { words, text, starts } = reading.paragraphs[number] as Block
    for (let end = (number === paragraph ? at : words.length) - 1; end > 0; end--) {
      if (words[end]?.lower !== noun || words[end]?.noun !== 'person') continue
      let from = end - 1
      while (from > 0 && end - from < 6 && !/^an?$/i.test(words[from]?.text ?? '')) from--
      const role = text.slice(starts[from], (starts[end] as number) + noun.length)
      // Somebody who is named beside it is no stranger.
      if (/^an? [^,.;:“”"]*$/i.test(role) && !/^,? \p{Lu}/u.test(text.slice((starts[end] as number) + noun.length)))
        return { name: role, rule: 'role-again' }
    }
  }
  return undefined
}

/** “asked his spokeswoman about it, she responded” */
function strangerMeant(pronoun: 'he' | 'she', { reading, paragraph, at }: Place): Omit<Speaker, 'attribution'> | undefined {
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

const isPlural = (noun: string): boolean => /[^s]s$|men$|people$/.test(noun)

function titledPerson(title: string[], { reading, names, paragraph, at }: Place): Mention | undefined {
  const counts = new Map<string, { mention: Mention; count: number }>()
  let best: { mention: Mention; count: number } | undefined
  for (let number = Math.max(0, paragraph - FARTHEST); number <= paragraph; number++) {
    const block = reading.paragraphs[number] as Block
    for (const mention of names.mentions[number] ?? []) {
      if (mention.kind !== 'person' || mention.to - mention.from < 2 || (number === paragraph && mention.from >= at)) continue
      const own = new Set(block.words.slice(mention.from, mention.to - 1).map((word) => word.lower))
      if (!title.every((word) => own.has(word)) || own.has('vice') !== title.includes('vice')) continue
      const counted = counts.get(mention.entity.id) ?? { mention, count: 0 }
      counted.count++
      counts.set(mention.entity.id, counted)
      if (!best || counted.count >= best.count) best = counted
    }
  }
  return best?.mention
}

function personMeant(
  pronoun: 'he' | 'she' | undefined,
  place: Place,
  memory: Memory,
  rule: string,
): Omit<Speaker, 'attribution'> | undefined {
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

/** Whether a name is not owned, spoken to or otherwise beside the one that acts. */
function isSubject(block: Block, one: Mention): boolean {
  const { words } = block
  // “Abrams campaign manager Lauren Groh-Wargo”
  const behind = words[one.to]
  if (behind?.noun !== undefined && !behind.capital && isSpace(block, one.to - 1)) return false
  return !isOwner(words[one.to - 1]) && !UNDER.has(words[one.from - 1]?.text ?? '')
}

/** Whether a verb of the past follows that is done by the one who is named: “Herring—the third in line—admitted”. */
function acts(block: Block, one: Mention): boolean {
  const { words } = block
  let at = one.to
  if (/^(?:['’]s)?(?:,|\s?[—–])/.test(gapAfter(block, at - 1))) {
    // Behind an apposition.
    const close = gapAfter(block, at - 1).includes(',') ? /^,/ : /^\s?[—–]/
    let end = at
    while (end < words.length && end - at < APPOSITION && !close.test(gapAfter(block, end))) end++
    if (end - at === APPOSITION) return false
    at = end + 1
  }
  while (
    /ly$|^(?:also|then|later|has|had|have|once|still|again|on|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(
      words[at]?.text ?? '',
    )
  )
    at++
  const verb = words[at]
  return verb !== undefined && !verb.capital && (verb.saidVerb || verb.namingVerb || /[^e]ed$/.test(verb.text))
}

const opens = (block: Block, one: Mention): boolean =>
  one.from === 0 || endsSentence(block, one.from - 1) || gapAfter(block, one.from - 1) === ', '

/** Whether no other sentence follows that has a subject of its own far behind. */
function endsLast(block: Block, one: Mention): boolean {
  let ends = 0
  for (let at = one.to; at < block.words.length - 1; at++) if (endsSentence(block, at)) ends++
  return ends < 2
}

function bodyMeant({ names, paragraph, at }: Place, memory: Memory, noun?: string): Omit<Speaker, 'attribution'> | undefined {
  if (noun !== undefined) {
    for (let number = paragraph; number >= Math.max(0, paragraph - FARTHEST); number--) {
      const found = names.mentions[number]?.findLast(
        (one) =>
          one.kind === 'organization' &&
          (number < paragraph || one.to <= at) &&
          one.entity.name.toLowerCase().split(' ').includes(noun),
      )
      if (found) return named(found, 'body-meant')
    }
  }
  const recent = memory.recent(paragraph)
  if (recent?.by?.kind === 'organization') return { ...recent, rule: 'body-meant' }
  for (let number = paragraph; number >= Math.max(0, paragraph - REACH); number--) {
    const found = names.mentions[number]?.find((one) => one.kind === 'organization' && (number < paragraph || one.to <= at))
    if (found) return named(found, 'body-meant')
  }
  return undefined
}

function named({ entity, kind }: Mention, rule: string): Omit<Speaker, 'attribution'> {
  return { name: entity.name, rule, ...(kind !== 'place' && { by: { kind, id: entity.id } }) }
}
