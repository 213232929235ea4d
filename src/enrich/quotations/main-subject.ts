import type { Mention } from '../names.ts'
import { type Block, isOwner } from '../reading.ts'
import { gapAfter, isSpace } from '../runs.ts'
import { DETERMINERS, isNounGap, PREPOSITIONS, PRONOUNS, roleOf, type Talker, VERBS } from './talker.ts'

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
