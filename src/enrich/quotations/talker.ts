import type { Mention } from '../names.ts'
import { type Block, textOf } from '../reading.ts'
import { endsSentence, gapAfter } from '../runs.ts'

/** They stand for somebody or something named before. */
export const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'He', 'She', 'They', 'It'])
/** They stand for what is named right before. */
export const RELATIVE = new Set(['who', 'which', 'that'])
/** Nouns begin with them. */
export const DETERMINERS = new Set(
  'a an the one another his her their its some many several other both two three four five most few half these those this A An The One Another His Her Their Its Some Many Several Other Both Two Three Four Five Most Few Half These Those This'.split(
    ' ',
  ),
)
/** What follows them is no subject. */
export const PREPOSITIONS = new Set(
  'for of to at from with by in against about behind on over under than like near into after before during as between'.split(' '),
)
/** No noun reaches over them. */
export const VERBS = new Set(
  'is are was were has have had will would can could may might must be been and that which who if when because while as'.split(
    ' ',
  ),
)

/** The subject of a verb of speech: a name, a pronoun or a noun. */
export interface Talker {
  mention?: Mention
  /** `he`, `she`, `they` or `it`. */
  pronoun?: string
  /** As written: “a White House official”. */
  role?: string
  /** Whether the role, or the name of whom nothing is known, is somebody’s. */
  isPerson?: boolean
  /** Index of its first word. */
  from: number
}

/** The mention whose last word is at an index. */
export const mentionEnding = (mentions: Mention[], at: number): Mention | undefined => mentions.find((one) => one.to === at + 1)

/** A noun that speaks; “the ACLU report” is the ACLU. */
export function roleOf(block: Block, from: number, last: number, mentions: Mention[] = []): Talker {
  if (block.words[last]?.noun === 'document') {
    const mention = mentions.find((one) => one.to === last && one.from >= from && one.kind === 'organization')
    if (mention) return { mention, from }
  }
  const isPerson = block.words
    .slice(from, last + 1)
    .some(({ noun, capital }) => (noun === 'person' || noun === 'kin') && !capital)
  return { role: textOf(block, from, last + 1), isPerson, from }
}

/** Whether a word and the next may be parts of one noun with what stands before it. */
export function isNounGap(block: Block, at: number): boolean {
  return !endsSentence(block, at) && /^(?:(?:['’]s?)?\s|-|\.\s)$/.test(gapAfter(block, at))
}

/** Whether the noun of a stretch is one that can speak: its last before a preposition. */
export function speaks({ words }: Block, from: number, end: number): boolean {
  let last = from
  while (last < end && !(last > from && PREPOSITIONS.has(words[last + 1]?.text ?? ''))) last++
  // “A person familiar with the deal”
  if (last < end && words[last - 1]?.noun === 'person' && /(?:ed|ing|iar|close|aware)$/.test(words[last]?.text ?? '')) return true
  return words[last]?.noun !== undefined || words[end]?.noun !== undefined || /^\d+-?year|old$/.test(words[end]?.text ?? '')
}
