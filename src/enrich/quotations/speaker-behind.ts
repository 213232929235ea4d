import type { Speaker } from './memory.ts'
import type { Mention } from '../names.ts'
import type { Marked } from './quotation-marks.ts'
import { type Block, isOwner, startOf } from '../reading.ts'
import { endsSentence, gapAfter, isSpace } from '../runs.ts'
import { REACH, type Scene } from './scene.ts'
import { isNounHere, isPassive, isPutting } from './sentences.ts'
import { subjectBefore } from './subject-before.ts'
import { subjectBehind } from './subject-behind.ts'
import type { Word } from '../word.ts'

/** `" Kerry said`, `" said Kerry` */
export function speakerBehind(scene: Scene): Speaker | undefined {
  const { block, marked, high } = scene
  const { words } = block
  const from = marked.to
  if (from >= high || !isSameSentence(block, marked)) return undefined
  let end = from
  while (end < high && end - from < REACH && !(end > from && endsSentence(block, end - 1))) {
    if (end > from && gapAfter(block, end - 1).includes(';')) break
    end++
  }
  const mentions = scene.mentionsIn(from, end)
  for (let at = from; at < end; at++) {
    const word = words[at]
    if (word?.text === 'according') return undefined
    if (
      !word ||
      !(
        word.saidVerb ||
        (at === from && word.namingVerb && isDetached(block, marked)) ||
        isPutting(words, at) ||
        isVented(scene, mentions, at)
      )
    )
      continue
    if ((at > from && isPassive(block, at)) || isNounHere(words, at)) continue
    const isInverted =
      (at === from && !word.text.endsWith('ing')) ||
      (at === from + 1 && /^(?:[a-z]+ly|then|also|has|had)$/.test(words[from]?.text ?? ''))
    const subject = isInverted ? subjectBehind(block, mentions, at + 1, end) : subjectBefore(block, mentions, at - 1, from)
    // A noun that no list knows has far behind a sentence of its own.
    const isFar = subject?.role !== undefined && !isInverted && subject.from - from > 3
    if (isFar && !words.slice(subject.from, at).some(({ noun }) => noun !== undefined)) continue
    if (subject && !isInverted && !isBeside(block, marked, subject.from, at)) continue
    const speaker = scene.speaker(subject, at, at === from ? 'said-before-name' : 'name-before-said')
    if (speaker) return speaker
    if (at - from > 8) return undefined
  }
  return undefined
}

/** `," Kerry gushed`: behind a whole sentence any verb of the past is one of speech. */
function isVented({ block, marked }: Scene, mentions: Mention[], at: number): boolean {
  const verb = block.words[at] as Word
  if (!isSpace(block, at - 1)) return false
  if (
    verb.capital ||
    at - marked.to > 5 ||
    !/[^e]ed$/.test(verb.text) ||
    !/,[”"’']?,?$/.test(block.text.slice(marked.end - 1, marked.end + 1))
  )
    return false
  const opens = marked.from === 0 || endsSentence(block, marked.from - 1)
  const name = block.words[at - 1]
  return opens && (mentions.some((one) => one.kind === 'person' && one.to === at) || (name?.inNames === true && !isOwner(name)))
}

/**
 * Whether a comma parts a quotation from whoever is said to have spoken it: words that go on in the sentence, as in “called it
 * ‘late’ before Kerry spoke”, are another’s. “Kerry can be heard saying” comes right behind, “of Kerry saying” is of other words.
 */
function isBeside(block: Block, marked: Marked, from: number, verb: number): boolean {
  const detached = isDetached(block, marked)
  if (block.words[verb]?.text.endsWith('ing')) return from === marked.to && detached
  if (from === marked.to && endsSentence(block, verb)) return true
  return detached || block.text.slice(marked.end, startOf(block, from)).includes(',')
}

/** Whether a comma or another mark ends a quotation. */
const isDetached = ({ text }: Block, { end }: Marked): boolean =>
  /[,?!…—–-]["”’')\]]*,?$|["”],$/u.test(text.slice(end - 3, end + 2).trimEnd())

/** `labeled "late" by the board`: closer to the words than whoever says so. */
export function namedBy({ block, marked, high, mentionsIn, speaker }: Scene): Speaker | undefined {
  const { words } = block
  const isNamed = words.slice(Math.max(0, marked.from - 4), marked.from).some((word) => word.namingVerb)
  if (words[marked.to]?.text !== 'by' || !isNamed || !/^["”] $/.test(block.text.slice(marked.end, startOf(block, marked.to))))
    return undefined
  return speaker(subjectBehind(block, mentionsIn(marked.to, high), marked.to + 1, high), -1, 'by')
}

/** `So says Kerry`, behind whole sentences. */
export function soSays({ block, marked, high, mentionsIn, speaker }: Scene): Speaker | undefined {
  const at = marked.to
  if (!/^(?:So|Thus)$/.test(block.words[at]?.text ?? '') || !block.words[at + 1]?.saidVerb) return undefined
  return speaker(subjectBehind(block, mentionsIn(at, high), at + 2, high), at + 1, 'said-before-name')
}

/** `", according to Kerry`, `" by the FBI` */
export function accordingTo(scene: Scene): Speaker | undefined {
  const { block, marked, high } = scene
  const { words } = block
  const from = marked.to
  if (!isSameSentence(block, marked)) return undefined
  const end = Math.min(high, from + REACH)
  const mentions = scene.mentionsIn(from, end)
  if (words[from]?.text === 'by') return scene.speaker(subjectBehind(block, mentions, from + 1, end), -1, 'by')
  for (let at = from; at < end; at++) {
    if (words[at]?.text === 'according' && words[at + 1]?.text === 'to') {
      return scene.speaker(subjectBehind(block, mentions, at + 2, end), at, 'according-to')
    }
    if (endsSentence(block, at)) break
  }
  return undefined
}

/** Whether the sentence goes on behind a quotation: its last mark is a comma, or a small letter follows. */
function isSameSentence(block: Block, { end, to }: Marked): boolean {
  const next = block.words[to]
  if (!next) return false
  const gap = block.text.slice(end, startOf(block, to))
  if (/^["”]?\s*[.;]/.test(gap)) return false
  const last = block.text.charAt(end - 1)
  if (last === '.' && next.capital) return false
  return true
}
