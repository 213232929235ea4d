import { antecedentOf } from './antecedents.ts'
import { mainSubject } from './main-subject.ts'
import { Memory, type Speaker } from './memory.ts'
import type { Mention, Names } from '../names.ts'
import type { Marked } from './quotation-marks.ts'
import { type Block, endOf, type Reading } from '../reading.ts'
import { endsSentence, gapAfter } from '../runs.ts'
import type { Scene } from './scene.ts'
import { startOfSentence } from './sentences.ts'
import { isAsked, speakerBefore } from './speaker-before.ts'
import { accordingTo, namedBy, soSays, speakerBehind } from './speaker-behind.ts'
import type { Talker } from './talker.ts'

/** Finds who spoke the quotations of an article, paragraph by paragraph, as a reader goes through it. */
export class Speakers {
  private readonly reading: Reading
  private readonly names: Names
  private readonly memory = new Memory()
  private paragraph = 0
  private marks: Marked[] = []
  /** Of all paragraphs up to this one, by their numbers. */
  private readonly marked = new Map<number, Marked[]>()

  /** The speakers of an article of which it is known whom it names. */
  constructor(reading: Reading, names: Names) {
    this.reading = reading
    this.names = names
  }

  /** Goes on to a paragraph with quotations. */
  enter(paragraph: number, marks: Marked[]): void {
    this.paragraph = paragraph
    this.marks = marks
    this.marked.set(paragraph, marks)
  }

  /** Remembers who has spoken; `at` is the index of the first word spoken. */
  spoke(speaker: Speaker, paragraph: number, at: number): void {
    this.memory.spoke(speaker, paragraph, at)
  }

  /** Whoever the sentence of a quotation names as its speaker; `at` is its place among the paragraph's. */
  of(at: number): Speaker | undefined {
    const block = this.reading.paragraphs[this.paragraph] as Block
    const marked = this.marks[at] as Marked
    const scene = this.scene(block, marked, at)
    return (
      namedBy(scene) ??
      speakerBehind(scene) ??
      soSays(scene) ??
      speakerBefore(scene) ??
      accordingTo(scene) ??
      this.signature(block, marked)
    )
  }

  /** Whether a quotation is out of a question that its sentence tells of. */
  isAsked(at: number): boolean {
    const block = this.reading.paragraphs[this.paragraph] as Block
    return isAsked(this.scene(block, this.marks[at] as Marked, at))
  }

  /** Whether nobody else comes up between two quotations of the paragraph. */
  isUndisturbed(one: Marked, next: Marked): boolean {
    const block = this.reading.paragraphs[this.paragraph] as Block
    let from = one.to
    while (from < next.from && !endsSentence(block, from - 1) && !endsSentence(block, from)) from++
    return !this.mentions().some((mention) => mention.kind === 'person' && mention.from > from && mention.to <= next.from)
  }

  private mentions(): Mention[] {
    return this.names.mentions[this.paragraph] ?? []
  }

  /** The mentions in a stretch of words: a paragraph may have thousands. */
  private mentionsIn(from: number, to: number): Mention[] {
    const mentions = this.mentions()
    let low = 0
    let high = mentions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((mentions[middle]?.from ?? 0) < from) low = middle + 1
      else high = middle
    }
    let end = low
    while (end < mentions.length && (mentions[end]?.from ?? 0) < to) end++
    return mentions.slice(low, end)
  }

  /** A name behind a quotation that ends its paragraph, or on a line below: “Maggie Mertens, The Atlantic”. */
  private signature(block: Block, marked: Marked): Speaker | undefined {
    if (this.marks.length > 1) return undefined
    const isLast = block.text.slice(marked.end + 1).trim() === ''
    const number = isLast ? this.paragraph + 1 : this.paragraph
    const from = isLast ? 0 : marked.to
    const line = this.reading.paragraphs[number]
    if (!line || !isSignature(line, from, isLast ? 0 : marked.end + 1)) return undefined
    const mentions = (this.names.mentions[number] ?? []).filter((one) => one.from >= from && one.kind !== 'place')
    const person = mentions.find((one) => one.kind === 'person' && one.from === from)
    // Of “Editorial Board, The Gullcrier” the paper is the one that is known.
    const signed = person ?? mentions.findLast((one) => one.kind === 'organization')
    if (!signed) return undefined
    const parted = person ? line.text.slice(endOf(line, person.to - 1)) : gapAfter(line, signed.from - 1)
    return /^\s*(?:[,(]|$)/.test(parted) ? this.named(signed, undefined, 'signature') : undefined
  }

  private scene(block: Block, marked: Marked, at: number): Scene {
    return {
      block,
      marked,
      low: this.marks[at - 1]?.to ?? 0,
      high: this.marks[at + 1]?.from ?? block.words.length,
      mentionsIn: (from, to) => this.mentionsIn(from, to),
      mainSubject: (from, to) => this.mainSubject(block, from, to),
      speaker: (found, verb, rule) => this.speaker(found, verb, rule),
    }
  }

  private mainSubject(block: Block, start: number, end: number): Talker | undefined {
    const marks = this.marks.filter((one) => one.to > start && one.from < end)
    const isQuoted = (at: number): boolean => marks.some((one) => at >= one.from && at < one.to)
    return mainSubject(block, this.mentionsIn(start, end), start, end, isQuoted)
  }

  /**
   * Whoever the sentence before says something: “Mr Dunn warned of a shortage. "If companies …"”, in the paragraph, or at
   * the end of the one before, where a quotation opens its own.
   */
  sentenceBefore(at: number): Speaker | undefined {
    const marked = this.marks[at] as Marked
    const isOpening = marked.start <= 2
    const number = isOpening ? this.paragraph - 1 : this.paragraph
    const block = this.reading.paragraphs[number]
    const leads = isOpening && /[:,]\W*$/.test(block?.text ?? '')
    if (!block || (isOpening && !leads && !this.isAlone(marked))) return undefined
    const end = isOpening ? block.words.length : marked.from
    if (!isOpening && (!endsSentence(block, end - 1) || (this.marks[at - 1]?.to ?? 0) >= end)) return undefined
    const [paragraph, marks] = [this.paragraph, this.marks]
    this.enter(number, isOpening ? (this.marked.get(number) ?? []) : marks)
    const start = startOfSentence(block, end - 1)
    const said = block.words.slice(start, end).some((word) => word.saidVerb || (word.namingVerb && !isOpening))
    const speaker = leads || said ? this.speaker(this.mainSubject(block, start, end), start, 'sentence-before') : undefined
    this.enter(paragraph, marks)
    // A paragraph that is nothing but a quotation is of whoever has just been said to speak.
    if (!speaker || (isOpening && !leads && speaker.by?.kind !== 'person')) return undefined
    return { ...speaker, attribution: 'resolved' }
  }

  /** Whether a quotation is all of its paragraph. */
  private isAlone({ start, end }: Marked): boolean {
    return end - start >= (this.reading.paragraphs[this.paragraph] as Block).text.trim().length - 2
  }

  private speaker(found: Talker | undefined, verb: number, rule: string): Speaker | undefined {
    if (!found) return undefined
    const said = verb < 0 ? undefined : this.reading.paragraphs[this.paragraph]?.words[verb]?.written
    if (found.mention) return this.named(found.mention, said, rule)
    const { reading, names, paragraph } = this
    const marksOf = (number: number): Marked[] => this.marked.get(number) ?? []
    const resolved = antecedentOf(found, { reading, names, marksOf, paragraph, at: found.from }, this.memory)
    if (resolved) return { ...resolved, attribution: 'resolved', ...(said !== undefined && { verb: said }) }
    if (found.role === undefined) return undefined
    const isPerson = found.isPerson === true
    return { name: found.role, isPerson, rule: 'role', attribution: 'stated', ...(said !== undefined && { verb: said }) }
  }

  private named({ entity, kind }: Mention, verb: string | undefined, rule: string): Speaker {
    const by = kind === 'place' ? undefined : { kind, id: entity.id }
    return { name: entity.name, rule, attribution: 'stated', ...(by && { by }), ...(verb !== undefined && { verb }) }
  }
}

/** So many words has a signature at most. */
const LONGEST_SIGNATURE = 8

/** Whether words to a paragraph's end may sign what stands before them: capitals, and no end of a sentence. */
function isSignature({ words, text: whole }: Block, from: number, start: number): boolean {
  const own = words.slice(from)
  if (own.length < 2 || own.length > LONGEST_SIGNATURE || !words[from]?.capital) return false
  const rest = whole.slice(start).trim()
  return (
    /^[\p{L}—-]/u.test(rest) &&
    !/[.?!:"“”]$/.test(rest) &&
    own.every(({ capital, text }) => capital || text.length < 4 || /^\d/.test(text))
  )
}
