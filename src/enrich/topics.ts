import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { KnownPlace } from '../model/lexicon.ts'
import type { Kind, Subject, Topic } from '../model/topic.ts'
import { idOf } from '../slug.ts'
import type { Lexicon } from './lexicon.ts'
import type { Names } from './names.ts'
import { allAt, longestAt } from './phrase-index.ts'
import { type Block, type Reading, textOf } from './reading.ts'

/** What a topic's words must come to before it is assigned. */
const THRESHOLD = 3
const MOST_SUBJECTS = 5
const MOST_PLACES = 4
/** News puts what matters first. */
const IN_HEADLINE = 2
const IN_LEAD = 1.5
const LEAD = 2

interface Counted {
  shown: string
  weight: number
  count: number
}

/** The words that speak for one topic, each with its weight at its best place and how often it stands. */
interface Tally<T> {
  of: T
  words: Map<string, Counted>
}

/** What an article is about: its stated topics, then those that its words speak for, most telling first. */
export function findTopics(article: Article, reading: Reading, names: Names, lexicon: Lexicon): Topic[] {
  const stated = statedTopics(article, names, lexicon)
  const subjects = new Map<string, Tally<Subject>>()
  const places = new Map<string, Tally<KnownPlace>>()
  const blocks: [Block, number][] = [
    [reading.headline, IN_HEADLINE],
    [reading.standfirst, IN_LEAD],
    ...reading.paragraphs.map((block, at): [Block, number] => [block, at < LEAD ? IN_LEAD : 1]),
  ]
  for (const [block, weight] of blocks) {
    tallySubjects(block, weight, subjects)
    tallyPlaces(block, weight, places)
  }
  const found = [
    ...best(subjects, MOST_SUBJECTS, (subject, topic) => ({
      ...topic,
      kind: 'subject',
      label: subject.label,
      ...mediaTopicOf(subject),
    })),
    ...best(places, MOST_PLACES, (place, topic) => ({ ...topic, kind: 'place', label: place.name })),
  ]
  const known = new Set(stated.map(keyOf))
  return [...stated, ...found.filter((topic) => !known.has(keyOf(topic))).toSorted((a, b) => b.score - a.score)]
}

const keyOf = (topic: Topic): string => `${topic.kind}/${topic.id}`
const mediaTopicOf = ({ mediaTopic }: Subject): { mediaTopic?: string } => (mediaTopic === undefined ? {} : { mediaTopic })

/** Stated labels as what they name: a subject of the vocabulary, a known place or body, a person, or a new subject. */
function statedTopics(article: Article, names: Names, lexicon: Lexicon): Topic[] {
  const topics = new Map<string, Topic>()
  for (const { value } of article.stated.topics) {
    const topic = statedTopic(value, names, lexicon)
    if (!topics.has(keyOf(topic))) topics.set(keyOf(topic), topic)
  }
  return [...topics.values()]
}

function statedTopic(value: string, names: Names, lexicon: Lexicon): Topic {
  const name = value.toLowerCase()
  const make = (kind: Kind, id: string, label: string): Topic => ({
    id,
    label,
    kind,
    origin: 'stated',
    score: 1,
    evidence: [value],
  })
  const subject = lexicon.subjectsByName.get(name)
  if (subject) return { ...make('subject', subject.id, subject.label), ...mediaTopicOf(subject) }
  const place = lexicon.placesByName.get(name)
  if (place) return make('place', place.id, place.name)
  const body = lexicon.organizationsByName.get(name)
  if (body) return make('organization', body.id, body.name)
  const id = idOf(value)
  const kinds: [Kind, Entity[]][] = [
    ['person', names.people],
    ['organization', names.organizations],
    ['place', names.places],
  ]
  for (const [kind, entities] of kinds) {
    const entity = entities.find((one) => one.name.toLowerCase() === name || one.id === id)
    if (entity) return make(kind, entity.id, entity.name)
  }
  const sameId = lexicon.subjects.get(id)
  if (sameId) return { ...make('subject', sameId.id, sameId.label), ...mediaTopicOf(sameId) }
  return make('subject', id, value)
}

function tallySubjects(block: Block, weight: number, subjects: Map<string, Tally<Subject>>): void {
  const { words } = block
  let excluded: { subject: Subject; to: number }[] = []
  for (let at = 0; at < words.length; at++) {
    const matches = allAt(words[at]?.subjects, words, at)
    if (!matches) continue
    for (const { words: own, value } of matches) {
      if (value.weight === 0) excluded.push({ subject: value.subject, to: at + own.length })
    }
    if (excluded.length > 0) excluded = excluded.filter((one) => one.to > at)
    matches.forEach(({ words: own, value }, nth) => {
      if (value.weight === 0 || excluded.some((one) => one.subject === value.subject)) return
      // The longest phrase for a subject has counted.
      if (nth > 0 && matches.findIndex((one) => one.value.weight > 0 && one.value.subject === value.subject) < nth) return
      add(subjects, value.subject, block, at, own.length, value.weight * weight)
    })
  }
}

function tallyPlaces(block: Block, weight: number, places: Map<string, Tally<KnownPlace>>): void {
  const { words } = block
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word?.places && !word?.demonyms) continue
    const place = longestAt(word.places, words, at)
    const match = place ?? longestAt(word.demonyms, words, at)
    if (!match) continue
    add(places, match.value, block, at, match.words.length, weight * (place ? 1.2 : 0.6))
    at += match.words.length - 1
  }
}

/** Counts some words, from the one at an index on, for what they speak for. */
function add<T extends { id: string }>(
  tallies: Map<string, Tally<T>>,
  of: T,
  block: Block,
  at: number,
  length: number,
  weight: number,
): void {
  let tally = tallies.get(of.id)
  if (!tally) tallies.set(of.id, (tally = { of, words: new Map() }))
  const shown = textOf(block, at, at + length)
  const key = (length === 1 && block.words[at]?.lower) || shown.toLowerCase()
  const word = tally.words.get(key)
  if (!word) tally.words.set(key, { shown, weight, count: 1 })
  else {
    word.count++
    word.weight = Math.max(word.weight, weight)
  }
}

/** A word that comes again counts less each time. */
const strengthOf = ({ weight, count }: Counted): number => weight * (1 + Math.log2(count) / 2)

/** The topics that pass, best first. */
function best<T>(
  tallies: Map<string, Tally<T>>,
  most: number,
  finish: (of: T, topic: Omit<Topic, 'kind' | 'label'>) => Topic,
): Topic[] {
  const passed: { id: string; of: T; words: { shown: string; strength: number }[]; sum: number }[] = []
  for (const [id, { of, words: counted }] of tallies) {
    // Most fail by far; only near the threshold does the order matter in which fractions are summed up.
    let about = 0
    for (const word of counted.values()) about += strengthOf(word)
    if (about < THRESHOLD - 0.001) continue
    const words = Array.from(counted.values(), (word) => ({ shown: word.shown, strength: strengthOf(word) }))
    words.sort((a, b) => b.strength - a.strength || (a.shown < b.shown ? -1 : 1))
    const sum = words.reduce((total, { strength }) => total + strength, 0)
    if (sum >= THRESHOLD) passed.push({ id, of, words, sum })
  }
  passed.sort((a, b) => b.sum - a.sum || (a.id < b.id ? -1 : 1))
  return passed.slice(0, most).map(({ id, of, words, sum }) =>
    finish(of, {
      id,
      origin: 'rule',
      score: Math.round((sum / (sum + THRESHOLD)) * 100) / 100,
      evidence: words.slice(0, 5).map((word) => word.shown),
    }),
  )
}
