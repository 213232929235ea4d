import { describe, expect, test } from 'vitest'
import { parseDate } from '../../src/parse/dates.ts'
import { zoneMinutes } from '../../src/zone.ts'

/** A text, and the date that it states, as precisely as it states it. */
const STATED: [string, string][] = [
  ['2014', '2014'],
  ['2014-06', '2014-06'],
  ['2014-06-19', '2014-06-19'],
  [' 2014-06-19 ', '2014-06-19'],
  ['2014-06-19T10:05', '2014-06-19T10:05'],
  ['2014-06-19 10:05', '2014-06-19T10:05'],
  ['2014-06-19T9:05', '2014-06-19T09:05'],
  ['2014-06-19T10:05:00', '2014-06-19T10:05:00'],
  ['2014-06-19T10:05:00Z', '2014-06-19T10:05:00Z'],
  ['2014-06-19T10:05:00-04:00', '2014-06-19T10:05:00-04:00'],
  ['2014-06-19T10:05:00-0400', '2014-06-19T10:05:00-04:00'],
  ['2014-06-19 23:59:59 +05:30', '2014-06-19T23:59:59+05:30'],
  ['June 2014', '2014-06'],
  ['Sept. 2014', '2014-09'],
  ['June, 2014', '2014-06'],
  ['June 19, 2014', '2014-06-19'],
  ['JUNE 19, 2014', '2014-06-19'],
  ['June 9 2014', '2014-06-09'],
  ['Jun. 19, 2014', '2014-06-19'],
  ['Sept. 5, 2014', '2014-09-05'],
  ['June 19th, 2014', '2014-06-19'],
  ['Thursday, June 19, 2014', '2014-06-19'],
  ['Thu, June 19, 2014', '2014-06-19'],
  ['19 June 2014', '2014-06-19'],
  ['1st May 1954', '1954-05-01'],
  ['19th of June 2014', '2014-06-19'],
  ['Thursday 19 June 2014', '2014-06-19'],
  ['Thursday, 19 June 2014', '2014-06-19'],
  ['Wednesday, 3 September 1969', '1969-09-03'],
  ['6/19/2014', '2014-06-19'],
  ['19/6/2014', '2014-06-19'],
  ['19.06.2014', '2014-06-19'],
  ['7/7/2014', '2014-07-07'],
  ['February 29, 2012', '2012-02-29'],
  ['February 29, 2000', '2000-02-29'],
  ['June 19, 2014 10:05', '2014-06-19T10:05'],
  ['June 19, 2014, 10:05 a.m.', '2014-06-19T10:05'],
  ['June 19, 2014 at 10:05 pm', '2014-06-19T22:05'],
  ['June 19, 2014 | 12:30 a.m.', '2014-06-19T00:30'],
  ['June 19, 2014 – 12:30 p.m.', '2014-06-19T12:30'],
  ['19 June 2014 10.05', '2014-06-19T10:05'],
]

/** A clock with a zone, and the offset that the zone had on that day. */
const ZONES: [string, string][] = [
  ['June 19, 2014 10:05 a.m. ET', '2014-06-19T10:05-04:00'],
  ['January 19, 2014 10:05 a.m. ET', '2014-01-19T10:05-05:00'],
  ['June 19, 2014 10:05 a.m. (ET)', '2014-06-19T10:05-04:00'],
  ['June 19, 2014 10:05 a.m. Eastern', '2014-06-19T10:05-04:00'],
  ['June 19, 2014 10:05 a.m. CT', '2014-06-19T10:05-05:00'],
  ['January 19, 2014 10:05 a.m. MT', '2014-01-19T10:05-07:00'],
  ['January 19, 2014 10:05 a.m. PT', '2014-01-19T10:05-08:00'],
  ['June 19, 2014 10:05 a.m. EDT', '2014-06-19T10:05-04:00'],
  ['January 19, 2014 10:05 a.m. EST', '2014-01-19T10:05-05:00'],
  ['19 June 2014 10:05 BST', '2014-06-19T10:05+01:00'],
  ['19 June 2014 10:05 GMT', '2014-06-19T10:05Z'],
  ['19 June 2014 23:05 CEST', '2014-06-19T23:05+02:00'],
  ['March 9, 2014 1:59 a.m. ET', '2014-03-09T01:59-05:00'],
  ['March 9, 2014 3:00 a.m. ET', '2014-03-09T03:00-04:00'],
]

const INVALID = [
  '2014-13',
  '2014-00-10',
  '2014-02-31',
  '2014-06-19T25:00',
  '2014-06-19T10:61',
  '2014-06-19T10:05+99:99',
  'February 31, 2014',
  '29 February 2015',
  'February 29, 1900',
  'June 0, 2014',
  '31/31/2014',
  'June 19, 2014 25:00',
]

const NONE = ['', 'soon', 'Thursday', 'June 19', 'Juneteenth 19, 2014', 'the 19 of June', '19', '12345', '2014-06-19 and later']

describe('a date is kept as precisely as it is written', () => {
  test.each(STATED)('%s is %s', (text, iso) => expect(parseDate(text)).toEqual({ iso }))
})

describe('a clock keeps its hour and gets the offset of its zone on that day', () => {
  test.each(ZONES)('%s is %s', (text, iso) => expect(parseDate(text)).toEqual({ iso }))
})

test('an unknown zone adds nothing that the source does not state', () => {
  expect(parseDate('June 19, 2014 10:05 a.m. XYZ')).toEqual({ iso: '2014-06-19T10:05' })
})

test('an hour without minutes does not lose the day', () => {
  expect(parseDate('June 19, 2014, 10 a.m. ET')).toMatchObject({ iso: expect.stringMatching(/^2014-06-19(?:T10|$)/) as string })
})

describe('a day or hour that does not exist is said to be none', () => {
  test.each(INVALID)('%s', (text) => expect(parseDate(text)).toEqual({ problem: 'invalid-date' }))
})

describe('numbers that may be two days are not guessed', () => {
  test.each(['6/7/2014', '06.07.2014', '1/12/1999'])('%s', (text) =>
    expect(parseDate(text)).toEqual({ problem: 'ambiguous-date' }),
  )
})

describe('a text that is no date at all is none', () => {
  test.each(NONE)('“%s”', (text) => expect(parseDate(text)).toBeUndefined())
})

test('a zone’s minutes follow its clocks through the year', () => {
  expect(zoneMinutes('America/New_York', '2014-06-19T10:05')).toBe(-240)
  expect(zoneMinutes('America/New_York', '2014-01-19T10:05')).toBe(-300)
  expect(zoneMinutes('Asia/Kolkata', '2014-06-19T10:05')).toBe(330)
  expect(zoneMinutes('UTC', '2014-06-19T10:05')).toBe(0)
})
