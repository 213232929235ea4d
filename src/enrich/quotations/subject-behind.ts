import type { Mention } from '../names.ts'
import { type Block, endOf, isOwner, startOf, textOf } from '../reading.ts'
import { gapAfter, isSpace } from '../runs.ts'
import { isNounGap, PREPOSITIONS, PRONOUNS, RELATIVE, speaks, type Talker, VERBS } from './talker.ts'

/** They stand for those that “of” names. */
const SOME = /^(?:another|both|many|most|one|several|some|three|two)$/

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
    const joins = word.text === 'and' && words[end - 1]?.capital && words[end + 1]?.capital
    if (!joins && (PREPOSITIONS.has(word.text) || VERBS.has(word.text))) break
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
  const isNoun =
    words[end - 1]?.noun !== undefined ||
    mentions.some((one) => one.from === from) ||
    speaks(block, from, end - 1) ||
    (SOME.test(first.text) && words[end]?.text === 'of')
  if (!isNoun) return strangerFrom(block, from, end)
  return { role: block.text.slice(startOf(block, from), endOf(block, last - 1)), from }
}

/** “Said Ostvold”, of whom nothing else is known. */
function strangerFrom(block: Block, from: number, end: number): Talker | undefined {
  const isName = block.words.slice(from, end).every((word) => word.inNames && word.written === word.text)
  return isName ? { role: textOf(block, from, end), isPerson: true, from } : undefined
}
