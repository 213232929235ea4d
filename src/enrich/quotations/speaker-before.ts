import type { Speaker } from './memory.ts'
import type { Mention } from '../names.ts'
import { type Block, endOf } from '../reading.ts'
import { endsSentence, gapAfter, isSpace } from '../runs.ts'
import { REACH, type Scene } from './scene.ts'
import { isNounHere, isPassive, isPutting, startOfSentence } from './sentences.ts'
import { speechOf } from './speech-nouns.ts'
import { subjectBefore } from './subject-before.ts'
import { subjectBehind } from './subject-behind.ts'
import type { Talker } from './talker.ts'

/** Behind them a verb has the subject of another. */
const JOINING = /^(?:to|and|but|then)$/

/** `Kerry said, "`, `Kerry said it was a "`, `Kerry called it "`, `Kerry left, saying: "` */
export function speakerBefore(scene: Scene): Speaker | undefined {
  const { block, marked, low } = scene
  const { words } = block
  let from = marked.from
  while (from > low && marked.from - from < REACH && !endsSentence(block, from - 1)) from--
  const mentions = scene.mentionsIn(from, marked.from)
  let isPartOf = false
  let lesser: Speaker | undefined
  for (let at = marked.from - 1; at >= from; at--) {
    const word = words[at]
    if (word?.text === 'according' && words[at + 1]?.text === 'to') {
      const speaker = scene.speaker(subjectBehind(block, mentions, at + 2, marked.from), at, 'according-to')
      if (speaker) return speaker
    }
    const owner = speechOf(block, mentions, at, from, marked.from)
    const speaks = scene.speaker(owner, -1, 'speech-of')
    if (speaks) return speaks
    if (!word || !(word.saidVerb || word.namingVerb || isPutting(words, at))) continue
    // “The ad was rejected”, “he was told”: done to the subject, not by it.
    if (isPassive(block, at) || isNounHere(words, at)) continue
    // “adding”, “to say”, “and urged”: whoever acts in the whole sentence.
    if (word.text.endsWith('ing') || JOINING.test(words[at - 1]?.text ?? '')) {
      // “who left and called it”: whoever “who” stands for.
      const who = relativeBefore(block, at, from)
      if (who !== undefined) {
        const speaker = scene.speaker(subjectBefore(block, mentions, who, from), at, 'said-before-words')
        if (speaker) return speaker
      }
      // “After calling it ‘late,’ Kerry left”: whoever acts behind.
      if (word.text.endsWith('ing') && (at <= from + 1 || word.capital) && /^\p{Lu}/u.test(words[from]?.text ?? '')) {
        const speaker = scene.speaker(scene.mainSubject(marked.to, Math.min(marked.to + 12, words.length)), at, 'acts-behind')
        if (speaker) return speaker
      }
      // “with one top Democrat saying” has its own.
      const own =
        !word.text.endsWith('ing') || !isSpace(block, at - 1) || JOINING.test(words[at - 1]?.text ?? '')
          ? undefined
          : subjectBefore(block, mentions, at - 1, from)
      const speaker =
        own?.mention?.kind === 'place' || isDocument(block, own) ? undefined : scene.speaker(own, at, 'said-before-words')
      if (speaker) return speaker
      isPartOf = true
      continue
    }
    // “Says Kissinger, "…”
    const subject =
      (at === from && word.capital) || isTurned(block, mentions, at)
        ? subjectBehind(block, mentions, at + 1, marked.from)
        : subjectBefore(block, mentions, at - 1, from)
    const speaker = scene.speaker(subject, at, 'said-before-words')
    // “Waxman said the filings suggest that …”: people speak before papers and places do.
    // A pronoun that means nobody known is nobody else either.
    if (subject?.pronoun !== undefined && !speaker) return undefined
    if (speaker && (subject?.mention?.kind === 'place' || isDocument(block, subject))) lesser ??= speaker
    else if (speaker) return speaker
  }
  if (lesser) return lesser
  if (isPartOf) {
    const start = startOfSentence(block, from)
    const speaker = scene.speaker(scene.mainSubject(start, marked.from), marked.from - 1, 'acts-in-sentence')
    if (speaker) return speaker
  }
  // “Trump on Twitter: "…”, “Ms. Gross: "…”
  if (marked.from > from && /:\s*["“]$/.test(block.text.slice(endOf(block, marked.from - 1), marked.start))) {
    return scene.speaker(scene.mainSubject(from, marked.from), -1, 'before-colon')
  }
  return undefined
}

/** “When asked whether it was ‘late,’ Kerry left”: words of a question, which whoever answers it has not said. */
export function isAsked({ block, marked }: Scene): boolean {
  const { words } = block
  for (
    let at = marked.from - 1;
    at >= Math.max(0, marked.from - REACH) && !endsSentence(block, at) && !/[,;:—–]/.test(gapAfter(block, at));
    at--
  ) {
    if (!/^(?:asked|pressed|questioned)$/i.test(words[at]?.text ?? '')) continue
    const asks = /^(?:about|how|if|on|whether|why)$/.test(words[at + 1]?.text ?? '')
    const isOpening =
      words[at]?.capital === true || /^(?:when|after|if|he|she|they|was|were|been|being)$/i.test(words[at - 1]?.text ?? '')
    if (asks && isOpening) return true
  }
  return false
}

/** “Further, said Kerry, the boat”: where nobody comes before the verb, the one between commas behind it. */
function isTurned(block: Block, mentions: Mention[], verb: number): boolean {
  if (!gapAfter(block, verb - 1).includes(',') || !isSpace(block, verb)) return false
  const behind = mentions.find((one) => one.from === verb + 1)
  return behind !== undefined && gapAfter(block, behind.to - 1).startsWith(',') && !mentions.some((one) => one.to <= verb)
}

/** The “who” of the clause that a verb behind “and” belongs to. */
function relativeBefore(block: Block, verb: number, low: number): number | undefined {
  for (let at = verb - 1; at > low && !/[;:—–]| - /.test(gapAfter(block, at)); at--)
    if (block.words[at]?.text === 'who') return at
  return undefined
}

function isDocument(block: Block, subject: Talker | undefined): boolean {
  const last = subject?.role?.split(' ').at(-1)
  const from = subject?.from ?? 0
  return (
    last !== undefined && block.words.slice(from, from + REACH).some((word) => word.text === last && word.noun === 'document')
  )
}
