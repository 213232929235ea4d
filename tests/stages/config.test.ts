import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import type { Problem } from '../../src/model/problem.ts'
import { faultsOf } from '../support/unusable.ts'

const problemsOf = (source: string): Problem[] => faultsOf(() => parseConfig(source, 'backfile.yaml'))

const placesOf = (source: string): string[] => problemsOf(source).map(({ line, column }) => `${line}:${column}`)

test.each([
  ['off', undefined],
  ['false', undefined],
  ['0.8', 0.8],
])('topics may be learned or not: %s', (value, least) => {
  expect(parseConfig(`learnTopics: ${value}\n`, 'backfile.yaml').learnTopics).toBe(least)
})

test('every setting has a default', () => {
  const defaults = {
    title: 'News archive',
    description: '',
    baseUrl: 'https://example.org/',
    language: 'en',
    timeZone: 'UTC',
    publisher: '',
    pageSize: 50,
    frontPage: { lead: [] },
    learnTopics: 0.4,
  }
  expect(parseConfig('', 'backfile.yaml')).toEqual(defaults)
  expect(parseConfig('# nothing but a note\n', 'backfile.yaml')).toEqual(defaults)
})

test('settings are taken as they are written, and the base address ends in a slash', () => {
  const source =
    'title: "  The Courier "\nbaseUrl: https://courier.example/archive\nlanguage: en-GB\ntimeZone: Europe/London\npageSize: 20\n'
  expect(parseConfig(source, 'backfile.yaml')).toMatchObject({
    title: 'The Courier',
    baseUrl: 'https://courier.example/archive/',
    language: 'en-GB',
    timeZone: 'Europe/London',
    pageSize: 20,
    learnTopics: 0.4,
  })
})

describe('a wrong value is told with its line and column', () => {
  test.each([
    ['title: ""', '1:8'],
    ['title: [a]', '1:8'],
    ['title: a\nbaseUrl: courier.example', '2:10'],
    ['title: a\nbaseUrl: javascript:alert(1)', '2:10'],
    ['# note\n\nlanguage: not a tag', '3:11'],
    ['timeZone: Mars/Base', '1:11'],
    ['pageSize: 4', '1:11'],
    ['learnTopics: 2', '1:14'],
    ['learnTopics: on', '1:14'],
    ['pageSize: 501', '1:11'],
    ['frontPage: ferry.txt', '1:12'],
    ['frontPage:\n  lead: ferry.txt', '2:9'],
    ['frontPage: { lead: [a.txt, ""] }', '1:28'],
    ['frontPage: { lead: [a, b, c, d] }', '1:20'],
    ['pageSize: 7.5', '1:11'],
    ['pageSize: "20"', '1:11'],
  ])('%j', (source, place) => {
    expect(placesOf(source)).toEqual([place])
    expect(problemsOf(source)).toMatchObject([{ path: 'backfile.yaml', severity: 'error', code: 'config-invalid' }])
  })
})

describe('an unknown setting is told with its line, and the right one offered', () => {
  test.each([
    ['title: a\ntittle: b', 'title'],
    ['title: a\nbaseURL: b', 'baseUrl'],
    ['title: a\npagesize: 20', 'pageSize'],
    ['frontPage:\n  leads: [a.txt]', 'lead'],
    ['title: a\ntimezone:', 'timeZone'],
  ])('%j', (source, meant) => {
    const problems = problemsOf(source)
    expect(problems).toMatchObject([{ line: 2, code: 'config-invalid' }])
    expect(problems[0]?.message).toContain(`did you mean \`${meant}\`?`)
  })
})

test('everything that is wrong is told at once', () => {
  expect(placesOf('pageSize: 1\nlanguage: "?"\ntitle: ""\n').toSorted()).toEqual(['1:11', '2:11', '3:8'])
})

describe('what is no YAML is told with its line and column', () => {
  test.each([
    ['title: "open\n', '2:1'],
    ['title: a\ntitle: b\n', '2:1'],
    ['title: a\n  publisher: b\n', '1:8'],
  ])('%j', (source, place) => {
    const [problem] = problemsOf(source)
    expect(problem).toMatchObject({ code: 'config-invalid', path: 'backfile.yaml' })
    expect(`${problem?.line}:${problem?.column}`).toBe(place)
    expect(problem?.message).toContain('not valid YAML')
  })
})

describe('a file that is no list of settings is wrong, no crash', () => {
  test.each(['- a\n- b\n', 'just words\n', '42\n', '*nobody\n'])('%j', (source) => {
    expect(problemsOf(source).map((problem) => problem.code)).toContain('config-invalid')
  })

  test('nor are aliases that multiply', () => {
    const levels = Array.from(
      { length: 9 },
      (_, at) => `l${at + 1}: &l${at + 1} [${Array.from({ length: 9 }, () => `*l${at}`).join(', ')}]`,
    )
    expect(problemsOf(['l0: &l0 [boom, boom]', ...levels].join('\n')).map((problem) => problem.code)).toContain('config-invalid')
  })
})
