import type { Speaker } from './memory.ts'
import type { Mention } from '../names.ts'
import type { Marked } from './quotation-marks.ts'
import type { Block } from '../reading.ts'
import type { Talker } from './talker.ts'

/** How many words from the marks an attribution may stand. */
export const REACH = 40

/** A quotation in its paragraph, and what is known there. */
export interface Scene {
  block: Block
  marked: Marked
  /** Index of the first word behind the quotation before it, and of the first word of the next. */
  low: number
  high: number
  /** The mentions in a stretch of words. */
  mentionsIn: (from: number, to: number) => Mention[]
  /** The first that acts in a stretch of words, quotations left out. */
  mainSubject: (from: number, to: number) => Talker | undefined
  /** Who a subject is; `verb` is the index of its verb of speech, or -1. */
  speaker: (found: Talker | undefined, verb: number, rule: string) => Speaker | undefined
}
