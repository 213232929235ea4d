import type { Mention } from '../names.ts'
import { type Block, endOf, isOwner, startOf } from '../reading.ts'
import { isNounGap, type Talker } from './talker.ts'

/** What belongs to whoever speaks it. */
const SPEECH = new Set(
  (
    'accusation admission advice allegation argument assertion assessment assurance belief boast call characterization claim comment ' +
    'complaint contention criticism declaration demand depiction description dismissal explanation insistence line mantra message motto ' +
    'observation phrase pledge prediction promise quip refrain remark reply response rhetoric slogan statement suggestion testimony threat ' +
    'tweet view vow warning word'
  ).split(' '),
)
/** So many words may stand between the owner and the noun, and between the noun and what is quoted. */
const REACH = 4

/** Whose speech a noun before the word `end` is, with which a quotation begins: “Ostvold’s claim that”, “her frequent remarks about”. */
export function speechOf(block: Block, mentions: Mention[], noun: number, low: number, end: number): Talker | undefined {
  const { words } = block
  if (!SPEECH.has(words[noun]?.key ?? '') || !leadsTo(block, noun, end)) return undefined
  for (let at = noun - 1; at >= Math.max(low, noun - REACH) && isNounGap(block, at); at--) {
    const word = words[at]
    if (/^(?:his|her|His|Her)$/.test(word?.text ?? '')) return { pronoun: word?.lower === 'his' ? 'he' : 'she', from: at }
    if (!isOwner(word)) continue
    // “Calling Ostvold’s claim ‘absurd’” has the words from another.
    if (noun === end - 1 && words[at - 1]?.namingVerb) return undefined
    const owner = mentions.find((one) => one.to === at + 1)
    return owner && owner.kind !== 'place' ? { mention: owner, from: owner.from } : undefined
  }
  return undefined
}

/** Whether what is quoted is what was said, and nothing that is said of it: “the claim that”, “a remark about”, “the motto: ”. */
function leadsTo(block: Block, noun: number, end: number): boolean {
  const { words, text } = block
  if (words[noun + 1]?.text === 'that') return true
  const between = text.slice(endOf(block, noun), startOf(block, end))
  if (/:\s*["“]$/.test(between)) return true
  return end - noun <= REACH + 1 && !/,| (?:is|was|were|are|as|and|had|has|did) /.test(between)
}
