import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { draftOf } from '../draft.ts'
import { cutBlock } from '../tree/cut.ts'
import { textOf } from '../tree/text-of.ts'
import { advertisement } from './advertisement.ts'
import { authorNote } from './author-note.ts'
import { caption } from './caption.ts'
import { contributors } from './contributors.ts'
import { copyright } from './copyright.ts'
import { follow } from './follow.ts'
import type { LineRule } from './line-rule.ts'
import { newsletter } from './newsletter.ts'
import { related } from './related.ts'
import { repeatedHeadline } from './repeated-headline.ts'
import { share } from './share.ts'
import { updated } from './updated.ts'

/** In the order in which they are asked; the first that knows a line names it. */
const RULES: LineRule[] = [
  advertisement, repeatedHeadline, updated, share, related, newsletter, follow, copyright, contributors, caption, authorNote,
] // prettier-ignore

/** Takes out the lines that the publisher's page put around the story. */
export function furniture() {
  return (tree: Root, file: VFile): void => {
    const headline = draftOf(file).facts.headline?.value ?? ''
    const blocks = tree.children.map((node) => ({ node, line: node.type === 'paragraph' ? textOf(node).trim() : '' }))
    blocks.forEach(({ node, line }, at) => {
      if (line === '') return
      const context = {
        headline,
        before: at,
        after: blocks.length - 1 - at,
        previous: blocks[at - 1]?.line ?? '',
        next: blocks[at + 1]?.line ?? '',
      }
      const rule = RULES.find((one) => one.test(line, context))
      if (rule) cutBlock(tree, node, file, rule.kind, rule.rule)
    })
  }
}
