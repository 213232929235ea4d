import type { Mention } from '../names.ts'
import type { Word } from '../word.ts'
import { type Block, isOwner, textOf } from '../reading.ts'
import { gapAfter, isGap, isSpace } from '../runs.ts'
import {
  DETERMINERS,
  isNounGap,
  mentionEnding,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVE,
  roleOf,
  speaks,
  type Talker,
  VERBS,
} from './talker.ts'

/** They stand between a subject and its verb. */
const BETWEEN = new Set(
  'likewise similarly instead simply perhaps often soon now thus therefore however meanwhile himself herself itself themselves has had have also then later once just went on to did does would could can should may might must be been being heard quoted alleged believed reported understood as is was were are not never even still first again further over early late last this earlier at in weekend week month year morning afternoon evening night yesterday today day all and then reportedly Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb March April May June July Aug Sept Oct Nov Dec January February August September October November December'.split(
    ' ',
  ),
)
const EARLIER = new Set(['former', 'then', 'late', 'current', 'ex'])
const COMPLEMENT = new Set(['of', 'for', 'behind', 'at', 'from', 'with', 'to'])
/** Behind them a clause begins. */
const OPENING = new Set(['that', 'as', 'and', 'but', 'while', 'when'])
/** Verbs that are nouns as well: “any claim of”. */
const NOUNS_TOO =
  /^(?:answer|attack|boast|call|cause|charge|claim|comment|demand|estimate|lament|order|post|promise|protest|quote|remark|report|tell|request|rule|threat|tweet)s?$/
const LONGEST_ROLE = 10
const LONGEST_LIST = 30

/** Who or what does what the verb behind the word `end` says; no word before `low` belongs to the sentence. */
export function subjectBefore(block: Block, mentions: Mention[], end: number, low: number): Talker | undefined {
  let at = end
  // “Kerry on Sunday also said”
  while (at >= low && !mentionEnding(mentions, at) && isBetween(block, at) && (at === end || !/[,;:]/.test(gapAfter(block, at))))
    at--
  if (at < low) return undefined
  return nounEnding(block, mentions, at, low, 0)
}

function isBetween(block: Block, at: number): boolean {
  const text = block.words[at]?.text ?? ''
  return BETWEEN.has(text) || (text.endsWith('ly') && !block.words[at]?.capital) || /^\d+$/.test(text)
}

function nounEnding(block: Block, mentions: Mention[], end: number, low: number, depth: number): Talker | undefined {
  if (end < low || depth > 3) return undefined
  const { words } = block
  const gap = gapAfter(block, end)
  // “Mark Meadows (R-N.C.)”
  if (gap.includes(')')) {
    let open = end
    while (open > low && !gapAfter(block, open - 1).includes('(') && end - open < 12) open--
    if (open > low && gapAfter(block, open - 1).includes('(')) return nounEnding(block, mentions, open - 1, low, depth)
  }
  const listed = depth === 0 ? listedFrom(block, end, low) : undefined
  if (listed !== undefined) return nounEnding(block, mentions, listed - 1, low, depth + 1)
  const mention = mentionEnding(mentions, end)
  if (/^(?:['’]s)?\.?[,—–]| [—–-]/.test(gap)) {
    // What a dash closes, a dash has opened.
    const dash = /[—–-]/.test(gap) ? openingBefore(block, end, low, / [—–-] ?|[—–]/) : low
    const comma = dash > low ? dash : openingBefore(block, end, low, /[,—–]| - /)
    // “On CNN, Ari Fleischer, former press secretary, said”: the name between the commas is nobody's apposition.
    if (comma > low && depth > 0 && mention?.kind === 'person' && mention.from === comma) return { mention, from: mention.from }
    if (comma > low) {
      // “A former spokesman, Tommy Vietor, said”
      // “Alec Hochstein, a former colleague, told”: what stands between the commas tells of the one before.
      const before = nounEnding(block, mentions, comma - 1, low, depth + 1)
      const inside = mentions.find((one) => one.from === comma && one.kind === 'person')
      if (inside && before?.mention?.kind !== 'person') return { mention: inside, from: comma }
      if (before) return before
    }
  }
  if (mention && mention.from >= low) return complement(block, mentions, mention, low)
  const word = words[end]
  if (!word) return undefined
  // “It’s worth noting” is of nobody.
  if (word.lower === 'it' && isOwner(word)) return undefined
  if (PRONOUNS.has(word.text)) return { pronoun: word.lower, from: end }
  if (RELATIVE.has(word.text)) return whoseRelative(block, mentions, end, low, depth)
  return roleEnding(block, mentions, end, low) ?? strangerEnding(block, mentions, end, low)
}

function openingBefore(block: Block, end: number, low: number, mark: RegExp): number {
  let at = end
  while (at > low && !mark.test(gapAfter(block, at - 1))) at--
  return at
}

/** “Three senators, including Kerry and Booker, said”: where such a list begins. */
function listedFrom(block: Block, end: number, low: number): number | undefined {
  for (let at = end; at > low && end - at < LONGEST_LIST; at--) {
    const { capital, text } = block.words[at] as Word
    if (text === 'including') return at
    if (!capital && !/^(?:and|of|the)$/.test(text)) return undefined
  }
  return undefined
}

/** “Kerry, who said”: the one named right before; else whoever an apposition that ends there is about. */
function whoseRelative(block: Block, mentions: Mention[], at: number, low: number, depth: number): Talker | undefined {
  const beside = mentionEnding(mentions, at - 1)
  const own = beside && beside.from >= low ? complement(block, mentions, beside, low) : undefined
  return own?.mention ? own : nounEnding(block, mentions, at - 1, low, depth + 1)
}

/** “Ostvold said”, of whom nothing else is known: the name as it is written. “Ostvold of the Gullcrier” is not the paper. */
function strangerEnding(block: Block, mentions: Mention[], end: number, low: number): Talker | undefined {
  const { words } = block
  let from = end + 1
  while (from > low && isNameWord(words[from - 1]) && (from > end || isGap(block, from - 1, false))) from--
  if (from > end || !words[end]?.inNames || /^I(?:['’]|$)/.test(words[end].text)) return undefined
  const before = words[from - 1]?.lower === 'the' ? from - 2 : from - 1
  if (before <= low || !PREPOSITIONS.has(words[before]?.text ?? ''))
    return { role: textOf(block, from, end + 1), isPerson: true, from }
  const whole = mentionEnding(mentions, before - 1)
  if (whole) return whole.from < low || whole.kind === 'place' ? undefined : { mention: whole, from: whole.from }
  return roleEnding(block, mentions, before - 1, low, end) ?? strangerEnding(block, mentions, before - 1, low)
}

const isNameWord = (word: Word | undefined): boolean =>
  word !== undefined && (word.inNames || word.inOrganizations) && word.written === word.text

/** “A spokesman for Kerry” is not Kerry, but “Blumenthal of Connecticut” is Blumenthal. */
function complement(block: Block, mentions: Mention[], mention: Mention, low: number): Talker | undefined {
  const { words } = block
  const owns = isOwner(words[mention.to - 1])
  const at = words[mention.from - 1]?.text === 'the' ? mention.from - 2 : mention.from - 1
  const preposition = words[at]
  if (owns) return undefined
  if (!preposition || at <= low || !PREPOSITIONS.has(preposition.text) || !isSpace(block, at))
    return { mention, from: mention.from }
  // “A report by the board” is the board’s; “John McCain (R) of Arizona” is McCain.
  if (words[at - 1]?.noun === 'document' && /^(?:by|from)$/.test(preposition.text)) return { mention, from: mention.from }
  if (gapAfter(block, at - 1).startsWith(')')) return nounEnding(block, mentions, at - 1, low, 1)
  const whole = mentionEnding(mentions, at - 1)
  if (whole && whole.from >= low && whole.kind !== 'place') return { mention: whole, from: whole.from }
  return roleEnding(block, mentions, at - 1, low, mention.to - 1) ?? { mention, from: mention.from }
}

/** “A White House official”, “Pence’s spokesperson”, “respondents”: a noun and what stands before it. */
function roleEnding(block: Block, mentions: Mention[], end: number, low: number, last = end): Talker | undefined {
  const { words } = block
  let from = end
  while (from >= low && end - from < LONGEST_ROLE) {
    const word = words[from]
    if (!word) return undefined
    const owner = mentions.find((one) => one.to === from + 1 && isOwner(word))
    if (DETERMINERS.has(word.text) || (owner && from < end)) {
      const start = owner ? owner.from : from
      // “Michael Lamberty, a Lufthansa spokesman told the BBC”
      const named = start > low && gapAfter(block, start - 1) === ', ' ? mentionEnding(mentions, start - 1) : undefined
      if (named?.kind === 'person' && named.from >= low) return { mention: named, from: named.from }
      // “The strategist behind Clinton’s campaign”
      let before = start - 1
      while (before > low && EARLIER.has(words[before]?.text ?? '')) before--
      const preposition = words[before]?.text ?? ''
      if (before > low && PREPOSITIONS.has(preposition) && isNounGap(block, before - 1)) {
        // “The vice president in his statement called it …”
        const whole = roleEnding(block, mentions, before - 1, low, COMPLEMENT.has(preposition) ? last : before - 1)
        if (whole) return whole
      }
      return speaks(block, start, end) || isPlainNoun(block, start, end, low) ? roleOf(block, start, last, mentions) : undefined
    }
    if (from > low && !isNounGap(block, from - 1)) break
    if (PREPOSITIONS.has(word.text) && from < end) {
      from--
      continue
    }
    const isVerb = (word.saidVerb || word.namingVerb) && !(from === end && word.noun !== undefined)
    if (isVerb || VERBS.has(word.text)) return undefined
    from--
  }
  // “Critics said”, “Aides to Clinton say”: a plural without an article.
  const head = words[end]
  if (head?.noun === undefined || head.noun === 'place' || head.noun === 'document') return undefined
  let start = end
  while (
    start > low &&
    words[start - 1] &&
    isSpace(block, start - 1) &&
    isAdjective(words[start - 1]?.text ?? '', mentions, start)
  )
    start--
  const whole = mentions.find((one) => one.from < start && one.to >= start)
  return roleOf(block, whole?.from ?? start, last)
}

/** “The shooter said”: whatever opens the clause and stands right before the verb, with nothing but its article and a word beside it. */
function isPlainNoun(block: Block, from: number, end: number, low: number): boolean {
  const { words } = block
  if (end === from || end - from > 3 || words[end]?.capital || gapAfter(block, end) !== ' ') return false
  if (NOUNS_TOO.test(words[end + 1]?.text ?? '')) return false
  const opens = from === low || /[,“”"]/.test(gapAfter(block, from - 1)) || OPENING.has(words[from - 1]?.text ?? '')
  return opens && words.slice(from + 1, end + 1).every(({ text }) => !PREPOSITIONS.has(text) && !/ly$|ed$|^\d|^so$/.test(text))
}

const isAdjective = (text: string, mentions: Mention[], at: number): boolean =>
  /^\p{Lu}/u.test(text) || /(?:al|ic|an|ive|ior|ous|ed|ing|top|other)$/.test(text) || mentions.some((one) => one.to === at)
