import type { Lexicon } from './lexicon.ts'
import type { Mention } from './names.ts'
import type { Marked } from './quotations.ts'
import type { Block } from './reading.ts'
import { endOfLetters } from './words.ts'

/** Who spoke, and what showed it. */
export interface Speaker {
  name: string
  rule: string
}

/** A quotation in its surroundings. */
export interface Surroundings {
  block: Block
  words: Marked
  /** The text between the neighbouring quotations, as offsets. */
  from: number
  to: number
  paragraph: number
  /** The mentions of each paragraph. */
  mentions: Mention[][]
  /** Who spoke last in the article. */
  last: Speaker | undefined
}

const PRONOUN = /^(?:he|she|they)$/i
const ROLE = /^(?:an?|the|one|another)\s+[\p{L}\p{N}'’ -]{2,70}$/iu
const SENTENCE_END = /[.?!]["”]?\s+(?=\p{Lu})/gu
/** How far from the marks an attribution may stand. */
const REACH = 160

/** The speaker that the words around a quotation name, or undefined. */
export function speakerOf(around: Surroundings, lexicon: Lexicon): Speaker | undefined {
  return after(around, lexicon) ?? before(around, lexicon)
}

/** `" Kerry said` and `" said Kerry`. */
function after(around: Surroundings, lexicon: Lexicon): Speaker | undefined {
  const { block, words } = around
  const text = block.text.slice(words.end + 1, Math.min(around.to, words.end + REACH))
  const clause = /^[\s,]*([^.;:?!“"]*)/.exec(text)?.[1] ?? ''
  if (clause === '') return undefined
  const start = words.end + 1 + text.indexOf(clause)
  const verb = verbIn(clause, lexicon, 'first')
  if (!verb) return undefined
  const subject = clause.slice(0, verb.start).trim()
  if (subject === '') {
    const rest = clause.slice(verb.end)
    const object = /^\s*(?:\w+ly\s+)?([^,]*)/.exec(rest)?.[1]?.trim() ?? ''
    return resolve(object, start + verb.end, start + clause.length, around, 'said-before-name', 'first')
  }
  return resolve(subject, start, start + verb.start, around, 'name-before-said', 'last')
}

/** `Kerry said, "`, and `Kerry said it was a "`. */
function before(around: Surroundings, lexicon: Lexicon): Speaker | undefined {
  const { block, words } = around
  const from = Math.max(around.from, words.start - 1 - REACH * 2)
  const text = block.text.slice(from, words.start - 1)
  let clauseStart = 0
  for (const end of text.matchAll(SENTENCE_END)) clauseStart = end.index + end[0].length
  const clause = text.slice(clauseStart)
  const verb = verbIn(clause, lexicon, 'last')
  if (!verb) return undefined
  const subject = clause.slice(0, verb.start).trim()
  return resolve(subject, from + clauseStart, from + clauseStart + verb.start, around, 'said-before-words', 'last')
}

function verbIn(clause: string, { dictionary }: Lexicon, which: 'first' | 'last'): { start: number; end: number } | undefined {
  let found: { start: number; end: number } | undefined
  for (let start = 0; start < clause.length;) {
    const end = endOfLetters(clause, start)
    if (end > start && dictionary.word(clause.slice(start, end)).saidVerb) {
      found = { start, end }
      if (which === 'first') break
    }
    start = Math.max(end, start + 1)
  }
  return found
}

/** The name, pronoun or role that stands in a stretch of the paragraph. */
function resolve(
  phrase: string,
  start: number,
  end: number,
  around: Surroundings,
  rule: string,
  which: 'first' | 'last',
): Speaker | undefined {
  const mentions = (around.mentions[around.paragraph] ?? []).filter((one) => one.start >= start && one.end <= end)
  const people = mentions.filter((one) => isPerson(one))
  const mention = (people.length > 0 ? people : mentions).at(which === 'first' ? 0 : -1)
  if (mention) return { name: mention.entity.name, rule }
  const words = phrase.split(/\s+/)
  if (PRONOUN.test(words.at(which === 'first' ? 0 : -1) ?? '')) {
    const name = antecedent(around, start)
    return name === undefined ? undefined : { name, rule: 'pronoun' }
  }
  return ROLE.test(phrase) ? { name: phrase, rule: 'role' } : undefined
}

const isPerson = (mention: Mention): boolean => !/^organization|^place/.test(mention.entity.rule)

/** Whom “he” or “she” means: the person named last in this paragraph, or first in the nearest one before that names one. */
function antecedent(around: Surroundings, start: number): string | undefined {
  const here = (around.mentions[around.paragraph] ?? []).filter(
    (one) => one.end <= start && isPerson(one) && !inside(one, around),
  )
  const last = here.at(-1)
  if (last) return last.entity.name
  for (let paragraph = around.paragraph - 1; paragraph >= Math.max(0, around.paragraph - 4); paragraph--) {
    const first = around.mentions[paragraph]?.find(isPerson)
    if (first) return first.entity.name
  }
  return around.last?.name
}

const inside = (mention: Mention, { words }: Surroundings): boolean => mention.start >= words.start && mention.end <= words.end
