import type { Quotation } from '../model/entity.ts'
import type { Lexicon } from './lexicon.ts'
import type { Mention, Names } from './names.ts'
import { type Block, type Reading, sourceSpan } from './reading.ts'
import { type Speaker, speakerOf } from './speakers.ts'

/** Words between quotation marks in a paragraph. */
export interface Marked {
  /** Offsets of the words, without the marks. */
  start: number
  end: number
  /** Whether the paragraph ends before a closing mark: the words go on in the next. */
  open: boolean
}

/** The codes of `"`, `“` and `”`. */
const [STRAIGHT, OPENING, CLOSING] = [0x22, 0x201c, 0x201d]
/** Fewer words than these, said by nobody, are a title, a nickname or a doubt. */
const FEWEST = 4

/** The direct quotations of an article, each with whoever the text says spoke it. */
export function findQuotations(reading: Reading, names: Names, lexicon: Lexicon): Quotation[] {
  const quotations: Quotation[] = []
  let last: { speaker: Speaker; paragraph: number; open: boolean } | undefined
  const byParagraph = groupMentions(names.mentions, reading.paragraphs.length)
  reading.paragraphs.forEach((block, paragraph) => {
    const marked = quotationMarks(block.text)
    let local: Speaker | undefined
    marked.forEach((words, at) => {
      const before = marked[at - 1]?.end ?? 0
      const after = marked[at + 1]?.start ?? block.text.length
      const speaker =
        speakerOf({ block, words, from: before, to: after, paragraph, mentions: byParagraph, last: last?.speaker }, lexicon) ??
        (local && { ...local, rule: 'continued' }) ??
        (last && at === 0 && isContinued(last, paragraph, block, words) ? { ...last.speaker, rule: 'continued' } : undefined)
      if (speaker) local = speaker
      const text = block.text.slice(words.start, words.end)
      if (
        isTitle(text, block.text.slice(words.end + 1, words.end + 20)) ||
        (!speaker && text.split(/\s+/, FEWEST).length < FEWEST)
      )
        return
      const span = sourceSpan(block, words.start, words.end)
      quotations.push({
        text,
        speaker: speaker?.name ?? null,
        ...byOf(speaker, names),
        paragraph: paragraph + 1,
        rule: speaker?.rule ?? '',
        span,
      })
    })
    if (local) last = { speaker: local, paragraph, open: marked.at(-1)?.open ?? false }
  })
  return quotations
}

/** Whom a speaker's name means in the article. */
function byOf(speaker: Speaker | undefined, { people, organizations }: Names): Pick<Quotation, 'by'> {
  const person = speaker && people.find((one) => one.name === speaker.name)
  const body = speaker && organizations.find((one) => one.name === speaker.name)
  if (person) return { by: { kind: 'person', id: person.id } }
  return body ? { by: { kind: 'organization', id: body.id } } : {}
}

/** A paragraph goes on with the last speaker after an open quotation, or where it is a quotation and nothing else. */
function isContinued(last: { paragraph: number; open: boolean }, paragraph: number, block: Block, words: Marked): boolean {
  if (last.paragraph !== paragraph - 1) return false
  return last.open || words.end - words.start >= block.text.trim().length - 2
}

/** “Today” show, “Gone With the Wind”: a work's title, not speech. */
function isTitle(text: string, after: string): boolean {
  if (/^\s+(?:show|programme?|film|movie|book|novel|song|album|series|magazine|newspaper|podcast|column)\b/.test(after))
    return true
  if (/[.,!?]$/.test(text)) return false
  const words = text.split(/\s+/, 8)
  return (
    words.length > 1 &&
    words.length < 8 &&
    words.every((word) => /^(?:\p{Lu}|(?:of|the|a|an|and|in|to|for|with|on)$)/u.test(word))
  )
}

function groupMentions(mentions: Mention[], paragraphs: number): Mention[][] {
  const groups: Mention[][] = Array.from({ length: paragraphs }, () => [])
  for (const mention of mentions) groups[mention.paragraph]?.push(mention)
  return groups
}

/** The outer quotation marks of a paragraph, straight and curly; marks inside them are part of the words. */
export function quotationMarks(text: string): Marked[] {
  const marked: Marked[] = []
  if (!/["“]/.test(text)) return marked
  let start = -1
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== STRAIGHT && code !== OPENING && code !== CLOSING) continue
    const opens =
      code === OPENING ||
      (code === STRAIGHT && (at === 0 || /[\s([—–-]/.test(text.charAt(at - 1))) && /\S/.test(text.charAt(at + 1)))
    if (start < 0 && opens) start = at + 1
    else if (start >= 0 && code !== OPENING) {
      if (at > start) marked.push({ start, end: at, open: false })
      start = -1
    }
  }
  if (start >= 0 && start < text.length) marked.push({ start, end: text.length, open: true })
  return marked
}
