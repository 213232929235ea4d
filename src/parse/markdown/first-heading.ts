import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { draftOf, found } from '../draft.ts'
import { fold } from '../fold.ts'
import { cutBlock, spanOf } from '../tree/cut.ts'
import { textOf } from '../tree/text-of.ts'

/** Takes a Markdown story's opening `# heading` for its headline, and drops it where the front matter states the same. */
export function firstHeading() {
  return (tree: Root, file: VFile): void => {
    const first = tree.children[0]
    if (first?.type !== 'heading' || first.depth !== 1) return
    const draft = draftOf(file)
    const value = textOf(first).trim()
    const stated = draft.facts.headline
    if (value === '' || (stated && fold(stated.value) !== fold(value))) return
    if (stated) cutBlock(tree, first, file, 'repeat', 'repeated-headline')
    else {
      found(draft, 'headline', value, 'first-heading', spanOf(first))
      tree.children.shift()
    }
  }
}
