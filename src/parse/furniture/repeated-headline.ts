import { fold } from '../fold.ts'
import type { LineRule } from './line-rule.ts'

/** The headline once more as a line of the story. */
export const repeatedHeadline: LineRule = {
  kind: 'repeat',
  rule: 'repeated-headline',
  test: (line, { headline, at }) => {
    if (at > 5 || headline === '' || Math.abs(line.length - headline.length) > 4) return false
    return bare(line) === bare(headline)
  },
}

const bare = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
