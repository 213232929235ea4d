import { assert, integer, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { paginate } from '../../src/index/paginate.ts'

const newestFirst = (count: number): number[] => Array.from({ length: count }, (_, at) => count - at)

test('pages are numbered from the oldest, the newest page comes first and may be short', () => {
  expect(paginate(newestFirst(7), 3)).toEqual([
    { number: 3, total: 3, items: [7] },
    { number: 2, total: 3, items: [6, 5, 4] },
    { number: 1, total: 3, items: [3, 2, 1] },
  ])
})

test('a list that fills its pages has no empty one', () => {
  expect(paginate(newestFirst(6), 3).map((page) => page.items.length)).toEqual([3, 3])
})

test('an empty list has one page', () => {
  expect(paginate([], 5)).toEqual([{ number: 1, total: 1, items: [] }])
})

test('every item stands on one page, in its order', () => {
  assert(
    property(nat(200), integer({ min: 1, max: 50 }), (count, size) => {
      const pages = paginate(newestFirst(count), size)
      expect(pages.flatMap((page) => page.items)).toEqual(newestFirst(count))
      expect(pages.map((page) => page.number)).toEqual(newestFirst(pages.length))
    }),
  )
})

test('a new item changes the newest page only', () => {
  assert(
    property(integer({ min: 1, max: 200 }), integer({ min: 1, max: 50 }), (count, size) => {
      const itemsOf = (all: number): Map<number, number[]> =>
        new Map(paginate(newestFirst(all), size).map(({ number, items }) => [number, items]))
      const before = itemsOf(count)
      const after = itemsOf(count + 1)
      for (const [number, items] of before) {
        if (number < before.size || items.length === size) expect(after.get(number)).toEqual(items)
      }
    }),
  )
})
