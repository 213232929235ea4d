import { mainSubject } from './main-subject.ts'
import type { Meant, Place } from './meant.ts'
import type { Block } from '../reading.ts'
import { endsSentence } from '../runs.ts'

/** Paragraphs that “they” reaches back over, and words of a sentence in which its subject comes. */
const REACH = 2
const OPENING = 14

/** Those whom “they” means: the last several that a sentence is about, “the judges” or “voters”. */
export function groupMeant({ reading, names, marksOf, paragraph, at }: Place): Meant | undefined {
  for (let number = paragraph; number >= Math.max(0, paragraph - REACH); number--) {
    const block = reading.paragraphs[number] as Block
    const marks = marksOf(number)
    const isQuoted = (word: number): boolean => marks.some((one) => word >= one.from && word < one.to)
    for (let start = number === paragraph ? at - 1 : block.words.length - 1; start >= 0; start--) {
      if ((start > 0 && !endsSentence(block, start - 1)) || isQuoted(start)) continue
      const end = Math.min(start + OPENING, number === paragraph ? at : block.words.length)
      const subject = mainSubject(block, names.mentions[number] ?? [], start, end, isQuoted)
      if (subject?.role !== undefined && isPlural(subject.role)) return { name: subject.role, rule: 'group-meant' }
    }
  }
  return undefined
}

/** Whether a noun, the last of a role, is of several. */
export const isPlural = (noun: string): boolean => /[^s]s$|men$|people$/.test(noun)
