import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { draftOf, found } from '../draft.ts'
import { spanOf } from '../tree/cut.ts'
import { textOf } from '../tree/text-of.ts'

const STATE = String.raw`(?:,\s+(?:\p{Lu}[\p{L}.]+(?:\s+\p{Lu}[\p{L}.]+)?))?`
const AGENCY = String.raw`(?:\s*\((?<agency>[^)]{2,30})\))?`
const DAY = String.raw`(?:,?\s+(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2})?`
const DATELINE = new RegExp(
  String.raw`^(?<place>\p{Lu}{2,}[\p{Lu}.'’-]*(?:[ /-]\p{Lu}[\p{Lu}.'’]*){0,4})${STATE}${DAY}${AGENCY}\s*(?:—|–|--|-)\s*(?=\S)`,
  'u',
)
/** A dateline opens one of the first blocks of the story. */
const BLOCKS = 3

/** “WASHINGTON (AP) —” at the start of the story says where it was written; the words stay in the text. */
export function dateline() {
  return (tree: Root, file: VFile): void => {
    for (const node of tree.children.slice(0, BLOCKS)) {
      const match = DATELINE.exec(textOf(node).slice(0, 120))
      const place = match?.groups?.place
      if (!match || !place) continue
      const { start } = spanOf(node)
      const draft = draftOf(file)
      found(draft, 'dateline', place, 'dateline', { start, end: start + place.length })
      const agency = match.groups?.agency
      if (agency) found(draft, 'publisher', agency, 'dateline', { start, end: start + match[0].length })
      return
    }
  }
}
