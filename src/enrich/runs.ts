import { type Block, endOf, isOwner, startOf } from './reading.ts'
import type { Word } from './word.ts'

const PARTICLES = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'van',
  'von',
  'der',
  'den',
  'de',
  'da',
  'di',
  'du',
  'la',
  'dos',
  'ter',
  'ul',
])
/** Words whose point ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'Adm Ald Apr Assn Asst Atty Aug Brig Capt Cmdr Col Cpl Ct Dec Del Dept Det Dr Feb Fr Ft Gen Gov Hon Jan ' +
    'Lt Maj Mar Messrs Mr Mrs Ms Mt No Nov Oct Pfc Prof Pvt Rep Reps Rev Sen Sens Sept Sgt St Ste Supt vs viz approx'
  ).split(' '),
)
/** Words whose point may be a sentence's too. */
const LAST_ABBREVIATIONS = new Set(
  'Ave Bros Co Corp Inc Jr Ltd Sr etc Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo'.split(
    ' ',
  ),
)
/** `Jae-in`, `Jong-un`: the second syllable of a Korean or Chinese given name, in small letters; no English ending of a compound. */
const SYLLABLE =
  /^(?!led|run|ban|bad|car|men|pro|far|low|new|old|man|van|day|set|up|in-)[bcdfghjklmnpqrstvwxyz]{0,2}[aeiouy]{1,3}(?:ng|n|k|l|m|p|h)?$/
const SUFFIX = /^(?:Jr|Sr|II|III|IV)$/
const LONGEST_NAME = 5
const [SPACE, HYPHEN, POINT] = [32, 45, 46]

/** The text between a word and the next, or behind the last. */
export function gapAfter(block: Block, at: number): string {
  return block.text.slice(endOf(block, at), at + 1 < block.words.length ? startOf(block, at + 1) : block.text.length)
}

/** Whether a word and the next are parts of one name: a space or hyphen between them, or a point after an initial. */
export function isGap(block: Block, at: number, point: boolean): boolean {
  if (at + 1 >= block.words.length) return false
  const end = endOf(block, at)
  const length = startOf(block, at + 1) - end
  const code = block.text.charCodeAt(end)
  if (length === 1) return code === SPACE || code === HYPHEN
  return point && length === 2 && code === POINT && block.text.charCodeAt(end + 1) === SPACE
}

/** Whether only a space stands between a word and the next. */
export function isSpace(block: Block, at: number): boolean {
  const end = endOf(block, at)
  return at + 1 < block.words.length && startOf(block, at + 1) - end === 1 && block.text.charCodeAt(end) === SPACE
}

/** Whether a word that ends with a point is short for another. */
export function isAbbreviation(word: Word | undefined): boolean {
  return word !== undefined && (word.text.length === 1 || ABBREVIATIONS.has(word.text) || LAST_ABBREVIATIONS.has(word.text))
}

/** Whether a sentence ends between a word and the next. */
export function endsSentence(block: Block, at: number): boolean {
  if (at + 1 >= block.words.length) return true
  const gap = gapAfter(block, at)
  if (gap.length < 2 || !/[.?!…]["”’')\]]*\s/.test(gap)) return false
  const next = block.words[at + 1] as Word
  if (!next.capital && /^\p{Ll}/u.test(next.text)) return false
  if (!gap.startsWith('. ') || !isAbbreviation(block.words[at])) return true
  // “Shadow Inc. The company”, “Shadow Inc. Mandy McClure”
  return LAST_ABBREVIATIONS.has(block.words[at]?.text ?? '') && (next.notName || next.firstName?.weak === false)
}

/** Whether a word opens a sentence, where a capital letter says nothing. */
export function isSentenceStart(block: Block, at: number): boolean {
  return at === 0 || /[:“"‘(•*]/.test(gapAfter(block, at - 1)) || endsSentence(block, at - 1)
}

/** The index after the last word of a person's name that begins at a word. */
export function endOfName(block: Block, from: number): number {
  const { words } = block
  let to = from
  while (to < words.length && to - from < LONGEST_NAME) {
    const word = words[to] as Word
    const before = words[to - 1]
    if (to > from && isOwner(before)) break
    if (to > from && !isGap(block, to - 1, before?.text.length === 1)) {
      // “John Hayden, Jr.”
      if (to - from > 1 && SUFFIX.test(word.text) && gapAfter(block, to - 1) === ', ') to++
      break
    }
    if (word.inNames) to++
    else if (to > from && PARTICLES.has(word.text) && words[to + 1]?.inNames === true && isGap(block, to, false)) to += 2
    else if (to - from > 1 && isHyphen(block, to - 1) && SYLLABLE.test(word.text)) to++
    else break
  }
  return to
}

function isHyphen(block: Block, at: number): boolean {
  return block.text.charCodeAt(endOf(block, at)) === HYPHEN && startOf(block, at + 1) - endOf(block, at) === 1
}
