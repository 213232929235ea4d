import type { Mention } from '../names.ts'
import { type Block, isOwner } from '../reading.ts'
import { endsSentence, gapAfter, isSpace } from '../runs.ts'

/** So many words may stand between a name and its verb. */
const APPOSITION = 14
const UNDER = new Set(
  'of to with by for from against about behind than like and on in at over into under near between'.split(' '),
)

/** Whether a name is not owned, spoken to or otherwise beside the one that acts. */
export function isSubject(block: Block, one: Mention): boolean {
  const { words } = block
  // “Abrams campaign manager Lauren Groh-Wargo”
  const behind = words[one.to]
  if (behind?.noun !== undefined && !behind.capital && isSpace(block, one.to - 1)) return false
  const before = words[one.from - 1]?.text ?? ''
  // “The Floyd protests”
  if (/^(?:the|an?)$/.test(before) && one.to - one.from === 1) return false
  if (before === 'to' && words[one.from - 2]?.text === 'according') return true
  return !isOwner(words[one.to - 1]) && !UNDER.has(before)
}

/** Whether a verb of the past follows that is done by the one who is named: “Herring—the third in line—admitted”. */
export function acts(block: Block, one: Mention): boolean {
  const { words } = block
  if (words[one.from - 2]?.text === 'according') return true
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
    /ly$|^(?:also|first|never|earlier|then|later|has|had|have|once|still|again|on|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(
      words[at]?.text ?? '',
    )
  )
    at++
  const verb = words[at]
  return verb !== undefined && !verb.capital && (verb.saidVerb || verb.namingVerb || /[^e]ed$/.test(verb.text))
}

/** Whether a name opens a sentence, or what stands behind a comma. */
export const opens = (block: Block, one: Mention): boolean =>
  one.from === 0 || endsSentence(block, one.from - 1) || gapAfter(block, one.from - 1) === ', '

/** Whether no other sentence follows that has a subject of its own far behind. */
export function endsLast(block: Block, one: Mention): boolean {
  let ends = 0
  for (let at = one.to; at < block.words.length - 1; at++) if (endsSentence(block, at)) ends++
  return ends < 2
}
