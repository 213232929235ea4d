import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/model/problem.ts'
import { parsePeople } from '../../src/people.ts'
import { faultsOf } from '../support/unusable.ts'

const problemsOf = (source: string): Problem[] => faultsOf(() => parsePeople(source, 'people.yaml'))

const placesOf = (source: string): string[] => problemsOf(source).map(({ line, column }) => `${line}:${column}`)

test('a person is read with all there is', () => {
  const source = `people:
  - name: Bill Clinton
    id: clinton
    aliases: [William Jefferson Clinton, Clinton]
    from: 1993
    to: 2001
  - name: George Bush (cricketer)
    aliases: [Bush]
    articles: [sports/2014-bush.txt]
`
  expect(parsePeople(source, 'people.yaml')).toEqual([
    { name: 'Bill Clinton', id: 'clinton', aliases: ['William Jefferson Clinton', 'Clinton'], from: 1993, to: 2001 },
    { name: 'George Bush (cricketer)', id: 'george-bush-cricketer', aliases: ['Bush'], articles: ['sports/2014-bush.txt'] },
  ])
})

test('there need not be any', () => {
  expect(parsePeople('', 'people.yaml')).toEqual([])
  expect(parsePeople('people: []\n', 'people.yaml')).toEqual([])
})

describe('a wrong entry is told with its line and column', () => {
  const head = 'people:\n  - name: Ann Lee\n'
  test.each([
    ['people: Ann Lee\n', '1:9'],
    ['people:\n  - aliases: [Lee]\n', '2:5'],
    ['people:\n  - name: ""\n', '2:11'],
    [`${head}    id: Ann Lee\n`, '3:9'],
    [`${head}    id: index\n`, '3:9'],
    [`${head}    aliases: Lee\n`, '3:14'],
    [`${head}    from: last year\n`, '3:11'],
    [`${head}    from: 14\n`, '3:11'],
    [`${head}    from: 2014\n    to: 2010\n`, '3:11'],
    [`${head}    articles: []\n`, '3:15'],
    [`${head}    to: 2014\n    articles: [a.txt]\n`, '4:15'],
    [`${head}    alias: [Lee]\n`, '3:5'],
  ])('%j', (source, place) => {
    expect(placesOf(source)).toEqual([place])
    expect(problemsOf(source)).toMatchObject([{ path: 'people.yaml', severity: 'error', code: 'people-invalid' }])
  })
})

describe('two who claim one form are told at the second', () => {
  const lee = (name: string, rest = ''): string => `  - name: ${name}\n    aliases: [Lee]\n${rest}`
  test.each([
    ['in all articles', lee('Ann Lee') + lee('Bea Lee'), ['5:15']],
    ['as name and alias', `  - name: Lee\n${lee('Ann Lee')}`, ['4:15']],
    ['however it is written', `${lee('Ann Lee')}  - name: LEE\n`, ['4:11']],
    ['in some years', lee('Ann Lee', '    to: 2014\n') + lee('Bea Lee', '    from: 2014\n'), ['6:15']],
    ['in one article', lee('Ann Lee', '    articles: [a, b]\n') + lee('Bea Lee', '    articles: [b]\n'), ['6:15']],
    ['with one id', '  - name: Ann Lee\n  - name: Ann B. Lee\n    id: ann-lee\n', ['3:11']],
  ])('%s', (_, entries, places) => {
    expect(placesOf(`people:\n${entries}`)).toEqual(places)
  })

  test.each([
    ['in years that do not meet', lee('Ann Lee', '    to: 2013\n') + lee('Bea Lee', '    from: 2014\n')],
    ['in other articles', lee('Ann Lee', '    articles: [a]\n') + lee('Bea Lee', '    articles: [b]\n')],
    [
      'in some articles and in all others',
      lee('Ann Lee', '    articles: [a]\n') + lee('Bea Lee', '    to: 2000\n') + lee('Cleo Lee'),
    ],
    ['twice', '  - name: Ann Lee\n    aliases: [Ann Lee, Lee, lee]\n'],
  ])('but nobody %s', (_, entries) => {
    expect(placesOf(`people:\n${entries}`)).toEqual([])
  })
})
