import type { Speaker } from './memory.ts'
import type { Marked } from './quotation-marks.ts'
import { type Block, startOf } from '../reading.ts'
import { endsSentence, gapAfter } from '../runs.ts'
import { REACH, type Scene } from './scene.ts'
import { isPassive } from './sentences.ts'
import { subjectBefore } from './subject-before.ts'
import { subjectBehind } from './subject-behind.ts'

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
    if (!word?.saidVerb || isPassive(block, at)) continue
    const subject =
      at === from || (at === from + 1 && /ly$|^(?:then|also|has|had)$/.test(words[from]?.text ?? ''))
        ? subjectBehind(block, mentions, at + 1, end)
        : subjectBefore(block, mentions, at - 1, from)
    const speaker = scene.speaker(subject, at, at === from ? 'said-before-name' : 'name-before-said')
    if (speaker) return speaker
    if (at - from > 8) return undefined
  }
  return undefined
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
