import type { Mention } from '../names.ts'
import { type Block, isOwner } from '../reading.ts'
import { gapAfter, isSpace } from '../runs.ts'
import type { Word } from '../word.ts'
import { DETERMINERS, isNounGap, PREPOSITIONS, PRONOUNS, roleOf, type Talker, VERBS } from './talker.ts'

/** They open a clause before the sentence's own. */
const FRONTED = /^(?:After|Although|As|Because|Before|Despite|If|Once|Since|Though|Until|When|Whenever|While)$/

/** Nothing that begins with them is a plain noun. */
const OTHERWISE = [PREPOSITIONS, DETERMINERS, VERBS]

/** The first that acts in a sentence, which is what “adding” and “saying” later in it belong to. */
export function mainSubject(
  block: Block,
  mentions: Mention[],
  start: number,
  end: number,
  isQuoted: (at: number) => boolean,
): Talker | undefined {
  const { words } = block
  const first = words[start]
  if (first !== undefined && FRONTED.test(first.text)) {
    // “As the board met, Kerry left, saying”: what the sentence opens with is another clause.
    let comma = start + 2
    while (comma < end && (isQuoted(comma) || !gapAfter(block, comma - 1).includes(','))) comma++
    const subject = comma < end ? mainSubject(block, mentions, comma, end, isQuoted) : undefined
    if (subject) return subject
  }
  for (let at = start; at < end; at++) {
    if (isQuoted(at)) continue
    const word = words[at]
    if (!word) return undefined
    if (PRONOUNS.has(word.text) && !(word.lower === 'it' && isOwner(word))) return { pronoun: word.lower, from: at }
    const mention = mentions.find((one) => one.from === at)
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
      const staff = owns && !isUnder ? staffOf(block, mentions, at, mention.to) : undefined
      if (staff) return staff
      at = mention.to - 1
      continue
    }
    const unlisted = at === start ? opening(block, mentions, at, end) : undefined
    if (unlisted) return unlisted
    if (DETERMINERS.has(word.text) && !PREPOSITIONS.has(words[at - 1]?.text ?? '')) {
      const noun = nounFrom(block, mentions, at, end)
      if (noun) return noun
    }
  }
  return undefined
}

/** “Activists put out a leaflet”, “Ostvold said”: a plural or a name that nothing is known of, at a sentence's start. */
function opening(block: Block, mentions: Mention[], at: number, end: number): Talker | undefined {
  const { words } = block
  for (let to = at; to < Math.min(end, at + 3) && !mentions.some((one) => one.from === to); to++) {
    const { noun, text, lower, written } = words[to] as Word
    if (noun === 'person' && /[^s]s$|men$/.test(text) && written === text) return roleOf(block, at, to)
    if (!isNounGap(block, to) || OTHERWISE.some((other) => other.has(lower))) break
  }
  const { inNames, noun, written, text } = words[at] as Word
  const isName = inNames && noun === undefined && written === text && !text.endsWith('ly')
  return isName && words[at + 1]?.saidVerb && !words[at + 1]?.capital ? roleOf(block, at, at) : undefined
}

/** “Ostvold’s spokesman”: whoever somebody or a body has speak. */
function staffOf(block: Block, mentions: Mention[], at: number, from: number): Talker | undefined {
  const { words } = block
  for (let to = from; to < from + 3 && isNounGap(block, to - 1); to++) {
    const word = words[to]
    if (word?.noun !== 'person' || word.capital || words[to + 1]?.noun !== undefined || isOwner(word)) continue
    const beside = mentions.find((one) => one.from === to + 1 && one.kind === 'person')
    return beside && isSpace(block, to) ? { mention: beside, from: beside.from } : roleOf(block, at, to)
  }
  return undefined
}

/** “The former official”, “the ad’s narrator”, “the study’s author Margaret Ostvold”: the noun that an article opens. */
function nounFrom(block: Block, mentions: Mention[], at: number, end: number): Talker | undefined {
  const { words } = block
  // “The University of Oslo’s Margaret Ostvold” is a name with an article.
  const whole = mentions.find((one) => one.from === at + 1)
  if (whole && whole.to - whole.from > 1 && words[whole.to]?.noun === undefined) return undefined
  for (let to = at + 1; to < Math.min(end, at + 6); to++) {
    const next = words[to]
    const isNoun = next?.noun !== undefined && next.noun !== 'place' && words[to + 1]?.noun === undefined
    const beside = mentions.find((one) => one.from === to + 1 && one.kind === 'person')
    if (isNoun && beside && isSpace(block, to)) return { mention: beside, from: beside.from }
    if (isNoun && !isOwner(next)) return apposed(block, mentions, to, end) ?? roleOf(block, at, to, mentions)
    if (!next || PREPOSITIONS.has(next.text) || DETERMINERS.has(next.text) || VERBS.has(next.text)) return undefined
    if (!isNounGap(block, to - 1)) return undefined
    const inside = mentions.find((one) => one.from === to)
    if (inside && words[inside.to]?.noun === undefined) return undefined
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
