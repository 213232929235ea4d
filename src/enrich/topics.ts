import { broaderOf } from '../broader.ts'
import type { Article } from '../model/article.ts'
import type { Kind, Subject, Topic } from '../model/topic.ts'
import type { Lexicon } from './lexicon.ts'
import type { Names } from './names.ts'
import type { Reading } from './reading.ts'
import { keyOf, statedTopics } from './stated-topics.ts'
import { type Evidence, evidenceIn, strengthOf } from './topic-evidence.ts'

/** What a topic's words must come to before it is assigned, in an article of so many words. */
const THRESHOLD = 3
const SHORT = 300
/** A long article mentions much that it is not about: each time that it is twice as long, so much more is asked for. */
const MORE = 0.75
const MOST_SUBJECTS = 5
const MOST_PLACES = 4

/** A topic that passes: its words, the most telling first, and what they come to. */
interface Passed<T> {
  of: T
  words: { key: string; shown: string; strength: number }[]
  sum: number
  score: number
}

/**
 * What an article is about: its stated topics, then those that its words speak for, most telling first; none of these whose id
 * it rules out.
 */
export function findTopics(article: Article, reading: Reading, names: Names, lexicon: Lexicon, ruledOut: string[]): Topic[] {
  const stated = statedTopics(article.stated.topics, names, lexicon)
  const { subjects, places } = evidenceIn(reading)
  for (const id of ruledOut) for (const evidence of [subjects, places]) evidence.delete(id)
  const threshold = thresholdFor(reading)
  const found = [
    ...subjectTopics(passing(subjects, threshold), lexicon.subjects),
    ...passing(places, threshold)
      .slice(0, MOST_PLACES)
      .map((one) => topicOf(one, 'place', one.of.name)),
  ]
  const known = new Set(stated.map(keyOf))
  return [...stated, ...found.filter((topic) => !known.has(keyOf(topic))).toSorted((a, b) => b.score - a.score)]
}

function thresholdFor({ paragraphs }: Reading): number {
  const words = paragraphs.reduce((sum, block) => sum + block.words.length, 0)
  return THRESHOLD + MORE * Math.max(0, Math.log2(words / SHORT))
}

/** What passes, the strongest first; where nothing in a long article does, what would be strongest in a short one. */
function passing<T>(all: Map<string, Evidence<T>>, threshold: number): Passed<T>[] {
  const passed: (Passed<T> & { id: string })[] = []
  for (const [id, { of, words: counted }] of all) {
    // Most fail by far; only near the threshold does the order matter in which fractions are summed up.
    let about = 0
    for (const word of counted.values()) about += strengthOf(word)
    if (about < THRESHOLD - 0.001) continue
    const words = Array.from(counted, ([key, word]) => ({ key, shown: word.shown, strength: strengthOf(word) }))
    words.sort((a, b) => b.strength - a.strength || (a.shown < b.shown ? -1 : 1))
    const sum = sumOf(words)
    if (sum >= THRESHOLD) passed.push({ id, of, words, sum, score: Math.round((sum / (sum + threshold)) * 100) / 100 })
  }
  passed.sort((a, b) => b.sum - a.sum || (a.id < b.id ? -1 : 1))
  return passed.filter(({ sum }, at) => at === 0 || sum >= threshold)
}

const sumOf = (words: { strength: number }[]): number => words.reduce((total, { strength }) => total + strength, 0)

/**
 * Subjects, the narrower before the broader. A broader one of which no more is said than for its narrower ones goes without
 * saying: its page has their articles.
 */
function subjectTopics(passed: Passed<Subject>[], vocabulary: Map<string, Subject>): Topic[] {
  const broader = new Map(passed.map(({ of }) => [of.id, new Set(broaderOf(of.id, vocabulary).map((one) => one.id))]))
  const depthOf = ({ of }: Passed<Subject>): number => broader.get(of.id)?.size ?? 0
  const within = (one: Passed<Subject>, some: Passed<Subject>[]): Passed<Subject>[] =>
    some.filter(({ of }) => broader.get(of.id)?.has(one.of.id)).sort((a, b) => depthOf(b) - depthOf(a))
  const telling = passed.filter((one) => {
    const said = new Set(within(one, passed).flatMap(({ words }) => words.map(({ key }) => key)))
    return said.size === 0 || sumOf(one.words.filter(({ key }) => !said.has(key))) >= THRESHOLD
  })
  const most = telling.slice(0, MOST_SUBJECTS)
  const ordered = new Set(most.flatMap((one) => [...within(one, most), one]))
  return [...ordered].map((one) => {
    // Lists and records sort by score: a narrower subject is as sure as the broader one that it comes before.
    const surest = most.find(({ of }) => of === one.of || broader.get(one.of.id)?.has(of.id)) ?? one
    const { label, mediaTopic } = one.of
    return { ...topicOf({ ...one, score: surest.score }, 'subject', label), ...(mediaTopic !== undefined && { mediaTopic }) }
  })
}

function topicOf<T extends { id: string }>({ of, words, score }: Passed<T>, kind: Kind, label: string): Topic {
  const evidence = words.slice(0, 5).map((word) => word.shown)
  return { id: of.id, label, kind, origin: 'rule', score, evidence }
}
