import type { Quotation } from '../../model/entity.ts'

/** Who spoke, and what showed it. */
export interface Speaker {
  name: string
  by?: Quotation['by']
  /** Whether a role, or a name of whom nothing is known, is somebody’s. */
  isPerson?: boolean
  rule: string
  verb?: string
  attribution: NonNullable<Quotation['attribution']>
}

/** What tells more of a noun behind it: “a person familiar with the deal”. */
const COMPLEMENT = / (?:of|for|from|in|with|at|on|to|who|familiar|close|briefed) .*$/

/** Who has spoken so far. */
export class Memory {
  private last: { speaker: Speaker; paragraph: number; at: number } | undefined
  private readonly roles: Speaker[] = []

  /** Remembers a speaker; `at` is the index of the first word spoken. */
  spoke(speaker: Speaker, paragraph: number, at: number): void {
    this.last = { speaker, paragraph, at }
    if (!speaker.by) this.roles.push(speaker)
  }

  /** Who spoke last, if that was in a paragraph or the one before. */
  recent(paragraph: number): Speaker | undefined {
    return this.last && this.last.paragraph >= paragraph - 1 ? this.last.speaker : undefined
  }

  /** Whether nobody has spoken since a word of a paragraph. */
  isBefore(paragraph: number, at: number): boolean {
    return this.last !== undefined && this.last.paragraph <= paragraph && (this.last.paragraph < paragraph || this.last.at < at)
  }

  /** Who spoke last. */
  latest(): Speaker | undefined {
    return this.last?.speaker
  }

  /** The last speakers that are several. */
  plural(): Speaker | undefined {
    return this.roles.findLast((one) => /[^s]s$/.test(one.name))
  }

  /** A speaker of a role that ends with a noun: “a White House official” for “the official”. */
  role(noun: string): Speaker | undefined {
    return this.roles.findLast((one) => one.name.toLowerCase().replace(COMPLEMENT, '').endsWith(` ${noun}`))
  }
}
