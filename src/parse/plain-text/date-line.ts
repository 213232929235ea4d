import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { parseDate } from '../dates.ts'
import { draftOf, found, report } from '../draft.ts'
import { cutBlock, spanOf } from '../tree/cut.ts'
import { textOf } from '../tree/text-of.ts'

/** A date line stands above the story. */
const BLOCKS = 5
/** A longer block is the story, and what looks like a date line after it is a subheading. */
const PROSE = 260
const PREFIX = /^(?:(?:first\s+)?(?:published|posted|date|issued)(?:\s+on)?\s*[:\-–—|]?\s*)/i
const UPDATED = /^(?:last\s+)?(?:updated|modified)(?:\s+(?:on|at))?\s*[:\-–—|]?\s*/i

/** A line above the story that is nothing but a date says when it was published, or updated. */
export function dateLine() {
  return (tree: Root, file: VFile): void => {
    const draft = draftOf(file)
    for (const node of tree.children.slice(0, BLOCKS)) {
      const line = textOf(node)
      if (line.length > PROSE) return
      if (line.length > 80 || !/\d{4}/.test(line)) continue
      const updated = UPDATED.test(line)
      const value = line.replace(updated ? UPDATED : PREFIX, '')
      const date = parseDate(value)
      if (!date || /^\d{4}$/.test(value)) continue
      if ('iso' in date)
        found(draft, updated ? 'dateModified' : 'datePublished', date.iso, updated ? 'updated-line' : 'date-line', spanOf(node))
      else {
        report(draft, String(file.value), date.problem, spanOf(node).start, { value })
        if (!updated) draft.dateIsWrong = true
      }
      cutBlock(tree, node, file, updated ? 'updated' : 'other', updated ? 'updated-line' : 'date-line')
    }
  }
}
