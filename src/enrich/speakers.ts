import type { Quotation } from '../model/entity.ts'
import { antecedentOf, Memory, type Talker } from './antecedents.ts'
import type { Mention, Names } from './names.ts'
import type { Marked } from './quotation-marks.ts'
import { type Block, endOf, type Reading, startOf } from './reading.ts'
import { endsSentence, gapAfter } from './runs.ts'
import { subjectBefore, subjectBehind } from './subjects.ts'

/** Who spoke, and what showed it. */
export interface Speaker {
  name: string
  by?: Quotation['by']
  rule: string
  verb?: string
  attribution: NonNullable<Quotation['attribution']>
}

/** How many words from the marks an attribution may stand. */
const REACH = 40

/** Finds who spoke the quotations of an article, paragraph by paragraph, as a reader goes through it. */
export class Speakers {
  private readonly reading: Reading
  private readonly names: Names
  private readonly memory = new Memory()
  private paragraph = 0
  private marks: Marked[] = []

  /** The speakers of an article of which it is known whom it names. */
  constructor(reading: Reading, names: Names) {
    this.reading = reading
    this.names = names
  }

  /** Goes on to a paragraph with quotations. */
  enter(paragraph: number, marks: Marked[]): void {
    this.paragraph = paragraph
    this.marks = marks
  }

  /** Remembers who has spoken. */
  spoke(speaker: Speaker, paragraph: number): void {
    this.memory.spoke(speaker, paragraph)
  }

  /** Whoever the sentence of a quotation names as its speaker; `at` is its place among the paragraph's. */
  of(at: number): Speaker | undefined {
    const block = this.reading.paragraphs[this.paragraph] as Block
    const marked = this.marks[at] as Marked
    const low = this.marks[at - 1]?.to ?? 0
    const high = this.marks[at + 1]?.from ?? block.words.length
    return this.behind(block, marked, high) ?? this.before(block, marked, low)
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

  /** `" Kerry said`, `" said Kerry`, `" according to Kerry` */
  private behind(block: Block, marked: Marked, high: number): Speaker | undefined {
    const { words } = block
    const from = marked.to
    if (from >= high || !isSameSentence(block, marked)) return undefined
    let end = from
    while (end < high && end - from < REACH && !(end > from && endsSentence(block, end - 1))) {
      if (end > from && /[;]/.test(gapAfter(block, end - 1))) break
      end++
    }
    for (let at = from; at < end; at++) {
      const word = words[at]
      if (word?.text === 'according' && words[at + 1]?.text === 'to') {
        return this.speaker(subjectBehind(block, this.mentions(), at + 2, end), at, 'according-to')
      }
      if (!word?.saidVerb) continue
      const subject =
        at === from || (at === from + 1 && /ly$|^(?:then|also|has|had)$/.test(words[from]?.text ?? ''))
          ? subjectBehind(block, this.mentions(), at + 1, end)
          : subjectBefore(block, this.mentions(), at - 1, from)
      const speaker = this.speaker(subject, at, at === from ? 'said-before-name' : 'name-before-said')
      if (speaker) return speaker
      if (at - from > 8) return undefined
    }
    return undefined
  }

  /** `Kerry said, "`, `Kerry said it was a "`, `Kerry called it "` */
  private before(block: Block, marked: Marked, low: number): Speaker | undefined {
    const { words } = block
    let from = marked.from
    while (from > low && marked.from - from < REACH && !endsSentence(block, from - 1)) from--
    for (let at = marked.from - 1; at >= from; at--) {
      const word = words[at]
      if (word?.text === 'according' && words[at + 1]?.text === 'to') {
        return this.speaker(subjectBehind(block, this.mentions(), at + 2, marked.from), at, 'according-to')
      }
      if (!word?.saidVerb && !word?.namingVerb) continue
      const speaker = this.speaker(subjectBefore(block, this.mentions(), at - 1, from), at, 'said-before-words')
      if (speaker) return speaker
    }
    // “Trump on Twitter: "…”, “Ms. Gross: "…”
    if (marked.from > from && /:\s*["“]$/.test(block.text.slice(endOf(block, marked.from - 1), marked.start))) {
      const first = this.mentions().find((one) => one.kind !== 'place' && one.from >= from && one.to <= marked.from)
      return first && this.named(first, undefined, 'before-colon')
    }
    return undefined
  }

  private speaker(found: Talker | undefined, verb: number, rule: string): Speaker | undefined {
    if (!found) return undefined
    const said = this.reading.paragraphs[this.paragraph]?.words[verb]?.written
    if (found.mention) return this.named(found.mention, said, rule)
    const here = { reading: this.reading, names: this.names, marks: this.marks, paragraph: this.paragraph, at: found.from }
    const resolved = antecedentOf(found, here, this.memory)
    if (resolved) return { ...resolved, attribution: 'resolved', ...(said !== undefined && { verb: said }) }
    return found.role === undefined
      ? undefined
      : { name: found.role, rule: 'role', attribution: 'stated', ...(said !== undefined && { verb: said }) }
  }

  private named({ entity, kind }: Mention, verb: string | undefined, rule: string): Speaker {
    const by = kind === 'place' ? undefined : { kind, id: entity.id }
    return { name: entity.name, rule, attribution: 'stated', ...(by && { by }), ...(verb !== undefined && { verb }) }
  }
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
