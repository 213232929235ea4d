import { expect, test } from 'vitest'
import { neighboursIn, neighboursListed } from '../../src/index/neighbours.ts'
import type { Entry } from '../../src/model/archive.ts'
import { entriesOf } from '../support/entries.ts'

const entries = entriesOf(Array.from({ length: 7 }, () => ({})))
// Undated articles stand before all.
for (const { listing } of entries.slice(0, 2)) listing.datePublished = undefined

const placesOf = ({ earlier, later }: { earlier: Entry | undefined; later: Entry | undefined }): (number | undefined)[] => [
  earlier?.at,
  later?.at,
]

test('the articles before and after one are those by date', () => {
  const places = entries.map((entry) => placesOf(neighboursIn(entries, entry)))
  expect(places).toEqual([[undefined, undefined], [undefined, undefined], [undefined, 3], [2, 4], [3, 5], [4, 6], [5, undefined]]) // prettier-ignore
})

test.each([[[6, 5, 3, 2, 0]], [[6, 3]], [[4]], [[1, 0]]])('in a list they are those that it holds: %j', (listed) => {
  const list = listed.map((at) => entries[at] as Entry)
  for (const [at, entry] of list.entries()) {
    const dated = (place: number | undefined): number | undefined => (entry.at < 2 || (place ?? 0) < 2 ? undefined : place)
    expect(placesOf(neighboursListed(list, entry))).toEqual([dated(listed[at + 1]), dated(listed[at - 1])])
  }
})
