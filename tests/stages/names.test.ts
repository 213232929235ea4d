import { describe, expect, test } from 'vitest'
import { enriched, namesOf } from '../support/enriched.ts'

/** What a sentence names: people, organizations, places. */
function named(...paragraphs: string[]): { people?: string[]; organizations?: string[]; places?: string[] } {
  const { people, organizations, places } = enriched(...paragraphs)
  return {
    ...(people.length > 0 && { people: namesOf(people) }),
    ...(organizations.length > 0 && { organizations: namesOf(organizations) }),
    ...(places.length > 0 && { places: namesOf(places) }),
  }
}

describe('a person is shown by', () => {
  test.each([
    ['a title', 'The bill was signed by President Zorbaxa at noon.', 'Zorbaxa'],
    ['titles in a row', 'They met former Deputy Prime Minister Ulla Brandvik there.', 'Ulla Brandvik'],
    ['a first name', 'The keys were with Margaret Ostvold all along.', 'Margaret Ostvold'],
    ['a noun before', 'It was moderator Quillon Vasterby who asked.', 'Quillon Vasterby'],
    ['an apposition behind', 'Later Quillon Vasterby, an activist from the valley, left.', 'Quillon Vasterby'],
    ['an apposition without article', 'Later Quillon Vasterby, chief executive of the mill, left.', 'Quillon Vasterby'],
    ['an apposition before', 'They called their lawyer, Quillon Vasterby, and waited.', 'Quillon Vasterby'],
    ['an age', 'With him was Vasterby Quillon, 41, of the same street.', 'Vasterby Quillon'],
    ['kinship', 'He came with his wife, Yulunda, and left alone.', 'Yulunda'],
    ['speech', 'The boat is late again, said Quillon Vasterby on the pier.', 'Quillon Vasterby'],
    ['an initial and a first name', 'The flaw was found by J. Margaret Ostvold last year.', 'J. Margaret Ostvold'],
    ['a particle', 'He had met Nouri al-Mavadi twice.', 'Nouri al-Mavadi'],
    ['a syllable behind a hyphen', 'He had met President Mun Sae-in twice.', 'Mun Sae-in'],
    ['a suffix behind a comma', 'The chief, Colonel John Harwick, Jr. of the guard, agreed.', 'John Harwick, Jr.'],
    ['fame', 'It was a line from the Reagan years, and of Reagan himself.', 'Reagan'],
  ])('%s', (_, sentence, name) => expect(named(sentence).people).toEqual([name]))

  test('the surname alone elsewhere', () => {
    expect(named('The prize went to Quillon Vasterby this year.', 'For Vasterby it was the third.')).toEqual({
      people: ['Quillon Vasterby'],
    })
  })

  test('people beside it in an enumeration', () => {
    expect(named('The work of Richard Jensvold, Oxun Haisheng and Margaret Ostvold was praised.').people).toEqual([
      'Margaret Ostvold',
      'Oxun Haisheng',
      'Richard Jensvold',
    ])
  })
})

describe('one person', () => {
  test('whom the article gives in several forms has the fullest name', () => {
    const { people } = enriched('Senator Ostvold came late.', 'Margaret Ostvold had missed the boat.', 'Ms. Ostvold laughed.')
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([['Margaret Ostvold', 3]])
  })

  test('is the same where only a hyphen differs', () => {
    const { people } = enriched('Margaret Ostvold came.', 'The picture was by Margaret-Ostvold, she said.')
    expect(people.map(({ id, name }) => [id, name])).toEqual([['margaret-ostvold', 'Margaret Ostvold']])
  })

  test('of a double surname is found under it alone', () => {
    expect(named('Margaret Ostvold-Rey came.', 'Then Ostvold-Rey left.').people).toEqual(['Margaret Ostvold-Rey'])
    expect(named('Margaret Ostvold Rey came.', 'Then Ostvold Rey left.').people).toEqual(['Margaret Ostvold Rey'])
  })

  test('is not another of the same surname', () => {
    const { people } = enriched('Margaret Ostvold and her brother Henrik Ostvold came.', 'Ostvold left early.')
    expect(people.map((one) => one.name).sort()).toEqual(['Henrik Ostvold', 'Margaret Ostvold'])
    expect(people.reduce((sum, one) => sum + one.mentions.length, 0)).toBe(3)
  })
})

describe('an organization is shown by', () => {
  test.each([
    ['its chief word', 'The report came from Brennholt Institute today.', 'Brennholt Institute'],
    ['its chief word and “of”', 'She runs the Ministry of Harbours and Fisheries there.', 'Ministry of Harbours and Fisheries'],
    ['its chief word behind others', 'He sued the Iowa Democratic Party over it.', 'Iowa Democratic Party'],
    ['an ordinal', 'The 14th Circuit Court of Appeals agreed.', '14th Circuit Court of Appeals'],
    [
      'a word between and its chief word',
      'He leads the Ethics and Public Policy Center in town.',
      'Ethics and Public Policy Center',
    ],
    ['an owner inside', 'A call reached the Marle County Sheriff’s Office at six.', 'Marle County Sheriff’s Office'],
    ['a company’s ending', 'The app was made by Gullwing Inc. last year.', 'Gullwing Inc.'],
    ['a noun before', 'It was written up in the journal Limnology of late.', 'Limnology'],
    ['an apposition', 'He had put money into Brennholt, a shipping company in decline.', 'Brennholt'],
    ['its people', 'A Brennholt spokeswoman had no comment.', 'Brennholt'],
    ['an office in it', 'He is head of Brennholt and of nothing else.', 'Brennholt'],
    ['“The” inside a sentence', 'He told The Gullcrier that it was over.', 'Gullcrier'],
    ['a capital inside', 'The clip was found by NewsDiggers last week.', 'NewsDiggers'],
  ])('%s', (_, sentence, name) => expect(named(sentence).organizations).toEqual([name]))

  test('what shows it in one place shows it in all', () => {
    const { organizations } = enriched('Brennholt was late.', 'A Brennholt spokesman said so.', 'So Brennholt paid.')
    expect(organizations.map(({ name, mentions }) => [name, mentions.length])).toEqual([['Brennholt', 3]])
  })

  test('an acronym in brackets is the same body', () => {
    const { organizations } = enriched('The Marine Fisheries Board (MFB) met.', 'The MFB will meet again.')
    expect(organizations.map(({ name, mentions }) => [name, mentions.length])).toEqual([['Marine Fisheries Board', 2]])
  })

  test('two bodies with “and” between them are two', () => {
    expect(named('The House and Senate agreed.').organizations).toEqual(['House', 'Senate'])
    expect(named('It went to Gull Sports and Gull Broadcasting first.').organizations).toEqual([
      'Gull Broadcasting',
      'Gull Sports',
    ])
  })
})

describe('a place is shown by', () => {
  test.each([
    ['a list', 'They sailed to Norway that summer.', 'Norway'],
    ['a noun and “of”', 'They moved to the town of Quillbury that summer.', 'Quillbury'],
    ['the region behind it', 'They moved to Quillbury, Ohio, that summer.', 'Quillbury'],
    ['“in”', 'The shop opened in Quillbury on Monday.', 'Quillbury'],
    ['a word for a place', 'They camped at Quill Lake for a week.', 'Quill Lake'],
    ['a direction', 'Fires burn across Northern California tonight.', 'Northern California'],
  ])('%s', (_, sentence, name) => expect(named(sentence).places).toContain(name))

  test('the dateline that the story opens with', () => {
    expect(named('QUILLBURY, Sept 9 - The shop opened today.').places).toEqual(['Quillbury'])
  })
})

describe('nothing is named by', () => {
  test.each([
    [
      'whom a politician sits for',
      'The bill was written by Sen. Margaret Ostvold (D-Mass.) alone.',
      { people: ['Margaret Ostvold'] },
    ],
    [
      'the short state behind a name',
      'The bill was written by Rep. Margaret Ostvold (Calif.) alone.',
      { people: ['Margaret Ostvold'] },
    ],
    ['a handle', 'The clip of @NewsDiggers was gone.', {}],
    ['a title without a name', 'The former Vice President was late.', {}],
    ['a storm', 'Twelve years after Hurricane Zorbaxa the walls stand.', {}],
    ['a capital that opens a sentence', 'Trees fell. Roads were shut. Nobody came.', {}],
    ['a lawsuit', 'The rule goes back to Ostvold v. Brennholt of 1954.', {}],
    ['a month or a day', 'It was on Tuesday, in March, at Easter.', {}],
  ])('%s', (_, sentence, names) => expect(named(sentence)).toEqual(names))
})

describe('of two with one surname', () => {
  test('a title tells the one it fits', () => {
    const { people } = enriched('Henrik Ostvold and Margaret Ostvold came.', 'Mrs. Ostvold laughed. Mrs. Ostvold sang.')
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Margaret Ostvold', 3],
      ['Henrik Ostvold', 1],
    ])
  })

  test('father and son are two', () => {
    expect(named('President Henrik Ostvold met Henrik Ostvold Jr. in town.').people).toEqual([
      'Henrik Ostvold',
      'Henrik Ostvold Jr.',
    ])
  })
})

test('a title with a point before a surname shows a person', () => {
  expect(named('They said Mr. Vasterby was late, and Dr. Quillon too.').people).toEqual(['Quillon', 'Vasterby'])
})

test('a title between a place and a name belongs to the name', () => {
  expect(named('They saw Virginia Governor Henrik Vasterby there.')).toEqual({
    people: ['Henrik Vasterby'],
    places: ['Virginia'],
  })
})

test('wars, agreements and bywords are nobody', () => {
  expect(named('It was so since World War II, and in the days of Jim Crow.')).toEqual({})
})

test('a place tells what it lies in by its id, where two places have one name too', () => {
  const { places } = enriched('They went from Atlanta to Tbilisi, and home to Oslo.')
  expect(places.map(({ id, containedInPlace }) => [id, containedInPlace])).toEqual([
    ['atlanta', 'georgia'],
    ['tbilisi', 'georgia'],
    ['oslo', 'norway'],
  ])
})
