import type { Block } from '../reading.ts'
import type { Word } from '../word.ts'
import { endsSentence } from '../runs.ts'

/** So many words of a sentence are read backwards. */
const LONGEST_SENTENCE = 120

/** The first word of the sentence that a word stands in, as far as sentences go. */
export function startOfSentence(block: Block, at: number): number {
  let start = at
  while (start > 0 && at - start < LONGEST_SENTENCE && !endsSentence(block, start - 1)) start--
  return start
}

/** Whether a verb tells what is done to its subject: “was rejected”. */
export function isPassive({ words }: Block, verb: number): boolean {
  if (words[verb]?.text.endsWith('ing')) return false
  const at = words[verb - 1]?.text.endsWith('ly') ? verb - 2 : verb - 1
  return /^(?:is|are|was|were|be|been|being)$/.test(words[at]?.text ?? '')
}

/** “As Kerry put it” */
export const isPutting = (words: Word[], at: number): boolean =>
  /^puts?$/.test(words[at]?.text ?? '') && words[at + 1]?.text === 'it'

/** Whether what may be a verb of speech is a noun: “the report”, “their claim”. */
export const isNounHere = (words: Word[], at: number): boolean => /^(?:the|an?|its|their|his)$/i.test(words[at - 1]?.text ?? '')
