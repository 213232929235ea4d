import type { Quotation } from '../model/entity.ts'
import { marksOf, type Marked } from './quotations/quotation-marks.ts'
import type { Names } from './names.ts'
import { type Block, type Reading, sourceSpan } from './reading.ts'
import type { Speaker } from './quotations/memory.ts'
import { Speakers } from './quotations/speakers.ts'

/** Fewer words than these, said by nobody, are a title, a nickname or a doubt. */
const FEWEST = 4

/** A quotation, and who spoke it as far as that is known. */
interface Found {
  paragraph: number
  block: Block
  marked: Marked
  text: string
  isTitle: boolean
  speaker: Speaker | undefined
}

/** The direct quotations of an article, each with whoever the text says spoke it. */
export function findQuotations(reading: Reading, names: Names): Quotation[] {
  const found: Found[] = []
  const speakers = new Speakers(reading, names)
  reading.paragraphs.forEach((block, paragraph) => {
    const marks = marksOf(block)
    if (marks.length === 0) return
    speakers.enter(paragraph, marks)
    const first = found.length
    marks.forEach((marked, at) => {
      const text = block.text.slice(marked.start, marked.end)
      const isTitle = isTitleOfWork(block.text, marked)
      const isNobodys = isTitle || speakers.isAsked(at)
      const before = found.findLast((one) => !one.isTitle)
      const speaker =
        (isNobodys ? undefined : speakers.of(at)) ??
        (before && !isNobodys && isCarried(before, { paragraph, block, marked, text }, at === 0, speakers)
          ? carried(before.speaker)
          : undefined) ??
        (isNobodys || !/^\p{Lu}/u.test(text) ? undefined : speakers.sentenceBefore(at))
      if (speaker && !isTitle) speakers.spoke(speaker, paragraph, marked.from)
      found.push({ paragraph, block, marked, text, isTitle, speaker })
    })
    carryBack(found, first)
  })
  return found
    .filter(({ isTitle, speaker, text }) => !isTitle && (speaker !== undefined || text.split(/\s+/, FEWEST).length >= FEWEST))
    .map(({ paragraph, block, marked, text, speaker }) => ({
      text,
      speaker: speaker?.name ?? null,
      ...(speaker?.by && { by: speaker.by }),
      ...(speaker?.verb !== undefined && { verb: speaker.verb }),
      ...(speaker && { attribution: speaker.attribution }),
      paragraph: paragraph + 1,
      rule: speaker?.rule ?? '',
      span: sourceSpan(block, marked.start, marked.end),
    }))
}

function carried(speaker: Speaker | undefined): Speaker | undefined {
  if (!speaker) return undefined
  const { name, by, isPerson } = speaker
  return { name, ...(by && { by }), ...(isPerson && { isPerson }), rule: 'continued', attribution: 'carried' }
}

/** Whether a quotation that nobody is said to have spoken goes on with the one before it. */
function isCarried(
  before: Found,
  { paragraph, block, marked, text }: Pick<Found, 'paragraph' | 'block' | 'marked' | 'text'>,
  isFirst: boolean,
  speakers: Speakers,
): boolean {
  if (before.paragraph === paragraph) {
    // Another quotation of the sentence, or the next sentence of the speech.
    const isWhole = text.split(/\s+/, FEWEST).length >= FEWEST || /^\p{Lu}.*[.!?]$/u.test(text)
    return speakers.isUndisturbed(before.marked, marked) && (isWhole || isOneSentence(block.text, before.marked, marked))
  }
  // Behind a signature somebody else begins.
  if (!isFirst || before.paragraph !== paragraph - 1 || before.speaker?.rule === 'signature') return false
  const ended = before.block.text
  return (
    before.marked.open ||
    // Nothing but a quotation, or one that opens the paragraph after one that ended with “he said” or a quotation.
    marked.end - marked.start >= block.text.trim().length - 2 ||
    (marked.start <= 2 && ended.length - before.marked.end < 60 && !/[.?!]["”]?\s+\S/.test(ended.slice(before.marked.end)))
  )
}

const isOneSentence = (text: string, before: Marked, after: Marked): boolean =>
  !/[.?!]["”’]?\s/.test(text.slice(before.end - 1, after.start - 1))

/** “A. “B,” he said.”: what comes right before an attributed quotation is the same speech, over open paragraphs too. */
function carryBack(found: Found[], first: number): void {
  for (let at = found.length - 2; at >= 0; at--) {
    const [one, next] = [found[at] as Found, found[at + 1] as Found]
    if (one.speaker || one.isTitle || !next.speaker) break
    const isAdjacent =
      one.paragraph === next.paragraph
        ? /^\W*$/u.test(one.block.text.slice(one.marked.end, next.marked.start))
        : one.marked.open && next.paragraph === one.paragraph + 1 && at + 1 === first
    if (!isAdjacent) break
    one.speaker = carried(next.speaker)
  }
}

/** “Today” show, “Gone With the Wind”, on “Fox News Sunday.”: a work's title, not speech. */
function isTitleOfWork(paragraph: string, { start, end }: Marked): boolean {
  const after = paragraph.slice(end + 1, end + 20)
  if (/^\s+(?:show|programme?|film|movie|book|novel|song|album|series|magazine|newspaper|podcast|column)\b/.test(after))
    return true
  const text = paragraph.slice(start, end).replace(/[.,]$/, '')
  const words = text.split(/\s+/, 8)
  if (words.length > 7 || /[!?]$/.test(text)) return false
  const isTitled =
    words.every((word) => /^(?:\p{Lu}|[&\d]|(?:of|the|a|an|and|in|to|for|with|on|at|by|from)$)/u.test(word)) &&
    /^\p{Lu}/u.test(text)
  if (!isTitled) return false
  const before = paragraph.slice(Math.max(0, start - 40), start - 1)
  const isPlaced =
    /(?:\b(?:on|of|in|entitled|titled|book|novel|film|movie|song|album|podcast|show|programme?|series|magazine|play|hit|watch(?:ed|ing)?|read),?|['’]s)\s$/i.test(
      before,
    )
  return isPlaced || (words.length > 1 && text.length === end - start)
}
