import { longestAt } from './phrase-index.ts'
import { type Block, endOf, isOwner, nameOf, startOf } from './reading.ts'
import { isGap } from './runs.ts'
import type { Sighting } from './sightings.ts'
import type { Word } from './word.ts'

const CONNECTORS = new Set(['of', 'for', 'and', 'the', 'on', '&'])
const LONGEST = 10
const ORDINAL = /^\d+(?:st|nd|rd|th)$/
/** Bodies that need no other word. */
const ALONE = new Set(['Congress', 'Duma', 'Knesset', 'Legislature', 'Parliament', 'Politburo', 'Senate', 'Treasury'])
const OWNERS = new Set([
  'Children',
  'King',
  'Men',
  'People',
  'Queen',
  'Women',
  'Workers',
  'Chancellor',
  'General',
  'Manufacturer',
])
/** “The Trump administration” is no body of that name. */
const OF_SOMEBODY = new Set(['Administration', 'Campaign', 'Organization'])
/** What bears a body's name without being one: “Congressional Review Act”. */
const NOT_OF_BODIES = new Set([
  'Act',
  'Amendment',
  'Award',
  'Awards',
  'Bill',
  'Cup',
  'Day',
  'Prize',
  'Report',
  'Syndrome',
  'Treaty',
  'War',
])
const NATION = /^(?:U\.?S\.?A?|U\.?K|British|American)\.?$/

/** “Ministry of Defence”, “Iowa Democratic Party”, “9th Circuit Court of Appeals”: a run with a word that makes it an organization. */
export function organizationRun(block: Block, at: number): Sighting | undefined {
  const { words } = block
  const first = words[at] as Word
  if (!first.inOrganizations && !ORDINAL.test(first.text)) return undefined
  const end = endOfOrganization(block, at)
  if (end === 0 || (end === at + 1 && !ALONE.has(first.text))) return undefined
  if (isGap(block, end - 1, false) && NOT_OF_BODIES.has(words[end]?.text ?? '')) return undefined
  const known = listedTail(words, at, end)
  // “Trump Justice Department”: the department, and whose it is.
  const isPrefixed = known !== undefined && known.from > at
  if (isPrefixed && !first.places && !first.demonyms && !NATION.test(first.text) && !ORDINAL.test(first.text)) return undefined
  if (first.wellKnown && OF_SOMEBODY.has(words[end - 1]?.text ?? '')) return undefined
  const isNations = known && (known.from === at || (known.from === at + 1 && NATION.test(first.text)))
  const sighting: Sighting = { kind: 'organization', name: nameOf(block, at, end), from: at, to: end, rule: 'organization-word' }
  return isNations ? { ...sighting, known: known.value } : sighting
}

/** The index after its last word, or 0. */
function endOfOrganization(block: Block, at: number): number {
  const { words } = block
  const first = words[at] as Word
  let end = 0
  // Whether “of” or “for” has followed its chief word, behind which any capital belongs to it.
  let headed = false
  for (let to = at; to < words.length && to - at < LONGEST; to++) {
    const word = words[to] as Word
    if (to > at && !joins(block, to - 1)) break
    if (word.capital ? !word.inOrganizations : !(CONNECTORS.has(word.lower) && to > at && joins(block, to))) {
      if (to > at || !ORDINAL.test(word.text)) break
      continue
    }
    if (!word.capital) {
      let next = to + 1
      while (CONNECTORS.has(words[next]?.text ?? '') && next < to + 3) next++
      if (words[next]?.capital !== true) break
      // A plain word with “of” or “on” behind it opens no body: “Invited on Fox …”
      const opens = words[to - 1]?.organizationWord ?? (end === to ? first.organizationWord : undefined)
      if (!headed && word.text !== 'and' && word.text !== '&' && word.text !== 'the' && !opens && end !== to) break
      if (next > to + 1 && !headed && (word.text === 'and' || word.text === '&')) break
      if ((word.text === 'and' || word.text === '&') && parts(block, at, to, next, end, headed)) break
      continue
    }
    if (headed && longestAt(word.titles, words, to) && isFollowedByName(block, to)) break
    const the = words[to - 1]?.text === 'the' ? 1 : 0
    const before = words[to - 1 - the]?.text
    const chief = words[to - 2 - the]?.organizationWord
    const follows = to > at && (before === 'of' || before === 'for' || before === 'on')
    if (follows && to - 2 - the >= at && (chief?.has('before-of') || chief?.has('first') || end === to - 1 - the)) headed = true
    // “President of the United States” has no body of its own behind “of”.
    const isApart = to > at && words[to - 1]?.capital === false && words[to - 1]?.text !== '&' && words[to - 1]?.text !== 'and'
    // “White House Press Secretary”
    if (!headed && word.titles && (longestAt(word.titles, words, to)?.words.length ?? 0) > 1) break
    if (headed || (word.organizationWord?.has('last') && !isApart)) end = to + 1
  }
  return end
}

/** Whether two words of a run belong to one name. */
function joins(block: Block, at: number): boolean {
  const word = block.words[at] as Word
  const owns = isOwner(word)
  if (owns && !OWNERS.has(word.text) && (word.noun === undefined || word.noun === 'organization')) return false
  if (isGap(block, at, word.text.length <= 2)) return true
  const gap = block.text.slice(endOf(block, at), startOf(block, at + 1))
  return (owns && /^['’]s?\s$/.test(gap)) || gap === ' & ' || gap === '’ ' || gap === "' " || (owns && gap.trim() === '’s')
}

/** Whether an “and” stands between two names rather than inside one. */
function parts(block: Block, at: number, and: number, next: number, end: number, headed: boolean): boolean {
  const { words } = block
  const right = words[next] as Word
  if (right.text === words[at]?.text) return true
  // “Colorado Oil and Gas Conservation Commission” is one, “Gull News and Gull Sports” are two.
  if (end === and && !headed && (words[and - 1]?.organizationWord?.has('before-of') || !isChiefAhead(block, next))) return true
  if (longestAt(right.organizations, words, next) ?? longestAt(right.places, words, next)) return true
  if (right.firstName?.weak === false) return true
  // “House and Senate”, “Ohio and Ethics Committee”
  const left = longestAt(words[at]?.organizations, words, at) ?? longestAt(words[at]?.places, words, at)
  if (!headed && left && at + left.words.length === and) return true
  // “Department of Health and Human Services” goes on, “Department of Justice and Labor Department” does not.
  return headed && isChiefAhead(block, next)
}

/** Whether capitalised words from one on end with the chief word of a body, one that “of” can follow. */
function isChiefAhead(block: Block, next: number): boolean {
  const { words } = block
  for (let to = next; to < words.length && to - next < LONGEST; to++) {
    const word = words[to]
    if (word?.organizationWord?.has('last') && word.organizationWord.has('before-of') && to > next) return true
    if (word?.capital !== true || !isGap(block, to, false)) break
  }
  return false
}

function isFollowedByName(block: Block, at: number): boolean {
  const title = longestAt(block.words[at]?.titles, block.words, at)
  const next = at + (title?.words.length ?? 0)
  return block.words[next]?.inNames === true && isGap(block, next - 1, true)
}

/** The listed body that a run ends with. */
function listedTail(words: Word[], at: number, end: number) {
  for (let from = at; from < end; from++) {
    const body = longestAt(words[from]?.organizations, words, from)
    if (body && from + body.words.length === end) return { from, value: body.value }
  }
  return undefined
}
