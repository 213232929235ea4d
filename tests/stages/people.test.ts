import { expect, test } from 'vitest'
import { parsePeople } from '../../src/people.ts'
import { Unusable } from '../../src/problems.ts'

/** Line, column and reason of each fault. */
function faultsOf(source: string): string[] {
  try {
    parsePeople(source, 'people.yaml')
  } catch (error) {
    if (error instanceof Unusable) return error.problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
    throw error
  }
  return []
}

test('a person is read with all it has, and its id made from the name', () => {
  const source = `people:
  - name: Bill Harwick
    aliases: [William Harwick, Harwick]
    from: 1993
    to: 2001
  - name: Bill Harwick (cricketer)
    id: harwick-cricketer
    articles: [sport/1.txt]
    aliases: [Bill Harwick]
`
  expect(parsePeople(source, 'people.yaml')).toEqual([
    { id: 'bill-harwick', name: 'Bill Harwick', aliases: ['William Harwick', 'Harwick'], from: 1993, to: 2001 },
    {
      id: 'harwick-cricketer',
      name: 'Bill Harwick (cricketer)',
      articles: ['sport/1.txt'],
      aliases: ['Bill Harwick'],
    },
  ])
})

test('an empty file names nobody', () => expect(parsePeople('', 'people.yaml')).toEqual([]))

test.each([
  ['a name is missing', 'people:\n  - id: a\n', /^2:/],
  ['a key is mistyped', 'people:\n  - name: Ada Reed\n    nickname: Reed\n', /^3:5 `nickname` is no setting here/],
  ['years are exchanged', 'people:\n  - name: Ada Reed\n    from: 2001\n    to: 1993\n', /^3:11 from 2001 to 1993/],
  ['years and articles', 'people:\n  - name: Ada Reed\n    from: 2001\n    articles: [a.txt]\n', /^4:15 `articles` and years/],
  ['an id stands twice', 'people:\n  - name: Ada Reed\n  - name: Ada. Reed\n', /^3:11 the id `ada-reed` stands twice/],
  [
    'two claim a name',
    'people:\n  - name: Ada Reed\n    aliases: [Reed]\n  - name: Tom Reed\n    aliases: [Reed]\n',
    /^5:15 “Reed” names `ada-reed` and `tom-reed`/,
  ],
])('it is an error with its place where %s', (_, source, expected) => {
  expect(faultsOf(source)[0]).toMatch(expected)
})

test('two may share a name that is limited to years or articles apart', () => {
  const source = `people:
  - { name: Ada Reed, aliases: [Reed], from: 1990, to: 1999 }
  - { name: Tom Reed, aliases: [Reed], from: 2000 }
  - { name: A Third, aliases: [Reed], articles: [a.txt] }
`
  expect(faultsOf(source)).toEqual([])
})
