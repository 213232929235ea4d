import { expect, test } from 'vitest'
import { type Clause, fieldOf, parseQuery } from '../../src/search/query.ts'

/** A clause in one line. */
function lineOf(clause: Clause): string {
  const minus = clause.negated ? '-' : ''
  if (clause.kind === 'dates') return `${minus}${clause.from}…${clause.to.replace('\uffff', '~')}`
  if (clause.kind === 'label') return `${minus}${clause.label}=${clause.terms.join(' ')}`
  return `${minus}${clause.exact ? `"${clause.terms.join(' ')}"` : clause.terms.join('+')}${clause.open ? '*' : ''}`
}

test.each([
  ['ferry timetable', ['ferry', 'timetable']],
  ['"Ferry Timetable" pier', ['"ferry timetable"', 'pier']],
  ['“car ferry” pier', ['"car ferry"', 'pier']],
  ['ferry -pier -"car ferry"', ['ferry', '-pier', '-"car ferry"']],
  ['al-Maliki', ['al+maliki']],
  ['well-known -ferry', ['well+known', '-ferry']],
  ['person:"Ada Lovelace" place:Oslo', ['person=ada lovelace', 'place=oslo']],
  ['-topic:strikes author:doe org:"Boat Club"', ['-topic=strikes', 'author=doe', 'organization=boat club']],
  ['year:2014', ['2014…2014~']],
  ['after:2014-6 before:2015/1/2', ['2014-06…~', '0…2015-01-02']],
  ['-year:2014', ['-2014…2014~']],
  ['year:soon', ['year+soon']],
  ['http://x.example', ['http+x+example']],
  ['"he said "we wait" to them"', ['"he said we wait"', 'to', 'them']],
  ['"unclosed phrase', ['unclosed', 'phrase']],
  ['- -- "" “” : person:', ['person']],
  ['東京都', ['東京+京都']],
  ['', []],
])('%s', (query, lines) => {
  expect(parseQuery(query).map(lineOf)).toEqual(lines)
})

test('the last word may be half of one while it is being typed', () => {
  expect(parseQuery('ferry ti', true).map(lineOf)).toEqual(['ferry', 'ti*'])
  expect(parseQuery('ferry ', true).map(lineOf)).toEqual(['ferry'])
  expect(parseQuery('"car ferry"', true).map(lineOf)).toEqual(['"car ferry"'])
})

test('a field is written so that it is read again', () => {
  expect(fieldOf('person', 'Ada “Countess” Lovelace')).toBe('person:"Ada Countess Lovelace"')
  expect(fieldOf('place', 'Oslo')).toBe('place:oslo')
  expect(parseQuery(fieldOf('topic', 'Science and technology')).map(lineOf)).toEqual(['topic=science and technology'])
})
