import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { parseDate } from '../dates.ts'
import { draftOf, found } from '../draft.ts'
import { personList } from '../person-list.ts'
import { cutBlock, spanOf } from '../tree/cut.ts'
import { textOf } from '../tree/text-of.ts'

/** A byline stands above the story. */
const BLOCKS = 4
const LONGEST = 160
const BYLINE = /^by:?\s+\S/i
/** “Jane Doe, Staff Writer”: a byline without its “By” needs the role. */
const WITH_ROLE =
  /^\p{Lu}[^.!?]{3,60},\s+(?:(?:senior|chief|political|national|foreign|special)\s+)?(?:staff\s+)?(?:writer|reporter|correspondent|columnist)s?$/iu
/** A longer block between headline and byline is no standfirst. */
const LONGEST_STANDFIRST = 260
/** A byline in capitals inside a paragraph, between the headline of a brief and its text. */
const INSIDE = /^[^“"]{15,160}[\p{Ll}'’?!] By (\p{Lu}{2,}(?: \p{Lu}[\p{Lu}.'’-]*){1,3}) (?=[“"\p{Lu}])/u

/** “By Jane Doe and John Roe” on a line of its own names the authors; in a round-up, so do those of its briefs. */
export function byline() {
  return (tree: Root, file: VFile): void => {
    const at = tree.children.slice(0, BLOCKS).findIndex(isByline)
    const node = tree.children[at]
    if (!node) return insideBylines(tree, file)
    const draft = draftOf(file)
    const line = textOf(node)
    const persons = personList(line) ?? []
    const span = spanOf(node)
    if (draft.authors.length === 0) draft.authors.push(...persons.map((value) => ({ value, rule: 'byline', span })))
    if (persons.length === 0) found(draft, 'publisher', line.replace(/^by:?\s+/i, ''), 'byline', span)
    const behind = /(?:\||•| [-–—] )\s*(.*\d{4}.*)$/.exec(line)?.[1]
    const date = behind === undefined ? undefined : parseDate(behind.replace(/^(?:published|posted|updated)(?: on)?:?\s+/i, ''))
    if (date && 'iso' in date)
      found(draft, /updated/i.test(behind ?? '') ? 'dateModified' : 'datePublished', date.iso, 'byline', span)
    cutBlock(tree, node, file, 'other', 'byline')
    if (at === 1) standfirst(tree, file)
  }
}

function isByline(node: RootContent): boolean {
  const line = textOf(node)
  return (
    line.length <= LONGEST &&
    (BYLINE.test(line) || (line.includes(',') && WITH_ROLE.test(line))) &&
    personList(line) !== undefined
  )
}

/** What stands between headline and byline is the standfirst. */
function standfirst(tree: Root, file: VFile): void {
  const [first] = tree.children
  const value = first ? textOf(first).trim() : ''
  const { facts } = draftOf(file)
  if (!first || value.length > LONGEST_STANDFIRST || facts.alternativeHeadline) return
  found(draftOf(file), 'alternativeHeadline', value, 'above-the-byline', spanOf(first))
  tree.children.shift()
}

function insideBylines(tree: Root, file: VFile): void {
  const { authors } = draftOf(file)
  if (authors.length > 0 || !String(file.value).includes('By ')) return
  for (const node of tree.children) {
    const opening = textOf(node).slice(0, 240)
    const match = opening.includes('By ') ? INSIDE.exec(opening) : null
    for (const value of personList(match?.[1] ?? '') ?? []) {
      if (!authors.some((author) => author.value === value)) authors.push({ value, rule: 'byline-inside', span: spanOf(node) })
    }
  }
}
