import type { KnownPlace } from '../model/lexicon.ts'
import type { Subject } from '../model/topic.ts'
import { allAt, longestAt } from './phrase-index.ts'
import { type Block, type Reading, textOf } from './reading.ts'

/** News puts what matters first. */
const IN_HEADLINE = 2
const IN_LEAD = 1.5
const LEAD = 2
/** “Iranian” speaks for Iran less than “Iran” does. */
const BY_NAME = 1.2
const BY_DEMONYM = 0.6

interface Counted {
  shown: string
  weight: number
  count: number
}

/** The words that speak for one topic, each with its weight at its best place and how often it stands. */
export interface Evidence<T> {
  of: T
  words: Map<string, Counted>
}

/** All that a text says for topics, by their ids. */
export interface AllEvidence {
  subjects: Map<string, Evidence<Subject>>
  places: Map<string, Evidence<KnownPlace>>
}

/** Finds the words that speak for subjects and places. */
export function evidenceIn(reading: Reading): AllEvidence {
  const found: AllEvidence = { subjects: new Map(), places: new Map() }
  const look = (block: Block, weight: number): void => {
    addSubjects(block, weight, found.subjects)
    addPlaces(block, weight, found.places)
  }
  look(reading.headline, IN_HEADLINE)
  look(reading.standfirst, IN_LEAD)
  for (const [at, block] of reading.paragraphs.entries()) look(block, at < LEAD ? IN_LEAD : 1)
  return found
}

/** What a word comes to: it counts less each time that it comes again. */
export const strengthOf = ({ weight, count }: Counted): number => weight * (1 + Math.log2(count) / 2)

function addSubjects(block: Block, weight: number, subjects: AllEvidence['subjects']): void {
  const { words } = block
  let excluded: { subject: Subject; to: number }[] = []
  for (let at = 0; at < words.length; at++) {
    const matches = allAt(words[at]?.subjects, words, at)
    if (!matches) continue
    for (const { words: own, value } of matches) {
      if (value.weight === 0) excluded.push({ subject: value.subject, to: at + own.length })
    }
    if (excluded.length > 0) excluded = excluded.filter((one) => one.to > at)
    for (const match of matches) {
      const { words: own, value } = match
      const { subject } = value
      if (value.weight === 0 || excluded.some((one) => one.subject === subject)) continue
      // Where there are several for a subject, the longest counts.
      if (match !== matches[0] && match !== matches.find((one) => one.value.weight > 0 && one.value.subject === subject)) continue
      add(subjects, subject, block, at, own.length, value.weight * weight)
    }
  }
}

function addPlaces(block: Block, weight: number, places: AllEvidence['places']): void {
  const { words } = block
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word?.places && !word?.demonyms) continue
    const place = longestAt(word.places, words, at)
    const match = place ?? longestAt(word.demonyms, words, at)
    if (!match) continue
    add(places, match.value, block, at, match.words.length, weight * (place ? BY_NAME : BY_DEMONYM))
    at += match.words.length - 1
  }
}

/** Counts some words, from the one at an index on, for what they speak for. */
function add<T extends { id: string }>(
  all: Map<string, Evidence<T>>,
  of: T,
  block: Block,
  at: number,
  length: number,
  weight: number,
): void {
  let evidence = all.get(of.id)
  if (!evidence) all.set(of.id, (evidence = { of, words: new Map() }))
  const key = (length === 1 && block.words[at]?.lower) || textOf(block, at, at + length).toLowerCase()
  const word = evidence.words.get(key)
  if (!word) evidence.words.set(key, { shown: textOf(block, at, at + length), weight, count: 1 })
  else {
    word.count++
    word.weight = Math.max(word.weight, weight)
  }
}
