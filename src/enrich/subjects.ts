import type { Mention } from './names.ts'
import { type Block, endOf, isOwner, startOf, textOf } from './reading.ts'
import { endsSentence, gapAfter, isSpace } from './runs.ts'

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'He', 'She', 'They', 'It'])
const RELATIVE = new Set(['who', 'which', 'that'])
const DETERMINERS = new Set(
  'a an the one another his her their its some many several other both two three four five most few half these those this A An The One Another His Her Their Its Some Many Several Other Both Two Three Four Five Most Few Half These Those This'.split(
    ' ',
  ),
)
const PREPOSITIONS = new Set(
  'for of to at from with by in against about behind on over under than like near into after before during as between'.split(' '),
)
/** They stand between a subject and its verb. */
const BETWEEN = new Set(
  'likewise similarly instead simply perhaps often soon now thus therefore however meanwhile himself herself itself themselves has had have also then later once just went on to did does would could can should may might must be been being heard quoted as is was were are not never even still first again further over early late last this earlier at in weekend week month year morning afternoon evening night yesterday today day all and then reportedly Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb March April May June July Aug Sept Oct Nov Dec January February August September October November December'.split(
    ' ',
  ),
)
/** No noun reaches over them. */
const VERBS = new Set(
  'is are was were has have had will would can could may might must be been and that which who if when because while as'.split(
    ' ',
  ),
)
const EARLIER = new Set(['former', 'then', 'late', 'current', 'ex'])
const COMPLEMENT = new Set(['of', 'for', 'behind', 'at', 'from', 'with', 'to'])
const LONGEST_ROLE = 10

/** The subject of a verb of speech: a name, a pronoun or a noun. */
export interface Talker {
  mention?: Mention
  /** `he`, `she`, `they` or `it`. */
  pronoun?: string
  /** As written: “a White House official”. */
  role?: string
  /** Index of its first word. */
  from: number
}

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
  const mention = mentionEnding(mentions, end)
  if (/^(?:['’]s)?\.?[,—–]| [—–-]/.test(gap)) {
    let comma = end
    while (comma > low && !/[,—–]| - /.test(gapAfter(block, comma - 1))) comma--
    // “On CNN, Ari Fleischer, former press secretary, said”: the name between the commas is nobody's apposition.
    if (comma > low && depth > 0 && mention?.kind === 'person' && mention.from === comma) return { mention, from: mention.from }
    if (comma > low) {
      // “A former spokesman, Tommy Vietor, said”
      // “Alec Hochstein, a former colleague, told”: what stands between the commas tells of the one before.
      const before = nounEnding(block, mentions, comma - 1, low, depth + 1)
      const inside = mentions.find((one) => one.from === comma && one.kind === 'person')
      if (inside && !before?.mention) return { mention: inside, from: comma }
      if (before) return before
    }
  }
  if (mention && mention.from >= low) return complement(block, mentions, mention, low)
  const word = words[end]
  if (!word) return undefined
  if (PRONOUNS.has(word.text)) return { pronoun: word.lower, from: end }
  if (RELATIVE.has(word.text)) return nounEnding(block, mentions, end - 1, low, depth + 1)
  return roleEnding(block, mentions, end, low)
}

const mentionEnding = (mentions: Mention[], at: number): Mention | undefined => mentions.find((one) => one.to === at + 1)

/** “A spokesman for Kerry” is not Kerry, but “Blumenthal of Connecticut” is Blumenthal. */
function complement(block: Block, mentions: Mention[], mention: Mention, low: number): Talker | undefined {
  const { words } = block
  const owns = isOwner(words[mention.to - 1])
  const at = words[mention.from - 1]?.text === 'the' ? mention.from - 2 : mention.from - 1
  const preposition = words[at]
  if (owns) return undefined
  if (!preposition || at <= low || !PREPOSITIONS.has(preposition.text) || !isSpace(block, at))
    return { mention, from: mention.from }
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
      return speaks(block, start, end) ? roleOf(block, start, last, mentions) : undefined
    }
    if (from > low && !isNounGap(block, from - 1)) break
    if (PREPOSITIONS.has(word.text) && from < end) {
      from--
      continue
    }
    if (word.saidVerb || word.namingVerb || VERBS.has(word.text)) return undefined
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

/** Whether the noun of a stretch is one that can speak: its last before a preposition. */
function speaks({ words }: Block, from: number, end: number): boolean {
  let last = from
  while (last < end && !(last > from && PREPOSITIONS.has(words[last + 1]?.text ?? ''))) last++
  return words[last]?.noun !== undefined || words[end]?.noun !== undefined || /^\d+-?year|old$/.test(words[end]?.text ?? '')
}

/** The first that acts in a sentence, which is what “adding” and “saying” later in it belong to. */
export function mainSubject(
  block: Block,
  mentions: Mention[],
  start: number,
  end: number,
  isQuoted: (at: number) => boolean,
): Talker | undefined {
  const { words } = block
  for (let at = start; at < end; at++) {
    if (isQuoted(at)) continue
    const word = words[at]
    if (!word) return undefined
    if (PRONOUNS.has(word.text)) return { pronoun: word.lower, from: at }
    const mention = mentions.find((one) => one.from === at)
    // Somebody whom nothing is known of.
    if (
      !mention &&
      at === start &&
      word.inNames &&
      word.noun === undefined &&
      words[at + 1]?.capital === false &&
      word.written === word.text &&
      !word.text.endsWith('ly') &&
      words[at + 1]?.saidVerb
    )
      return undefined
    if (mention) {
      const owns = isOwner(words[mention.to - 1])
      const isUnder =
        at > start &&
        (PREPOSITIONS.has(words[at - 1]?.lower ?? '') ||
          (words[at - 1]?.text === 'the' && PREPOSITIONS.has(words[at - 2]?.lower ?? '')))
      // “Republican National Committee Chairman Reince Priebus”
      const beside = mentions.find((one) => one.from === mention.to && one.kind === 'person')
      if (!isUnder && beside && isSpace(block, mention.to - 1)) return { mention: beside, from: beside.from }
      if (!owns && !isUnder && (mention.kind !== 'place' || at === start)) return { mention, from: at }
      at = mention.to - 1
      continue
    }
    if (DETERMINERS.has(word.text) && !PREPOSITIONS.has(words[at - 1]?.text ?? '')) {
      for (let to = at + 1; to < Math.min(end, at + 6); to++) {
        if (words[to]?.noun && words[to]?.noun !== 'place' && words[to + 1]?.noun === undefined) {
          return apposed(block, mentions, to, end) ?? roleOf(block, at, to, mentions)
        }
        const next = words[to]
        if (
          !next ||
          PREPOSITIONS.has(next.text) ||
          DETERMINERS.has(next.text) ||
          VERBS.has(next.text) ||
          !isNounGap(block, to - 1)
        )
          break
        const inside = mentions.find((one) => one.from === to)
        if (inside && words[inside.to]?.noun === undefined) break
      }
    }
  }
  return undefined
}

/** “A former spokesperson for the president, Tommy Vietor, was …” */
function apposed(block: Block, mentions: Mention[], noun: number, end: number): Talker | undefined {
  let to = noun
  while (to < end && to - noun < 8 && !gapAfter(block, to).includes(',')) to++
  const mention = mentions.find((one) => one.from === to + 1 && one.kind === 'person')
  return mention && gapAfter(block, mention.to - 1).startsWith(',') ? { mention, from: mention.from } : undefined
}

const isAdjective = (text: string, mentions: Mention[], at: number): boolean =>
  /^\p{Lu}/u.test(text) || /(?:al|ic|an|ive|ior|ous|ed|ing|top|other)$/.test(text) || mentions.some((one) => one.to === at)

/** A noun that speaks; “the ACLU report” is the ACLU. */
function roleOf(block: Block, from: number, last: number, mentions: Mention[] = []): Talker {
  if (block.words[last]?.noun === 'document') {
    const mention = mentions.find((one) => one.to === last && one.from >= from && one.kind === 'organization')
    if (mention) return { mention, from }
  }
  return { role: textOf(block, from, last + 1), from }
}

/** Whom the words from `start` on name, behind “said” or “according to”; no word from `high` on belongs to the sentence. */
export function subjectBehind(block: Block, mentions: Mention[], start: number, high: number): Talker | undefined {
  const { words } = block
  let from = start
  if (words[from]?.text.endsWith('ly') && !words[from]?.capital) from++
  const first = words[from]
  if (!first || from >= high) return undefined
  // “said, ” and “said that …” have their subject elsewhere.
  if (/[,:;]/.test(gapAfter(block, from - 1)) || first.text === 'that') return undefined
  if (PRONOUNS.has(first.text)) return { pronoun: first.lower, from }
  let end = from
  let body: Mention | undefined
  for (; end < high && end - from < 14; end++) {
    const word = words[end]
    if (!word || (end > from && !isNounGap(block, end - 1))) break
    const mention = mentions.find((one) => one.from === end)
    if (mention && mention.to <= high) {
      const owns = isOwner(words[mention.to - 1])
      const behind = words[mention.to]
      // “says Obama strategist David Axelrod”
      const isBeside = behind?.noun === 'person' && !behind.capital && isSpace(block, mention.to - 1)
      if (mention.kind === 'person' && !owns && !isBeside) return { mention, from: mention.from }
      if ((owns || isBeside) && end === from && mention.kind === 'person') {
        end = mention.to - 1
        continue
      }
      if (end === from || (end === from + 1 && first.lower === 'the')) body = mention
      end = mention.to - 1
      continue
    }
    if (PREPOSITIONS.has(word.text) || RELATIVE.has(word.text) || word.text === 'when' || word.text === 'while') break
    if (word.text === 'and' && !(words[end - 1]?.capital && words[end + 1]?.capital)) break
  }
  if (body && body.to === end) return { mention: body, from }
  // “said his lawyer, John Smith”
  const next = mentions.find((one) => one.from === end && one.kind === 'person')
  if (next && gapAfter(block, end - 1) === ', ' && words[end - 1]?.noun === 'person') return { mention: next, from: next.from }
  if (end === from) return undefined
  let last = end
  // “a spokesman for the ministry”
  if (/^(?:of|for|at|from|in|with)$/.test(words[end]?.text ?? '') && isNounGap(block, end - 1)) {
    last = end + 1
    while (
      last < high &&
      isNounGap(block, last - 1) &&
      last - end < 6 &&
      !RELATIVE.has(words[last]?.text ?? '') &&
      !(PREPOSITIONS.has(words[last]?.text ?? '') && last > end + 1)
    )
      last++
  }
  const isNoun = words[end - 1]?.noun !== undefined || mentions.some((one) => one.from === from) || speaks(block, from, end - 1)
  return isNoun ? { role: block.text.slice(startOf(block, from), endOf(block, last - 1)), from } : undefined
}

function isNounGap(block: Block, at: number): boolean {
  return !endsSentence(block, at) && /^(?:(?:['’]s?)?\s|-|\.\s)$/.test(gapAfter(block, at))
}
