import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { draftOf, found } from './draft.ts'
import { fold } from './fold.ts'
import { cutBlock, spanOf } from './tree/cut.ts'
import { textOf } from './tree/text-of.ts'

/** Takes a story's opening block for its headline; where the front matter states one, a block that repeats it is cut. */
export function takeHeadline(tree: Root, block: RootContent, file: VFile, rule: string): void {
  const draft = draftOf(file)
  const value = textOf(block).trim()
  const stated = draft.facts.headline
  if (stated) {
    if (fold(stated.value) === fold(value)) cutBlock(tree, block, file, 'repeat', 'repeated-headline')
    return
  }
  found(draft, 'headline', value, rule, spanOf(block))
  tree.children.splice(tree.children.indexOf(block), 1)
}
