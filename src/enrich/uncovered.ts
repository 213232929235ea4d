import type { Article } from '../model/article.ts'
import type { PhraseCounts } from '../model/topic-survey.ts'
import type { Lexicon } from './lexicon.ts'
import { allAt } from './phrase-index.ts'
import { type Block, endOf, read, startOf } from './reading.ts'
import { isStopWord } from '../stop-words.ts'
import type { Word } from './word.ts'

const LONGEST = 3
/** Words that besides the commonest carry no meaning of their own; no phrase holds one, and a noun stands between two of them. */
const EMPTY = new Set(
  `nor off onto per under until upon via within without above across against along among around before behind below between
  beyond despite down during except inside near outside since through throughout toward towards whom whose why here being am
  having does doing done shall may might must yes both each either every few many much neither none one others same several
  too very just even ever never again already still yet once though although while whether unless said says say told tell
  asked added called made make makes making get got gets us me itself himself herself themselves new last first next two three
  four five six seven eight nine ten back own like year years day days week weeks month months hour hours time times ago old
  people percent million billion thousand way thing things`.split(/\s+/),
)
const DETERMINERS = new Set('a an the this that these those his her its their our my your of each every no any some'.split(' '))

/**
 * The nouns of an article, and the phrases of two and three words that stand in it at least twice, that are written small and of
 * which no word speaks for a subject; each with how often it stands there.
 */
export function uncoveredPhrases(article: Article, lexicon: Lexicon): PhraseCounts {
  const { headline, standfirst, paragraphs } = read(article, lexicon)
  const counts = new Map<string, number>()
  const count = (phrase: string): unknown => counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  for (const block of [headline, standfirst, ...paragraphs]) countIn(block, count)
  const several = [...counts].filter(([phrase, times]) => times > 1 || !phrase.includes(' '))
  return { phrases: several.map(([phrase]) => phrase), counts: several.map(([, times]) => times) }
}

function countIn(block: Block, count: (phrase: string) => unknown): void {
  const { words } = block
  const isFree = freeWords(words)
  for (let at = 0; at < words.length; at++) {
    if (!isFree[at]) continue
    const before = words[at - 1]
    if (before && DETERMINERS.has(before.lower) && !isFree[at + 1] && isJoined(block, at - 1)) count(lowerOf(words, at, at + 1))
    for (let to = at + 2; to <= at + LONGEST && isFree[to - 1] && isJoined(block, to - 2); to++) count(lowerOf(words, at, to))
  }
}

/** Whether each word may be part of a phrase: it is written small, means something, and speaks for no subject there. */
function freeWords(words: Word[]): boolean[] {
  const isFree = words.map(
    ({ written, lower, capital }) =>
      !capital && !isStopWord(lower) && !EMPTY.has(lower) && /^\p{Ll}[\p{Ll}-]{2,}$/u.test(written),
  )
  for (let at = 0; at < words.length; at++) {
    const [longest] = allAt(words[at]?.subjects, words, at) ?? []
    if (longest) isFree.fill(false, at, at + longest.words.length)
  }
  return isFree
}

/** Whether nothing but a space stands between a word and the next. */
const isJoined = (block: Block, at: number): boolean => startOf(block, at + 1) === endOf(block, at) + 1

const lowerOf = (words: Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map((word) => word.lower)
    .join(' ')
