import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { draftOf } from '../draft.ts'
import { personList } from '../person-list.ts'
import { cutBlock, spanOf } from '../tree/cut.ts'
import { textOf } from '../tree/text-of.ts'

/** A byline stands above the story. */
const BLOCKS = 4
const BYLINE = /^by:?\s+\S/i

/** “By Jane Doe and John Roe” on a line of its own names the authors. */
export function byline() {
  return (tree: Root, file: VFile): void => {
    for (const node of tree.children.slice(0, BLOCKS)) {
      const line = textOf(node)
      if (line.length > 160 || !BYLINE.test(line)) continue
      const persons = personList(line)
      if (!persons) continue
      const draft = draftOf(file)
      if (draft.authors.length === 0) {
        draft.authors.push(...persons.map((value) => ({ value, rule: 'byline', span: spanOf(node) })))
      }
      cutBlock(tree, node, file, 'other', 'byline')
      return
    }
  }
}
