import { describe, expect, test } from 'vitest'
import { topicFinder } from '../support/vocabulary.ts'

const ENTRIES = `
  - id: transport
    label: Transport
    phrases: [{ transport: 3 }, ferry, { timetable: 2 }]
  - id: ferries
    label: Ferries
    broader: transport
    mediaTopic: medtop:20000001
    aliases: [Ferry boats]
    phrases: [ferry, { ferry landing: 3 }, { quay: 2 }, { NAVY: 2 }, { Harbour Line: 3 }]
    exclude: [ferry tale]
  - id: cheese
    label: Cheese
    phrases: [{ cheese: 2 }, { dairy: 1 }]
`
const find = topicFinder(ENTRIES)

/** A story with a headline, its first two paragraphs and the others. */
const story = (headline: string, lead: string, ...others: string[]): string =>
  `${[headline, lead, 'Nothing else was said.', ...others].join('\n\n')}\n`

const found = (text: string): string[] => find(text).map((topic) => topic.id)

describe('a phrase counts by where it stands', () => {
  // Two is the weight of “cheese”; three is what is asked for.
  test.each([
    ['in the headline twice', story('Cheese', 'Word came.'), ['cheese'], 4],
    ['in the opening half as much again', story('Word', 'Some cheese came.'), ['cheese'], 3],
    ['below that once, which is too little', story('Word', 'Word came.', 'Some cheese came.'), [], 0],
    ['again, but less', story('Word', 'Word came.', 'Some cheese came.', 'More cheese came.'), ['cheese'], 3],
    ['together with others', story('Word', 'Word came.', 'Some cheese came.', 'The dairy closed.'), ['cheese'], 3],
  ])('%s', (_, text, topics, sum) => {
    expect(found(text)).toEqual(topics)
    if (sum > 0) expect(find(text)[0]?.score).toBe(Math.round((sum / (sum + 3)) * 100) / 100)
  })
})

describe('a phrase is found', () => {
  const alone = (text: string): string[] => found(story('Word', `Word came. ${text}`))
  test.each([
    ['in any case', 'CHEESE came.', ['cheese']],
    ['in the plural', 'Cheeses came.', ['cheese']],
    ['in the plural', 'Dairies came, and another dairy, and dairies.', ['cheese']],
    ['with a possessive', 'The cheese’s age was great.', ['cheese']],
    ['never inside a word', 'Cheesecloth came.', []],
    ['with a capital only as it is written', 'The NAVY came.', ['ferries']],
    ['with a capital only as it is written', 'The navy came.', []],
    ['with several words only in their order', 'The Line of the Harbour came.', []],
    ['with several words', 'The Harbour Line came.', ['ferries']],
  ])('%s: %s', (_, text, topics) => {
    expect(alone(text)).toEqual(topics)
  })

  test('but not inside one that is excluded, and elsewhere all the same', () => {
    expect(found(story('A ferry tale', 'A ferry tale was told.', 'It was a ferry tale.'))).toEqual(['transport'])
    expect(found(story('A ferry tale', 'It had a ferry, and a quay.'))).toContain('ferries')
  })

  test('and the longest of a subject alone counts', () => {
    const [topic] = find(story('Word', 'Word came.', 'The ferry landing stood.'))
    expect(topic).toMatchObject({ id: 'ferries', evidence: ['ferry landing'], score: 0.5, mediaTopic: 'medtop:20000001' })
  })
})

describe('of all that pass', () => {
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(
    (id, at) => `  - { id: ${id}, label: ${id}, phrases: [{ word${id}: ${3 + at} }] }`,
  )

  test('five subjects are given, the most telling first', () => {
    const words = story('Word', 'Word came.', ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => `word${id}`).join(' '))
    expect(topicFinder(many.join('\n'))(words).map((topic) => topic.id)).toEqual(['g', 'f', 'e', 'd', 'c'])
  })

  test('the evidence is the five words that say most, as they stand', () => {
    const [topic] = find(story('Cheese and dairy', 'The dairies made CHEESE.'))
    expect(topic?.evidence).toEqual(['Cheese', 'dairy', 'dairies'])
  })
})

describe('a narrower subject', () => {
  test('stands before the broader one, and is as sure', () => {
    const topics = find(story('Transport', 'The transport of cheese.', 'The quay and the ferry.', 'Cheese.'))
    expect(topics.map((topic) => topic.id)).toEqual(['ferries', 'transport', 'cheese'])
    expect(topics[0]?.score).toBe(topics[1]?.score)
  })

  test('stands alone where no more is said of the broader one', () => {
    expect(found(story('Ferry', 'A ferry at the quay.'))).toEqual(['ferries'])
  })

  test('stands before all that it lies in, the narrowest first', () => {
    const chain = `
  - { id: a, label: A, phrases: [{ one: 3 }] }
  - { id: c, label: C, broader: b, phrases: [{ three: 3 }] }
  - { id: b, label: B, broader: a, phrases: [{ two: 5 }] }
`
    expect(topicFinder(chain)(story('Word', 'One, two and three came.')).map((topic) => topic.id)).toEqual(['c', 'b', 'a'])
  })
})

describe('a long article', () => {
  const padding = Array.from({ length: 120 }, () => 'There was nothing more to be said of it.')

  test('needs more for what it mentions besides', () => {
    const text = story('Cheese', 'Some cheese came.', 'A timetable and a ferry came.', 'More cheese.')
    expect(found(text)).toEqual(['cheese', 'transport'])
    expect(found(`${text}\n\n${padding.join('\n\n')}\n`)).toEqual(['cheese'])
  })

  test('has what is strongest in it, where nothing comes to as much', () => {
    expect(found(`${story('Word', 'Some cheese came.')}\n\n${padding.join('\n\n')}\n`)).toEqual(['cheese'])
  })
})

describe('a stated topic', () => {
  const stated = (topics: string, text = 'Word\n\nWord came.'): string[] =>
    find(`---\ntopics: [${topics}]\n---\n${text}\n`).map(({ kind, id, label, origin }) => `${kind}/${id} ${label} ${origin}`)

  test.each([
    ['is a subject by its label, in any case', 'FERRIES', 'subject/ferries Ferries stated'],
    ['by an alias', 'ferry boats', 'subject/ferries Ferries stated'],
    ['or by its id', 'ferries', 'subject/ferries Ferries stated'],
    ['is a place', 'Iran', 'place/iran Iran stated'],
    ['or a body', 'UNICEF', "organization/united-nations-childrens-fund United Nations Children's Fund stated"],
    ['or else what it says', 'Winter Trips', 'subject/winter-trips Winter Trips stated'],
  ])('%s', (_, topics, expected) => {
    expect(stated(topics)).toEqual([expected])
  })

  test('stands once, before those that are found', () => {
    expect(stated('Ferries, Ferry boats, Winter Trips', 'Cheese\n\nThe quay, the ferry and the cheese.')).toEqual([
      'subject/ferries Ferries stated',
      'subject/winter-trips Winter Trips stated',
      'subject/cheese Cheese rule',
    ])
  })

  test('is a person whom the article names', () => {
    expect(stated('Nora Holland', 'Word\n\nMayor Nora Holland came.')).toEqual(['person/nora-holland Nora Holland stated'])
  })
})

describe('a topic that is ruled out', () => {
  const TEXT = 'Cheese from Iran\n\nIranian cheese from Iran came by transport.\n\nThe quay of Iran, the ferry and Georgia.\n'
  const rest = (field: string): string[] => find(`---\n${field}\n---\n${TEXT}`).map(({ kind, id }) => `${kind}/${id}`)

  test('is not found, by its label, another name or its id, and of any kind', () => {
    expect(rest('slug: a').toSorted()).toEqual(['place/iran', 'subject/cheese', 'subject/ferries', 'subject/transport'])
    expect(rest('notTopics: [CHEESE, Iran]').toSorted()).toEqual(['subject/ferries', 'subject/transport'])
    expect(rest('notTopics: Ferry boats; cheese; transport')).toEqual(['place/iran'])
  })

  test('leaves the broader one to stand for itself', () => {
    expect(found('Ferry\n\nA ferry at the quay.\n')).toEqual(['ferries'])
    expect(found('---\nnotTopics: [Ferries]\n---\nFerry\n\nA ferry at the quay, a ferry.\n')).toEqual(['transport'])
  })

  test('stays where the article states it', () => {
    expect(rest('topics: [Cheese]\nnotTopics: [Cheese, Iran, Ferries, Transport]')).toEqual(['subject/cheese'])
  })
})
