import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { draftOf } from '../draft.ts'
import { personList } from '../person-list.ts'
import { cutBlock, spanOf } from '../tree/cut.ts'
import { textOf } from '../tree/text-of.ts'

/** A byline stands above the story. */
const BLOCKS = 4
const BYLINE = /^by:?\s+\S/i

/** A byline in capitals inside a paragraph, between the headline of a brief and its text. */
const INSIDE = /^[^“"]{15,160}[\p{Ll}'’?!] By (\p{Lu}{2,}(?: \p{Lu}[\p{Lu}.'’-]*){1,3}) (?=[“"\p{Lu}])/u

/** “By Jane Doe and John Roe” on a line of its own names the authors; in a round-up, so do those of its briefs. */
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
    insideBylines(tree, file)
  }
}

function insideBylines(tree: Root, file: VFile): void {
  if (!String(file.value).includes(' By ')) return
  const { authors } = draftOf(file)
  const stated = authors.length > 0
  for (const node of tree.children) {
    const persons = personList(INSIDE.exec(textOf(node).slice(0, 240))?.[1] ?? '') ?? []
    for (const value of persons) {
      if (!stated && !authors.some((author) => author.value === value))
        authors.push({ value, rule: 'byline-inside', span: spanOf(node) })
    }
  }
}
