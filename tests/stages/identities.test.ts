import { array, assert, constantFrom, property, record, shuffledSubarray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePeople } from '../../src/people.ts'
import { identified } from '../../src/relate/identified.ts'
import { listingOf, type Told } from '../support/listing.ts'

/** `2014: Barack Obama, Joe Biden*2` as an article. */
function told(line: string, at: number): Told {
  const [date = '', people = ''] = line.split(/:\s*/)
  return { path: `${at}.txt`, ...(date !== '?' && { date }), people: people.split(/,\s*/) }
}

/** Whom the people of articles turn out to be that are not who they seem, by article. */
function peopleOf(articles: Told[], yaml = ''): (Record<string, string> | undefined)[] {
  const listings = articles.map(listingOf)
  const identify = identified(listings, { people: parsePeople(yaml, 'people.yaml'), subjects: [] })
  return listings.map((listing) => identify(listing)?.people)
}

/** The same of articles as lines, for all articles together. */
const idsOf = (lines: string[], yaml?: string): Record<string, string> =>
  Object.assign({}, ...peopleOf(lines.map(told), yaml)) as Record<string, string>

const times = (count: number, line: string): string[] => Array.from({ length: count }, () => line)

describe('a bare surname', () => {
  test.each<[what: string, archive: string[], id: string | undefined]>([
    ['is whom the articles of these years name', [...times(2, '2014: Barack Obama'), '2016: Obama'], 'barack-obama'],
    ['is nobody else after a single article', ['2014: Barack Obama', '2014: Obama'], undefined],
    ['is nobody of years long before or after', [...times(5, '1996: Barack Obama'), '2014: Obama'], undefined],
    ['is three years later still the same', [...times(2, '2011-05: Barack Obama'), '2014-01-02: Obama'], 'barack-obama'],
    ['counts undated articles to any year', [...times(2, '?: Barack Obama'), '2014: Obama'], 'barack-obama'],
    ['may stand in an undated article', [...times(2, '1996: Barack Obama'), '?: Obama'], 'barack-obama'],
    [
      'stays alone where another has it too',
      [...times(9, '2014: Barack Obama'), '2014: Michelle Obama', '2014: Obama'],
      undefined,
    ],
    [
      'is the one who is named ten times as often',
      [...times(10, '2014: Barack Obama'), '2014: Michelle Obama', '2014: Obama'],
      'barack-obama',
    ],
    [
      'is the one whom articles mention most that name both',
      [...times(3, '2014: Barack Obama*9, Michelle Obama'), '2014: Obama'],
      'barack-obama',
    ],
    [
      'stays alone where articles mention both alike',
      [...times(3, '2014: Barack Obama, Michelle Obama'), '2014: Obama'],
      undefined,
    ],
    [
      'does not mind a rival of other years',
      [...times(3, '2014: Barack Obama'), ...times(3, '1950: Edith Obama'), '2014: Obama'],
      'barack-obama',
    ],
    ['may be a first name', [...times(2, '2014: Jim Yong Kim'), '2014: Kim Kardashian', '2014: Kim'], undefined],
    ['may have a particle', [...times(2, '2014: Bill de Blasio'), '2014: de Blasio'], 'bill-de-blasio'],
    ['may have a hyphen', [...times(2, '2014: Ann Ocasio-Cortez'), '2014: Ocasio-Cortez'], 'ann-ocasio-cortez'],
    ['is not the last part of one with a hyphen', [...times(2, '2014: Ann Ocasio-Cortez'), '2014: Cortez'], undefined],
    ['is no name of several words', [...times(2, '2014: Barack Obama'), '2014: Board Obama'], undefined],
  ])('%s', (_, archive, id) => {
    expect(peopleOf(archive.map(told)).at(-1)).toEqual(
      id === undefined ? undefined : { [listingOf(told(archive.at(-1) ?? '', 0)).people[0]?.id ?? '']: id },
    )
  })
})

describe('forms of a full name', () => {
  test.each<[what: string, archive: string[], ids: Record<string, string>]>([
    ['with and without an initial', ['2014: Donald Trump', '1999: Donald J. Trump'], { 'donald-j-trump': 'donald-trump' }],
    ['with an initial and a middle name', ['2014: Ann B. Lee', '2014: Ann Beth Lee'], { 'ann-beth-lee': 'ann-b-lee' }],
    ['without dots', ['2014: George HW Bush', '2014: George H. W. Bush'], { 'george-h-w-bush': 'george-hw-bush' }],
    ['with initials only, in one way or another', ['2014: J.D. Vance', '2014: JD Vance'], { 'j-d-vance': 'jd-vance' }],
    [
      'whose initials speak against each other',
      ['2014: George W. Bush', '2014: George H. W. Bush', '2014: George Walker Bush', '2014: George Bush'],
      { 'george-walker-bush': 'george-w-bush' },
    ],
    [
      'that is in doubt, but not in these years',
      [...times(4, '2003: George W. Bush'), ...times(4, '1990: George H. W. Bush'), '2004: George Bush', '1998: George Bush'],
      { 'george-bush': 'george-w-bush' },
    ],
    [
      'of which one initial is hardly ever written',
      [...times(12, '2014: Donald Trump'), ...times(2, '2014: Donald J. Trump'), '2014: Donald F. Trump'],
      { 'donald-j-trump': 'donald-trump' },
    ],
    [
      'with a middle name that is hardly ever spelled out',
      [...times(10, '2014: John Kerry'), '2014: John Forbes Kerry'],
      { 'john-forbes-kerry': 'john-kerry' },
    ],
    ['with a middle name that belongs to it', [...times(2, '2014: John Adams'), ...times(3, '2014: John Quincy Adams')], {}],
    ['with an article', ['2014: Nouri al-Maliki', '2014: Nouri Maliki'], { 'nouri-al-maliki': 'nouri-maliki' }],
    ['of father and son', ['2014: Joe Kennedy', '2014: Joe Kennedy III', '2014: Joe Kennedy Jr.'], {}],
    ['of whom one has a suffix', ['2014: Donald Trump', '2014: Donald Trump Jr.', '2014: Donald J. Trump Jr.'], { 'donald-j-trump-jr': 'donald-trump-jr' }], // prettier-ignore
    [
      'with a suffix for show',
      ['2014: Robert Mueller', '2014: Robert S. Mueller III'],
      { 'robert-s-mueller-iii': 'robert-mueller' },
    ],
    ['with a short first name', ['2014: William Clinton', '2014: Bill Clinton'], {}],
  ])('%s', (_, archive, ids) => {
    expect(idsOf(archive)).toEqual(ids)
  })

  test('in doubt are decided for each article by its year', () => {
    const archive = [...times(4, '2003: George W. Bush'), ...times(4, '1990: George H. W. Bush')]
    const years = ['2004', '1991', '1998', '?'].map((year) => `${year}: George Bush`)
    expect(peopleOf([...archive, ...years].map(told)).slice(-4)).toEqual([
      { 'george-bush': 'george-w-bush' },
      { 'george-bush': 'george-h-w-bush' },
      undefined,
      undefined,
    ])
  })

  test('that are decided count for their surname', () => {
    const archive = [...times(9, '2003: George Bush'), ...times(1, '2003: George W. Bush'), '2003: Bush']
    expect(peopleOf(archive.map(told)).at(-1)).toEqual({ bush: 'george-bush' })
  })
})

describe('people.yaml', () => {
  const clinton = 'people:\n  - name: Bill Clinton\n    aliases: [William Jefferson Clinton, Clinton]\n'
  test('merges forms', () => {
    const archive = ['1995: William Jefferson Clinton', '1995: Clinton', '2016: Clinton', ...times(20, '2016: Hillary Clinton')]
    expect(idsOf(archive, clinton)).toEqual({ 'william-jefferson-clinton': 'bill-clinton', clinton: 'bill-clinton' })
  })

  test('limits the aliases, not the name, to years', () => {
    const archive = ['1993: Clinton', '2001-01-19: Clinton', '2016: Clinton', '?: Clinton', ...times(20, '2016: Hillary Clinton')]
    const people = peopleOf(archive.map(told), `${clinton}    id: president-clinton\n    from: 1993\n    to: 2001\n`)
    const [bill, hillary] = [{ clinton: 'president-clinton' }, { clinton: 'hillary-clinton' }]
    expect(people.slice(0, 4)).toEqual([bill, bill, hillary, hillary])
    expect(idsOf(['2016: Bill Clinton'], `${clinton}    id: president-clinton\n    from: 1993\n`)).toEqual({
      'bill-clinton': 'president-clinton',
    })
  })

  test('splits a name by articles', () => {
    const yaml =
      'people:\n  - name: George Bush (cricketer)\n    articles: [1.txt]\n    aliases: [George Bush, Bush]\n  - name: George W. Bush\n    aliases: [George Bush]\n'
    expect(peopleOf(['2014: George Bush', '2014: George Bush, Bush', '2014: Bush'].map(told), yaml)).toEqual([
      { 'george-bush': 'george-w-bush' },
      { 'george-bush': 'george-bush-cricketer', bush: 'george-bush-cricketer' },
      undefined,
    ])
  })

  test('keeps apart what would be one', () => {
    const yaml = 'people:\n  - name: Ann Lee\n  - name: Ann B. Lee\n'
    expect(idsOf(['2014: Ann Lee', '2014: Ann B. Lee'], yaml)).toEqual({})
  })

  test('gives its id to what is one with a form that it names', () => {
    const yaml = 'people:\n  - name: Ann Lee\n    id: lee\n'
    expect(idsOf([...times(2, '2014: Ann Lee'), '2014: Ann B. Lee', '2014: Lee'], yaml)).toEqual({
      'ann-lee': 'lee',
      'ann-b-lee': 'lee',
    })
  })
})

describe('a stated topic', () => {
  const topicsOf = (articles: Told[], yaml = ''): unknown => {
    const listings = articles.map(listingOf)
    const subjects = [{ id: 'harbour-life', label: 'Harbour life', description: '', aliases: [], phrases: [], exclude: [] }]
    const identify = identified(listings, { people: parsePeople(yaml, 'people.yaml'), subjects })
    return listings.map((listing) => identify(listing) ?? {})
  }
  test.each<[what: string, article: Partial<Told>, other: Partial<Told>, result: object]>([
    ['is a person of another article', { topics: ['Nora Holland'] }, { people: ['Nora Holland'] }, { topics: { 'nora-holland': 'person' } }], // prettier-ignore
    ['is not a bare surname', { topics: ['Holland'] }, { people: ['Holland'] }, {}],
    ['is a body of another article', { topics: ['Boat Club'] }, { organizations: ['Boat Club'] }, { topics: { 'boat-club': 'organization' } }], // prettier-ignore
    ['is the vocabulary’s subject first', { topics: ['Harbour life'] }, { people: ['Harbour Life'] }, {}],
  ])('%s', (_, article, other, result) => {
    expect(topicsOf([article, other].map((one) => ({ people: [], ...one })))).toEqual([result, {}])
  })

  test('is a person under the archive’s id', () => {
    const articles = [{ people: [], topics: ['Ann B. Lee'] }, { people: ['Ann B. Lee'] }, { people: ['Ann Lee'] }]
    const ids = { 'ann-b-lee': 'ann-lee' }
    expect(topicsOf(articles)).toEqual([{ people: ids, topics: { 'ann-b-lee': 'person' } }, { people: ids }, {}])
  })

  test('is whom people.yaml names', () => {
    const yaml = 'people:\n  - name: Nora Holland\n    aliases: [The Mayor]\n'
    expect(topicsOf([{ people: [], topics: ['The Mayor'] }], yaml)).toEqual([
      { people: { 'the-mayor': 'nora-holland' }, topics: { 'the-mayor': 'person' } },
    ])
  })

  test('is a subject where many articles state it and hardly any names somebody so', () => {
    const stated = Array.from({ length: 11 }, () => ({ people: [], topics: ['Climate Change'] }))
    expect(topicsOf([...stated, { people: ['Climate Change'] }])).toEqual([...stated, {}].map(() => ({})))
  })
})

const NAMES = ['Bush', 'George Bush', 'George W. Bush', 'George H. W. Bush', 'Jeb Bush*3', 'Bush Jr.', 'Ann Bush-Lee', 'Bush-Lee', 'Lee', 'Ann de Lee', 'de Lee', 'Bush Lee'] // prettier-ignore
const articles = array(
  record({
    date: constantFrom('1990', '2003', '2005-02', '2009-01-01'),
    people: array(constantFrom(...NAMES), { maxLength: 3 }).map((names) => [...new Set(names)]),
  }),
  { maxLength: 40 },
).map((all) => all.map((one, at) => ({ ...one, path: `${at}.txt` })))
const YAML = ['', 'people:\n  - name: Jeb Bush\n    aliases: [Bush, George Bush]\n    from: 2004\n  - name: Ann Bush\n    articles: [1.txt]\n    aliases: [Ann Bush-Lee]\n'] // prettier-ignore

test('the order of the articles changes nothing', () => {
  const shuffled = articles.chain((all) =>
    record({ all: constantFrom(all), other: shuffledSubarray(all, { minLength: all.length }) }),
  )
  assert(
    property(shuffled, constantFrom(...YAML), ({ all, other }, yaml) => {
      const byPath = (some: Told[]): object => Object.fromEntries(peopleOf(some, yaml).map((ids, at) => [some[at]?.path, ids]))
      expect(byPath(other)).toEqual(byPath(all))
    }),
    { numRuns: 300 },
  )
})

test('an article that names others changes nothing', () => {
  assert(
    property(articles, (all) => {
      expect(
        peopleOf([...all, { path: 'x.txt', date: '2003', people: ['Mary Poe', 'Poe', 'Mary A. Poe'] }]).slice(0, -1),
      ).toEqual(peopleOf(all))
    }),
  )
})
