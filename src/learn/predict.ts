import type { LearnedModel, Terms } from '../model/learned-model.ts'
import type { Topic } from '../model/topic.ts'
import { vectorOf, type Vocabulary } from './examples.ts'
import { IN_HEADLINE } from './terms.ts'

const MOST_TOPICS = 5
const MOST_EVIDENCE = 5
/** What half of all texts have is no evidence for readers. */
const COMMON = Math.LN2

/** The model's weights by term: of each, the topics that it says something of. */
interface Weights {
  starts: Uint32Array
  topics: Uint16Array
  weights: Float32Array
}

/** A function that finds the topics of a text, most likely first. */
export function predictor(model: LearnedModel): (terms: Terms) => Topic[] {
  const words = model.words.split(' ')
  const vocabulary: Vocabulary = { numbers: new Map(words.map((word, number) => [word, number])), rarities: model.rarities }
  const weights = weightsByTerm(model, words.length)
  return (terms) => {
    const { columns, weights: own } = vectorOf(terms, vocabulary)
    const margins = Float64Array.from(model.topics, ({ bias, threshold }) => bias - threshold)
    columns.forEach((term, at) => {
      for (let place = weights.starts[term] as number; place < (weights.starts[term + 1] as number); place++)
        (margins[weights.topics[place] as number] as number) += (weights.weights[place] as number) * (own[at] as number)
    })
    const passed = [...margins.keys()].filter((topic) => (margins[topic] as number) > 0)
    passed.sort((a, b) => (margins[b] as number) - (margins[a] as number) || a - b)
    return passed.slice(0, MOST_TOPICS).flatMap((topic): Topic[] => {
      const { id, label, mediaTopic } = model.topics[topic] as LearnedModel['topics'][number]
      const evidence = evidenceFor(topic, columns, own, weights, model.rarities).map((term) => words[term] as string)
      // A topic that is likely for any text has nothing to say for itself.
      if (evidence.length === 0) return []
      const score = scoreOf(margins[topic] as number)
      const found: Topic = { id, label, kind: 'subject', origin: 'learned', score, evidence: shown(evidence) }
      return [mediaTopic === undefined ? found : { ...found, mediaTopic }]
    })
  }
}

/** From 0.5 at the threshold towards 1. */
const scoreOf = (margin: number): number => Math.round(100 / (1 + Math.exp(-4 * margin))) / 100

/** The terms that speak most for a topic. */
function evidenceFor(
  topic: number,
  columns: number[],
  own: number[],
  { starts, topics, weights }: Weights,
  rarities: Float32Array,
): number[] {
  const said: { term: number; strength: number }[] = []
  columns.forEach((term, at) => {
    const place = topics.subarray(starts[term], starts[term + 1]).indexOf(topic)
    const strength = place < 0 ? 0 : (weights[(starts[term] as number) + place] as number) * (own[at] as number)
    if (strength > 0 && (rarities[term] as number) > COMMON) said.push({ term, strength })
  })
  return said.sort((a, b) => b.strength - a.strength || a.term - b.term).map((one) => one.term)
}

/** Words for readers: a word that counts in the headline and in all is one. */
function shown(terms: string[]): string[] {
  const words = new Set(terms.map((term) => (term.startsWith(IN_HEADLINE) ? term.slice(IN_HEADLINE.length) : term)))
  return [...words].slice(0, MOST_EVIDENCE)
}

function weightsByTerm({ topics }: LearnedModel, terms: number): Weights {
  const starts = new Uint32Array(terms + 1)
  for (const topic of topics) for (const term of topic.terms) (starts[term + 1] as number)++
  for (let term = 0; term < terms; term++) (starts[term + 1] as number) += starts[term] as number
  const size = starts[terms] as number
  const byTerm: Weights = { starts, topics: new Uint16Array(size), weights: new Float32Array(size) }
  const next = starts.slice()
  topics.forEach((topic, number) => {
    topic.terms.forEach((term, at) => {
      const place = (next[term] as number)++
      byTerm.topics[place] = number
      byTerm.weights[place] = topic.weights[at] as number
    })
  })
  return byTerm
}
