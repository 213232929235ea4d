import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { draftOf, found } from '../draft.ts'
import { spanOf } from '../tree/cut.ts'
import { textOf } from '../tree/text-of.ts'

const CAPITALS = String.raw`\p{Lu}{2,}[\p{Lu}.'’-]*(?:(?:[ /-]|,\s)(?:\p{Lu}[\p{Lu}.'’]*|[Dd]e|[Dd]u|al)){0,5}`
const WORDS = String.raw`\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+){0,3}`
const STATE = String.raw`(?:,\s+(?:\p{Lu}[\p{L}.]+(?:\s+\p{Lu}[\p{L}.]+)?))?`
const AGENCY = String.raw`\((?<agency>(?:[A-Z][\p{L}&.]*)(?:[ /][A-Z][\p{L}&.]*){0,3})\)`
/** In any mixture of capitals and small letters. */
const MONTH = `(?:${['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
  .map((month) => month.replace(/./g, (letter) => `[${letter}${letter.toUpperCase()}]`))
  .join('|')})[a-zA-Z]{0,6}`
const DAY = String.raw`\s?,?\s+${MONTH}\.?\s+\w{1,7},?`
/** “WASHINGTON (AP) —”, “SEOUL—”, “NEW YORK - ”. */
const WITH_DASH = new RegExp(
  String.raw`^(?<place>${CAPITALS}${STATE})(?:${DAY})?\s*(?:${AGENCY})?(?:\s*(?:—|–|--)\s*|\s+-\s+)(?=[\p{Lu}\p{N}“"‘(])`,
  'u',
)
/** “NEW YORK, March 3 -”, as on the wire, where the day makes it sure. */
const WITH_DAY = new RegExp(
  String.raw`^(?<place>(?:${CAPITALS}|${WORDS})${STATE})${DAY}\s*(?:${AGENCY})?\s*(?:—|–|--|-)(?:\s|$)`,
  'u',
)
/** “Washington (CNN)” needs its agency. */
const WITH_AGENCY = new RegExp(
  String.raw`^(?<place>(?:${CAPITALS}|${WORDS})${STATE})(?:${DAY})?\s+${AGENCY}\s*(?:[—–-]+\s*)?(?=[\p{Lu}“"])`,
  'u',
)
/** Cheap looks that most openings fail, at what the patterns cannot do without. */
const DASH = /[-–—]/
const TWO_CAPITALS = /^\p{Lu}{2}/u
const A_MONTH = new RegExp(MONTH)
/** Labels that stand like a place. */
const LABEL =
  /^(?:BREAKING|UPDATED?|WATCH|LISTEN|READ|EXCLUSIVE|OPINION|ANALYSIS|COMMENTARY|FILE|PHOTOS?|VIDEO|CORRECTION|CLARIFICATION|NOTE|EDITOR.?S NOTE|LIVE|NEWS|ALERT|SPOILER|CLAIM|FACT|QUESTION|ANSWER|ABOVE|BELOW|ADVERTISEMENT|COVID|PROGRAMMING ALERT|CHANGE|USE)\b/
/** A dateline opens one of the first blocks of the story. */
const BLOCKS = 3

/** “WASHINGTON (AP) —” at the start of the story says where it was written; the words stay in the text. */
export function dateline() {
  return (tree: Root, file: VFile): void => {
    for (const node of tree.children.slice(0, BLOCKS)) {
      const match = datelineOf(textOf(node).slice(0, 120))
      const place = match?.groups?.place
      if (!match || !place || LABEL.test(place) || place.split(/\s+/).length > 6) continue
      const { start } = spanOf(node)
      const draft = draftOf(file)
      found(draft, 'dateline', place, 'dateline', { start, end: start + place.length })
      const agency = match.groups?.agency
      if (agency) found(draft, 'publisher', agency, 'dateline', { start, end: start + match[0].length })
      return
    }
  }
}

function datelineOf(opening: string): RegExpExecArray | null {
  const isDashed = DASH.test(opening)
  return (
    (isDashed && TWO_CAPITALS.test(opening) ? WITH_DASH.exec(opening) : null) ??
    (isDashed && A_MONTH.test(opening) ? WITH_DAY.exec(opening) : null) ??
    (opening.includes('(') ? WITH_AGENCY.exec(opening) : null)
  )
}
