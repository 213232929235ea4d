import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { draftOf, found } from '../draft.ts'
import { fold } from '../fold.ts'
import { spanOf } from '../tree/cut.ts'
import { textOf } from '../tree/text-of.ts'

/** A longer first line is the story itself. */
const LONGEST = 300

/** The first line is the headline; where the front matter states one, a first line that repeats it is dropped. */
export function headline() {
  return (tree: Root, file: VFile): void => {
    const first = tree.children[0]
    if (!first) return
    const draft = draftOf(file)
    const value = textOf(first).trim()
    const stated = draft.facts.headline
    if (value.length > LONGEST || (stated && fold(stated.value) !== fold(value))) return
    found(draft, 'headline', value, 'first-line', spanOf(first))
    tree.children.shift()
  }
}
