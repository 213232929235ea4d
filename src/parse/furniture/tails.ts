import type { Paragraph, Root } from 'mdast'
import type { VFile } from 'vfile'
import type { RemovalKind } from '../../model/removal.ts'
import { cutText, runText, textRuns } from '../tree/cut.ts'

/** A sentence has ended before the tail. */
const ENDED = String.raw`(?<=[.!?:;)”"’'…])\s*`

/** What pages fuse to the beginning or the end of a paragraph. */
const TAILS: { kind: RemovalKind; rule: string; pattern: RegExp }[] = [
  { kind: 'advertisement', rule: 'advertisement-fused', pattern: /^ADVERTISEMENT\s+(?=\p{Lu}|[“"])|(?<!\s)\s*ADVERTISEMENT$/u },
  {
    kind: 'related',
    rule: 'related-fused',
    pattern: new RegExp(String.raw`${ENDED}\[?\(?(?:Read|See|Click|Watch|Listen|Tap)\b[^.!?“”"]{0,60}\bhere\)?\]?[.!]?$`, 'u'),
  },
  {
    kind: 'contact',
    rule: 'contact-fused',
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
  for (const { kind, rule, pattern } of TAILS) {
    for (const run of textRuns(block)) {
      if (run[0] !== block.children[0] && run.at(-1) !== block.children.at(-1)) continue
      const text = runText(run)
      const match = pattern.exec(text)
      if (match && match[0].length < text.length)
        cutText(block, run, match.index, match.index + match[0].length, file, kind, rule)
    }
  }
}
