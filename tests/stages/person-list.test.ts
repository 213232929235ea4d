import { describe, expect, test } from 'vitest'
import { personList } from '../../src/parse/person-list.ts'

/** A byline, and whom it names. */
const NAMED: [string, string[]][] = [
  ['By Jane Doe', ['Jane Doe']],
  ['by Jane Doe', ['Jane Doe']],
  ['By: Jane Doe', ['Jane Doe']],
  ['Jane Doe', ['Jane Doe']],
  ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
  ['By Jane Doe, John Roe and Ida Brandt', ['Jane Doe', 'John Roe', 'Ida Brandt']],
  ['By Jane Doe, John Roe, and Ida Brandt', ['Jane Doe', 'John Roe', 'Ida Brandt']],
  ['By Jane Doe & John Roe', ['Jane Doe', 'John Roe']],
  ['By Jane Doe; John Roe', ['Jane Doe', 'John Roe']],
  ['By Jane Doe with John Roe', ['Jane Doe', 'John Roe']],
  ['By JANE DOE', ['Jane Doe']],
  ['By J. D. Doe', ['J. D. Doe']],
  ['By Jean-Luc O’Brien', ['Jean-Luc O’Brien']],
  ['By José Muñoz de la Cruz', ['José Muñoz de la Cruz']],
  ['By John Roe, Jr.', ['John Roe Jr.']],
  ['By John Roe Jr. and Jane Doe', ['John Roe Jr.', 'Jane Doe']],
  ['By Henry Stone III', ['Henry Stone III']],
  ['By Leander Ander', ['Leander Ander']],
]

const LEFT_OUT: [string, string[]][] = [
  ['By Jane Doe, Staff Writer', ['Jane Doe']],
  ['By Jane Doe and John Roe, Staff Writers', ['Jane Doe', 'John Roe']],
  ['By Jane Doe, Senior Political Correspondent', ['Jane Doe']],
  ['By Jane Doe, Washington Bureau Chief', ['Jane Doe']],
  ['By Jane Doe | The Gull Point Courier', ['Jane Doe']],
  ['By Jane Doe • June 19, 2014', ['Jane Doe']],
  ['By Jane Doe, Associated Press', ['Jane Doe']],
  ['By Jane Doe, Reuters', ['Jane Doe']],
  ['By The Associated Press', []],
  ['By Reuters', []],
  ['By AFP', []],
  ['By Staff', []],
  ['By our correspondent', []],
  ['By Harbour News Service', []],
]

const NO_LIST = [
  'By nightfall, forty boats were back.',
  'By Friday the water had gone',
  'By 2014 the pier was closed',
  'By the time Jane Doe arrived',
  'By Jane Doe in the harbour of Gull Point',
]

describe('a byline’s persons are named one by one', () => {
  test.each(NAMED)('%s', (text, persons) => expect(personList(text)).toEqual(persons))
})

describe('agencies, offices and roles are no persons', () => {
  test.each(LEFT_OUT)('%s', (text, persons) => expect(personList(text)).toEqual(persons))
})

describe('what does not look like names is no byline', () => {
  test.each(NO_LIST)('%s', (text) => expect(personList(text)).toBeUndefined())
})

describe('a missing author is better than a wrong one', () => {
  test('a place behind the name is no second author', () => {
    expect(personList('By Jane Doe, London')).toEqual(['Jane Doe'])
  })

  test('a name with the surname first is not two authors', () => {
    expect(personList('Doe, Jane') ?? []).not.toContain('Jane')
    expect(personList('Doe, Jane') ?? []).not.toContain('Doe')
  })
})
