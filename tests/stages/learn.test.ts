import { describe, expect, test } from 'vitest'
import { examplesOf, vocabularyOf } from '../../src/learn/examples.ts'
import { learnTopic } from '../../src/learn/learn-topic.ts'
import { lessonsOf } from '../../src/learn/lessons.ts'
import { predictor } from '../../src/learn/predict.ts'
import { termsOf } from '../../src/learn/terms.ts'
import { bestThreshold } from '../../src/learn/threshold.ts'
import type { LearnedModel } from '../../src/model/learned-model.ts'
import { entriesOf } from '../support/entries.ts'

const HARBOUR = [
  'the ferry left the quay',
  'a ferry and its crew at the quay',
  'the crew of the trawler',
  'a trawler by the quay',
]
const SCHOOL = ['the pupils and their teacher', 'a teacher of the school', 'pupils of the school', 'the school and a teacher']
const texts = [...HARBOUR, ...SCHOOL].map((text) => termsOf('', text))
const vocabulary = vocabularyOf(texts)
const examples = examplesOf(texts, vocabulary)

function modelOf(positives: number[], leastPrecision = 0): LearnedModel | undefined {
  const learned = learnTopic({ examples, positives: Uint32Array.from(positives), leastPrecision })
  const topic = { id: 'harbour', label: 'Harbour', examples: positives.length }
  const words = [...vocabulary.numbers.keys()].join(' ')
  return learned && { words, rarities: vocabulary.rarities, topics: [{ ...topic, ...learned }] }
}

describe('the terms of an article', () => {
  test('are its words in small letters, and those of its headline once more', () => {
    const { words, counts } = termsOf('Ferry late', 'The ferry’s late; the FERRY, 40 years old.')
    expect(words.split(' ')).toEqual(['ferry', '^ferry', 'late', '^late', 'ferry’s', 'years', 'old'])
    expect([...counts]).toEqual([2, 1, 2, 1, 1, 1, 1])
  })

  test('are none where it has no words', () => {
    expect(termsOf('', '2014')).toEqual({ words: '', counts: new Uint8Array() })
  })
})

describe('examples', () => {
  test('know the terms that several texts have, each the weightier the fewer have it', () => {
    expect(vocabulary.numbers.has('left')).toBe(false)
    const rarity = (word: string): number | undefined => vocabulary.rarities[vocabulary.numbers.get(word) ?? -1]
    expect(rarity('ferry')).toBeCloseTo(Math.log(8 / 2))
    expect(rarity('quay')).toBeCloseTo(Math.log(8 / 3))
  })

  test('are vectors of unit length', () => {
    for (let row = 0; row < examples.size; row++) {
      const weights = examples.weights.subarray(examples.starts[row], examples.starts[row + 1])
      expect(weights.reduce((sum, weight) => sum + weight * weight, 0)).toBeCloseTo(1)
    }
  })
})

describe('a topic', () => {
  test('is learned from its articles, and found where their words stand, with these as evidence', () => {
    const model = modelOf([0, 1, 2, 3])
    if (!model) throw new TypeError('expected a model')
    const predict = predictor(model)
    const [topic, ...others] = predict(termsOf('', 'Another trawler came to the quay.'))
    expect(others).toEqual([])
    expect(topic).toMatchObject({ id: 'harbour', label: 'Harbour', kind: 'subject', origin: 'learned' })
    expect(topic?.evidence.slice(0, 2).toSorted()).toEqual(['quay', 'trawler'])
    expect(topic?.score).toBeGreaterThan(0.5)
    expect(predict(termsOf('', 'A teacher and some pupils.'))).toEqual([])
    expect(predict(termsOf('', 'Nothing known.'))).toEqual([])
  })

  test('is not learned where nothing tells its articles from others', () => {
    expect(modelOf([0, 4], 0.9)).toBeUndefined()
  })

  test('is learned alike each time', () => {
    expect(modelOf([0, 1, 2, 3])).toEqual(modelOf([0, 1, 2, 3]))
  })
})

describe('a threshold', () => {
  const has = Uint8Array.of(1, 0, 1, 0, 0)
  const margins = Float64Array.of(2, 1, 0.5, -0.5, -2)

  test('lies where F1 is best, midway between two examples', () => {
    expect(bestThreshold(margins, has, 2, 0)).toEqual({ threshold: 0, precision: 2 / 3, recall: 1 })
  })

  test('is as precise as asked, whatever it misses then', () => {
    expect(bestThreshold(margins, has, 2, 0.26)).toEqual({ threshold: 1.5, precision: 1, recall: 0.5 })
  })

  test('is none where none is as precise', () => {
    expect(bestThreshold(Float64Array.of(1, 2), Uint8Array.of(1, 0), 1, 0.9)).toBeUndefined()
  })

  test('is the surer the more examples there are', () => {
    const all = (count: number): Uint8Array => new Uint8Array(count).fill(1)
    const isFound = (count: number, least: number): boolean =>
      bestThreshold(Float64Array.from(all(count)), all(count), count, least) !== undefined
    expect([2, 3, 30].map((count) => isFound(count, 0.5))).toEqual([false, true, true])
    expect([3, 30].map((count) => isFound(count, 0.9))).toEqual([false, true])
  })

  test('does not part examples with one margin', () => {
    expect(bestThreshold(Float64Array.of(1, 1, 0), Uint8Array.of(1, 0, 0), 1, 0)?.threshold).toBe(0.5)
  })
})

describe('lessons', () => {
  const topic = (id: string, origin: 'stated' | 'rule' = 'stated') =>
    ({ id, label: id, kind: 'subject', origin, score: 1, reason: '' }) as const

  test('are the topics that at least three articles state; articles that state none are open', () => {
    const entries = entriesOf([
      { topics: [topic('boats'), topic('fish')] },
      { topics: [topic('boats')] },
      { topics: [topic('fish', 'rule')] },
      { topics: [topic('boats')] },
      { topics: [{ ...topic('iran'), kind: 'place' }] },
    ])
    const { examples: teachers, topics, open } = lessonsOf(entries)
    expect(teachers.map((one) => one.at)).toEqual([0, 1, 3])
    expect(topics.map((one) => [one.topic.id, [...one.positives]])).toEqual([['boats', [0, 1, 2]]])
    expect(open.map((one) => one.at)).toEqual([2, 4])
  })
})
