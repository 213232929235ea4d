import { antecedentOf } from './antecedents.ts'
import { Memory, type Speaker } from './memory.ts'
import type { Mention, Names } from './names.ts'
import type { Marked } from './quotation-marks.ts'
import { type Block, endOf, type Reading, startOf } from './reading.ts'
import { endsSentence, gapAfter, isSpace } from './runs.ts'
import { mainSubject, subjectBefore, subjectBehind, type Talker } from './subjects.ts'

/** How many words from the marks an attribution may stand. */
const REACH = 40
/** So many words of a sentence are read backwards. */
const LONGEST_SENTENCE = 120

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

  /** Remembers who has spoken; `at` is the index of the first word spoken. */
  spoke(speaker: Speaker, paragraph: number, at: number): void {
    this.memory.spoke(speaker, paragraph, at)
  }

  /** Whoever the sentence of a quotation names as its speaker; `at` is its place among the paragraph's. */
  of(at: number): Speaker | undefined {
    const block = this.reading.paragraphs[this.paragraph] as Block
    const marked = this.marks[at] as Marked
    const low = this.marks[at - 1]?.to ?? 0
    const high = this.marks[at + 1]?.from ?? block.words.length
    return (
      this.behind(block, marked, high) ??
      this.before(block, marked, low) ??
      this.accordingTo(block, marked, high) ??
      this.signature(block, marked)
    )
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

  /** `" Kerry said`, `" said Kerry` */
  private behind(block: Block, marked: Marked, high: number): Speaker | undefined {
    const { words } = block
    const from = marked.to
    if (from >= high || !isSameSentence(block, marked)) return undefined
    let end = from
    while (end < high && end - from < REACH && !(end > from && endsSentence(block, end - 1))) {
      if (end > from && gapAfter(block, end - 1).includes(';')) break
      end++
    }
    const mentions = this.mentionsIn(from, end)
    for (let at = from; at < end; at++) {
      const word = words[at]
      if (word?.text === 'according') return undefined
      if (!word?.saidVerb || isPassive(block, at)) continue
      const subject =
        at === from || (at === from + 1 && /ly$|^(?:then|also|has|had)$/.test(words[from]?.text ?? ''))
          ? subjectBehind(block, mentions, at + 1, end)
          : subjectBefore(block, mentions, at - 1, from)
      const speaker = this.speaker(subject, at, at === from ? 'said-before-name' : 'name-before-said')
      if (speaker) return speaker
      if (at - from > 8) return undefined
    }
    return undefined
  }

  /** `Kerry said, "`, `Kerry said it was a "`, `Kerry called it "`, `Kerry left, saying: "` */
  private before(block: Block, marked: Marked, low: number): Speaker | undefined {
    const { words } = block
    let from = marked.from
    while (from > low && marked.from - from < REACH && !endsSentence(block, from - 1)) from--
    const mentions = this.mentionsIn(from, marked.from)
    let isPartOf = false
    let lesser: Speaker | undefined
    for (let at = marked.from - 1; at >= from; at--) {
      const word = words[at]
      if (word?.text === 'according' && words[at + 1]?.text === 'to') {
        const speaker = this.speaker(subjectBehind(block, mentions, at + 2, marked.from), at, 'according-to')
        if (speaker) return speaker
      }
      if (!word?.saidVerb && !word?.namingVerb) continue
      // “The ad was rejected”, “he was told”: done to the subject, not by it.
      if (isPassive(block, at)) continue
      // “adding”, “to say”, “and urged”: whoever acts in the whole sentence.
      if (word.text.endsWith('ing') || /^(?:to|and|but|then)$/.test(words[at - 1]?.text ?? '')) {
        // “with one top Democrat saying” has its own.
        const own =
          !word.text.endsWith('ing') || !isSpace(block, at - 1) ? undefined : subjectBefore(block, mentions, at - 1, from)
        const speaker =
          own?.mention?.kind === 'place' || isDocument(block, own) ? undefined : this.speaker(own, at, 'said-before-words')
        if (speaker) return speaker
        isPartOf = true
        continue
      }
      // “Says Kissinger, "…”
      const subject =
        at === from && word.capital
          ? subjectBehind(block, mentions, at + 1, marked.from)
          : subjectBefore(block, mentions, at - 1, from)
      const speaker = this.speaker(subject, at, 'said-before-words')
      // “Waxman said the filings suggest that …”: people speak before papers and places do.
      // A pronoun that means nobody known is nobody else either.
      if (subject?.pronoun !== undefined && !speaker) return undefined
      if (speaker && (subject?.mention?.kind === 'place' || isDocument(block, subject))) lesser ??= speaker
      else if (speaker) return speaker
    }
    if (lesser) return lesser
    if (isPartOf) {
      const start = startOfSentence(block, from)
      const speaker = this.speaker(this.mainSubject(block, start, marked.from), marked.from - 1, 'acts-in-sentence')
      if (speaker) return speaker
    }
    // “Trump on Twitter: "…”, “Ms. Gross: "…”
    if (marked.from > from && /:\s*["“]$/.test(block.text.slice(endOf(block, marked.from - 1), marked.start))) {
      return this.speaker(this.mainSubject(block, from, marked.from), -1, 'before-colon')
    }
    return undefined
  }

  /** `", according to Kerry`, `" by the FBI` */
  private accordingTo(block: Block, marked: Marked, high: number): Speaker | undefined {
    const { words } = block
    const from = marked.to
    if (!isSameSentence(block, marked)) return undefined
    const end = Math.min(high, from + REACH)
    const mentions = this.mentionsIn(from, end)
    if (words[from]?.text === 'by') return this.speaker(subjectBehind(block, mentions, from + 1, end), -1, 'by')
    for (let at = from; at < end; at++) {
      if (words[at]?.text === 'according' && words[at + 1]?.text === 'to') {
        return this.speaker(subjectBehind(block, mentions, at + 2, end), at, 'according-to')
      }
      if (endsSentence(block, at)) break
    }
    return undefined
  }

  /** A name on a line of its own below a paragraph that is a quotation: “— Maggie Mertens, The Atlantic”. */
  private signature(block: Block, marked: Marked): Speaker | undefined {
    const next = this.reading.paragraphs[this.paragraph + 1]
    if (!next || marked.start > 2 || marked.end < block.text.trimEnd().length - 2 || next.words.length > 8) return undefined
    const first = this.names.mentions[this.paragraph + 1]?.find((one) => one.from === 0 && one.kind === 'person')
    const isLine = first && !next.words.some((word) => word.saidVerb) && !/[.?!:"“]\s*$/.test(next.text)
    return isLine ? this.named(first, undefined, 'signature') : undefined
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
    if (!block || (isOpening && !/:\W*$/.test(block.text))) return undefined
    const end = isOpening ? block.words.length : marked.from
    if (!isOpening && (!endsSentence(block, end - 1) || (this.marks[at - 1]?.to ?? 0) >= end)) return undefined
    const [paragraph, marks] = [this.paragraph, this.marks]
    this.enter(number, isOpening ? [] : marks)
    const start = startOfSentence(block, end - 1)
    const isSpeech = isOpening || block.words.slice(start, end).some((word) => word.saidVerb || word.namingVerb)
    const speaker = isSpeech ? this.speaker(this.mainSubject(block, start, end), start, 'sentence-before') : undefined
    this.enter(paragraph, marks)
    return speaker && { ...speaker, attribution: 'resolved' }
  }

  private speaker(found: Talker | undefined, verb: number, rule: string): Speaker | undefined {
    if (!found) return undefined
    const said = verb < 0 ? undefined : this.reading.paragraphs[this.paragraph]?.words[verb]?.written
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

/** The first word of the sentence that a word stands in, as far as sentences go. */
function startOfSentence(block: Block, at: number): number {
  let start = at
  while (start > 0 && at - start < LONGEST_SENTENCE && !endsSentence(block, start - 1)) start--
  return start
}

function isPassive({ words }: Block, verb: number): boolean {
  if (words[verb]?.text.endsWith('ing')) return false
  const at = words[verb - 1]?.text.endsWith('ly') ? verb - 2 : verb - 1
  return /^(?:is|are|was|were|be|been|being)$/.test(words[at]?.text ?? '')
}

function isDocument(block: Block, subject: Talker | undefined): boolean {
  const last = subject?.role?.split(' ').at(-1)
  const from = subject?.from ?? 0
  return (
    last !== undefined && block.words.slice(from, from + REACH).some((word) => word.text === last && word.noun === 'document')
  )
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
