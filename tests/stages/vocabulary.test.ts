import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/model/problem.ts'
import { parseVocabulary } from '../../src/vocabulary.ts'
import { faultsOf } from '../support/unusable.ts'

const problemsOf = (source: string): Problem[] => faultsOf(() => parseVocabulary(source, 'topics.yaml'))

const placesOf = (source: string): string[] => problemsOf(source).map(({ line, column }) => `${line}:${column}`)

test('a subject is read with all it has', () => {
  const source = `topics:
  - id: ferries
    label: Ferries
    broader: shipping
    mediaTopic: medtop:20000001
    description: Boats that carry people.
    aliases: [Boats]
    phrases: [ferry, { car ferry: 2 }, { quay: 0.5 }]
    exclude: [ferry tale]
  - id: shipping
    label: Shipping
`
  expect(parseVocabulary(source, 'topics.yaml')).toEqual([
    {
      id: 'ferries',
      label: 'Ferries',
      broader: 'shipping',
      mediaTopic: 'medtop:20000001',
      description: 'Boats that carry people.',
      aliases: ['Boats'],
      phrases: [
        { text: 'ferry', weight: 1 },
        { text: 'car ferry', weight: 2 },
        { text: 'quay', weight: 0.5 },
      ],
      exclude: ['ferry tale'],
    },
    { id: 'shipping', label: 'Shipping', description: '', aliases: [], phrases: [], exclude: [] },
  ])
})

test('an empty vocabulary is one', () => {
  expect(parseVocabulary('', 'topics.yaml')).toEqual([])
  expect(parseVocabulary('topics: []\n', 'topics.yaml')).toEqual([])
})

test('the starter vocabulary holds to its own rules, and covers the news', () => {
  const subjects = parseVocabulary(readFileSync('topics.yaml', 'utf8'), 'topics.yaml')
  expect(subjects.length).toBeGreaterThanOrEqual(250)
  const tops = subjects.filter((one) => one.broader === undefined).map((one) => one.mediaTopic?.slice(-8, -6))
  expect(new Set(tops)).toEqual(new Set(Array.from({ length: 17 }, (_, at) => String(at + 1).padStart(2, '0'))))
  expect(subjects.filter((one) => one.phrases.length < 4).map((one) => one.id)).toEqual([])
})

describe('a wrong entry is told with its line and column', () => {
  const head = 'topics:\n  - id: ferries\n    label: Ferries\n'
  test.each([
    ['topics:\n  - id: Ferries\n    label: Ferries\n', '2:9'],
    ['topics:\n  - id: index\n    label: Index\n', '2:9'],
    ['topics:\n  - id: ferries\n    label: ""\n', '3:12'],
    ['topics:\n  - id: ferries\n', '2:5'],
    ['topics: ferries\n', '1:9'],
    [`${head}    mediaTopic: 20000001\n`, '4:17'],
    [`${head}    mediaTopic: medtop:1\n`, '4:17'],
    [`${head}    aliases: Boats\n`, '4:14'],
    [`${head}    phrases: [{ ferry: 0 }]\n`, '4:24'],
    [`${head}    phrases: [{ ferry: 11 }]\n`, '4:24'],
    [`${head}    phrases: [ferry, 7]\n`, '4:22'],
    [`${head}    phrases: ferry\n`, '4:14'],
    [`${head}    phrases: [ferry, ""]\n`, '4:22'],
    [`${head}    phrases: [{ ferry: often }]\n`, '4:15'],
    [`${head}    exclude: ferry tale\n`, '4:14'],
    [`${head}    exclude: [{ ferry tale: 2 }]\n`, '4:15'],
    [`${head}    aliases: [Boats, ""]\n`, '4:22'],
    [`${head}    broader: Shipping Lines\n`, '4:14'],
    [`${head}    description: [Boats]\n`, '4:18'],
    ['topics:\n  - label: Ferries\n', '2:5'],
    ['topics:\n  - Ferries\n', '2:5'],
    ['- ferries\n', '1:1'],
  ])('%j', (source, place) => {
    expect(placesOf(source)).toEqual([place])
    expect(problemsOf(source)).toMatchObject([{ path: 'topics.yaml', severity: 'error', code: 'topics-invalid' }])
  })
})

test('an unknown setting is told with its line, and the right one offered', () => {
  const problems = problemsOf('topics:\n  - id: ferries\n    label: Ferries\n    alliases: [Boats]\n')
  expect(problems).toMatchObject([{ line: 4, code: 'topics-invalid' }])
  expect(problems[0]?.message).toContain('did you mean `aliases`?')
})

describe('entries that contradict each other are told at the id of the one that is wrong', () => {
  const entry = (id: string, rest = ''): string => `  - id: ${id}\n    label: ${id.toUpperCase()}\n${rest}`
  test.each([
    ['an id that stands twice', entry('a') + entry('a').replace('label: A', 'label: Another'), ['4:9']],
    ['a label that stands twice', entry('a') + entry('b').replace('label: B', 'label: a'), ['4:9']],
    ['an alias that is another’s label', entry('a') + entry('b', '    aliases: [A]\n'), ['4:9']],
    ['a broader subject that is not there', entry('a', '    broader: nobody\n'), ['2:9']],
    ['a subject that is broader than itself', entry('a', '    broader: a\n'), ['2:9']],
    ['two that are broader than each other', entry('a', '    broader: b\n') + entry('b', '    broader: a\n'), ['2:9', '5:9']],
  ])('%s', (_, entries, places) => {
    expect(placesOf(`topics:\n${entries}`)).toEqual(places)
    expect(problemsOf(`topics:\n${entries}`).every((problem) => problem.code === 'topics-invalid')).toBe(true)
  })

  test('but a label may be its own alias', () => {
    expect(problemsOf(`topics:\n${entry('a', '    aliases: [a, A]\n')}`)).toEqual([])
  })
})

test('everything that is wrong is told at once', () => {
  expect(placesOf('topics:\n  - id: A\n    label: a\n  - id: b\n    label: ""\n')).toEqual(['2:9', '5:12'])
})

test('what is no YAML is told with its line and column', () => {
  const [problem] = problemsOf('topics:\n  - id: a\n   label: b\n')
  expect(problem).toMatchObject({ code: 'topics-invalid', path: 'topics.yaml', line: 3, column: 1 })
})
