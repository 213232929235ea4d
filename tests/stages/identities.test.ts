import { assert, constantFrom, integer, property, record, shuffledSubarray, array } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../../src/model/archive.ts'
import type { KnownPerson } from '../../src/model/person.ts'
import type { Listing } from '../../src/model/prepared.ts'
import { identified } from '../../src/relate/identified.ts'
import { entriesOf } from '../support/entries.ts'

interface Naming {
  people: string[]
  year?: number
  path?: string
  topics?: string[]
}

/** Articles that name people, of 2014 where nothing else is said. */
function listingsOf(articles: Naming[]): Listing[] {
  return articles.map(({ people, year = 2014, path, topics = [] }, at) => {
    const stated = topics.map((label) => {
      return { kind: 'subject', id: label.toLowerCase().replaceAll(' ', '-'), label, origin: 'stated', reason: '' } as const
    })
    const [entry] = entriesOf([{ people: people.map(namedAs), topics: stated }])
    return {
      ...(entry as Entry).listing,
      id: String(at),
      path: path ?? `${at}.txt`,
      datePublished: year === 0 ? undefined : `${year}-05-06`,
    }
  })
}

const namedAs = (name: string) => ({ id: slug(name), name, mentions: 1, quotations: 0 })
const slug = (name: string): string => name.toLowerCase().replaceAll(/[ -]+/g, '-').replaceAll('.', '')

/** Whom the people of the first article turn out to be. */
function meant(articles: Naming[], people: KnownPerson[] = []): Record<string, string> | undefined {
  const listings = listingsOf(articles)
  return identified(listings, { people, subjects: [] })(listings[0] as Listing).people
}

const TIMES = (count: number, naming: Naming): Naming[] => Array.from({ length: count }, () => naming)
const OSTVOLD = { people: ['Margaret Ostvold'] }

describe('a surname alone is', () => {
  test('the one who bears it in other articles of these years', () => {
    expect(meant([{ people: ['Ostvold'] }, ...TIMES(2, OSTVOLD)])).toEqual({ ostvold: 'margaret-ostvold' })
  })
  test('nobody else where a single article has the full name', () => {
    expect(meant([{ people: ['Ostvold'] }, OSTVOLD])).toBeUndefined()
  })
  test('nobody else where the others are of other years', () => {
    expect(meant([{ people: ['Ostvold'], year: 1990 }, ...TIMES(5, OSTVOLD)])).toBeUndefined()
  })
  test('nobody else where two bear it', () => {
    expect(meant([{ people: ['Ostvold'] }, ...TIMES(5, OSTVOLD), ...TIMES(2, { people: ['Henrik Ostvold'] })])).toBeUndefined()
  })
  test('the one who is named far more often than all others', () => {
    const articles = [{ people: ['Ostvold'] }, ...TIMES(20, OSTVOLD), { people: ['Henrik Ostvold'] }]
    expect(meant(articles)).toEqual({ ostvold: 'margaret-ostvold' })
  })
})

describe('one person', () => {
  test.each([
    ['with a middle initial and without', 'Donald J. Harwick', 'Donald Harwick', true],
    ['with a middle name and its initial', 'John Forbes Harwick', 'John F. Harwick', true],
    ['with an article before the surname', 'Nouri al-Mavadi', 'Nouri Mavadi', true],
    ['but not with other initials', 'George W. Harwick', 'George H. Harwick', false],
    ['but not father and son', 'Donald Harwick', 'Donald Harwick Jr.', false],
    ['but not by a short form of the first name', 'Bill Harwick', 'William Harwick', false],
  ])('%s', (_, one, other, isOne) => {
    const listings = listingsOf([{ people: [one] }, { people: [other] }])
    const identify = identified(listings, { people: [], subjects: [] })
    const idOf = (listing: Listing, name: string): string => identify(listing).people?.[slug(name)] ?? slug(name)
    expect(idOf(listings[0] as Listing, one) === idOf(listings[1] as Listing, other)).toBe(isOne)
  })

  test('has the id of the shortest form, whichever article has it', () => {
    expect(meant([{ people: ['Donald J. Harwick'] }, { people: ['Donald Harwick'] }])).toEqual({
      'donald-j-harwick': 'donald-harwick',
    })
  })
})

describe('an editor', () => {
  const bill: KnownPerson = {
    id: 'bill-harwick',
    name: 'Bill Harwick',
    aliases: ['William Harwick', 'Harwick'],
    from: 1993,
    to: 2001,
  }

  test('merges names, in the years that are said', () => {
    expect(meant([{ people: ['William Harwick'], year: 1995 }], [bill])).toEqual({ 'william-harwick': 'bill-harwick' })
    expect(meant([{ people: ['William Harwick'], year: 2014 }], [bill])).toBeUndefined()
  })

  test('splits a name by articles', () => {
    const cricketer: KnownPerson = {
      id: 'the-cricketer',
      name: 'The Cricketer',
      aliases: ['Bill Harwick'],
      articles: ['sport.txt'],
    }
    expect(meant([{ people: ['Bill Harwick'], path: 'sport.txt' }], [cricketer])).toEqual({ 'bill-harwick': 'the-cricketer' })
    expect(meant([{ people: ['Bill Harwick'], path: 'news.txt' }], [cricketer])).toBeUndefined()
  })
})

test('a stated topic that other articles name as a person is that person', () => {
  const listings = listingsOf([{ people: [], topics: ['Margaret Ostvold'] }, OSTVOLD])
  expect(identified(listings, { people: [], subjects: [] })(listings[0] as Listing).topics).toEqual({
    'margaret-ostvold': 'person',
  })
})

test('neither the order of the articles nor another article of other people changes who is who', () => {
  const names = ['Ostvold', 'Margaret Ostvold', 'M. Ostvold', 'Henrik Ostvold', 'Donald Harwick', 'Donald J. Harwick', 'Harwick']
  const naming = record({
    people: array(constantFrom(...names), { minLength: 1, maxLength: 3 }),
    year: integer({ min: 2010, max: 2014 }),
  })
  const articles = array(naming, { minLength: 1, maxLength: 12 })
  const outcome = (listings: Listing[]): Record<string, unknown> => {
    const identify = identified(listings, { people: [], subjects: [] })
    return Object.fromEntries(listings.map((listing) => [listing.id, identify(listing)]))
  }
  assert(
    property(
      articles.chain((some) => {
        const listings = listingsOf(some)
        return record({ listings: constantFrom(listings), shuffled: shuffledSubarray(listings, { minLength: listings.length }) })
      }),
      ({ listings, shuffled }) => {
        const first = outcome(listings)
        expect(outcome(shuffled)).toEqual(first)
        const stranger = listingsOf([{ people: ['Quill Vasterby'] }]).map((listing) => ({ ...listing, id: 'stranger' }))
        expect(outcome([...listings, ...stranger])).toMatchObject(first)
      },
    ),
    { numRuns: 300 },
  )
})
