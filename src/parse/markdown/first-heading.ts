import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { takeHeadline } from '../take-headline.ts'
import { textOf } from '../tree/text-of.ts'

/** Takes a Markdown story's opening `# heading` for its headline, and drops it where the front matter states the same. */
export function firstHeading() {
  return (tree: Root, file: VFile): void => {
    const first = tree.children[0]
    if (first?.type === 'heading' && first.depth === 1 && textOf(first).trim() !== '')
      takeHeadline(tree, first, file, 'first-heading')
  }
}
