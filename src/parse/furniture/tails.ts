import type { Paragraph, Root } from 'mdast'
import type { VFile } from 'vfile'
import type { RemovalKind } from '../../model/removal.ts'
import { cutText, runText, textRuns } from '../tree/cut.ts'

/** A sentence has ended before the tail. */
const ENDED = String.raw`(?<=[.!?:;)”"’'…])\s*`

/** From the beginning and from the end of a paragraph, the letters in which a tail's word stands. */
const ENDS = 40

/** What pages fuse to the beginning or the end of a paragraph. */
const TAILS: { kind: RemovalKind; rule: string; word: string; pattern: RegExp }[] = [
  {
    kind: 'advertisement',
    rule: 'advertisement-fused',
    word: 'ADVERTISEMENT',
    pattern: /^ADVERTISEMENT\s+(?=\p{Lu}|[“"])|(?<!\s)\s*ADVERTISEMENT$/u,
  },
  {
    kind: 'related',
    rule: 'related-fused',
    word: 'here',
    pattern: new RegExp(String.raw`${ENDED}\[?\(?(?:Read|See|Click|Watch|Listen|Tap)\b[^.!?“”"]{0,60}\bhere\)?\]?[.!]?$`, 'u'),
  },
  {
    kind: 'contact',
    rule: 'contact-fused',
    word: '@',
    pattern: new RegExp(
      String.raw`${ENDED}(?:You can )?[Ff]ollow (?:him|her|them|me|us|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+)*)(?: on (?:Twitter|X|Facebook|Instagram))?(?: at)?:? ?@\w{1,30}\.?$`,
      'u',
    ),
  },
]

/** Takes out what a page fused to the ends of a paragraph. */
export function tails() {
  return (tree: Root, file: VFile): void => {
    for (const block of tree.children) if (block.type === 'paragraph') cutEnds(block, file)
  }
}

function cutEnds(block: Paragraph, file: VFile): void {
  for (const run of textRuns(block)) {
    if (run[0] !== block.children[0] && run.at(-1) !== block.children.at(-1)) continue
    let left = run
    for (const { kind, rule, word, pattern } of TAILS) {
      const text = runText(left)
      // Most paragraphs lack the word, and a look for it is cheaper than the pattern.
      const match = text.slice(0, ENDS).includes(word) || text.slice(-ENDS).includes(word) ? pattern.exec(text) : null
      if (match && match[0].length < text.length)
        left = cutText(block, left, match.index, match.index + match[0].length, file, kind, rule)
    }
  }
}
