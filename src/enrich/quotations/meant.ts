import type { Speaker } from './memory.ts'
import type { Mention, Names } from '../names.ts'
import type { Marked } from './quotation-marks.ts'
import type { Reading } from '../reading.ts'

/** Where a pronoun or noun stands. */
export interface Place {
  reading: Reading
  names: Names
  /** The quotations of a paragraph up to this one. */
  marksOf: (paragraph: number) => Marked[]
  paragraph: number
  /** Index of the word. */
  at: number
}

/** Whom a pronoun or noun means. */
export type Meant = Omit<Speaker, 'attribution'>

/** Paragraphs that a pronoun reaches back over. */
export const REACH = 4
/** Paragraphs that a title, a body or a stranger is looked for in. */
export const FARTHEST = 100

/** Whoever is mentioned, as a speaker. */
export function named({ entity, kind }: Mention, rule: string): Meant {
  return { name: entity.name, rule, ...(kind !== 'place' && { by: { kind, id: entity.id } }) }
}
