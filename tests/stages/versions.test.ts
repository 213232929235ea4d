import { expect, test } from 'vitest'
import { versionsOf } from '../../src/index/versions.ts'
import { entriesOf, type Named } from '../support/entries.ts'

/** A paragraph of so many characters that no other has. */
const paragraph = (name: string, length = 100): string => name.padEnd(length, ` ${name}`)

/** By the place of each article, those of its versions; a mark behind those whose text is the same. */
function versionsIn(articles: Named[]): string[] {
  const entries = entriesOf(articles)
  const of = versionsOf(entries)
  return entries.map((entry) =>
    of(entry)
      .map((one) => `${one.entry.at}${one.isSameText ? '=' : ''}`)
      .join(' '),
  )
}

const FERRY = ['The ferry', 'Its captain', 'The islands', 'The council'].map((name) => paragraph(name))

test('a story that is printed twice has two versions, and its update is one more', () => {
  const updated = [...FERRY.slice(0, 3), paragraph('By the evening', 180)]
  expect(versionsIn([{ story: FERRY }, { story: [paragraph('Another')] }, { story: FERRY }, { story: updated }])).toEqual([
    '2= 3',
    '',
    '0= 3',
    '0 2',
  ])
})

test('half of the text of each has to be the same', () => {
  const half = [...FERRY.slice(0, 2), paragraph('Half', 200)]
  const less = [...FERRY.slice(0, 2), paragraph('Less', 202)]
  expect(versionsIn([{ story: FERRY }, { story: half }])).toEqual(['1', '0'])
  expect(versionsIn([{ story: FERRY }, { story: less }])).toEqual(['', ''])
  // A column that has a brief in it is more than the brief.
  expect(versionsIn([{ story: FERRY.slice(0, 2) }, { story: [...FERRY, paragraph('More')] }])).toEqual(['', ''])
})

test('what many articles have counts on neither side', () => {
  const notice = paragraph('Read more about the islands every week', 400)
  const others = Array.from({ length: 8 }, (_, at) => ({ story: [paragraph(`Other ${at}`), notice] }))
  expect(versionsIn([{ story: [...FERRY, notice] }, { story: FERRY }, ...others]).slice(0, 2)).toEqual(['1=', '0='])
})

test('a few words in common are no version', () => {
  const brief = { story: ['Nothing else is known of the matter.'] }
  expect(versionsIn([brief, brief])).toEqual(['', ''])
})
