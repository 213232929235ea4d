import { describe, expect, test } from 'vitest'
import { weekdaysIn } from '../../src/enrich/weekdays.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { bodyHtml } from '../../src/render/body-html.ts'
import { markStory } from '../../src/render/story-marks.ts'

/** The HTML of a story in an article of a day: a Thursday, where nothing else is said. */
function bodyOf(story: string, { date = '2014-06-19', language = 'en', format = 'text' } = {}): string {
  const text = `---\ndate: ${date}\nlanguage: ${language}\n---\nThe ferry\n\n${story}\n`
  const { article } = parseArticle(
    { path: 'ferry.txt', format: format === 'text' ? 'text' : 'markdown', sha256: '', text },
    'en',
    [],
  )
  if (!article) throw new Error('expected an article')
  return bodyHtml(markStory(article.story.tree, [], weekdaysIn(article)), (url) => url)
}

/** The days that its weekdays mean, as their day and month, `06-19`. */
const daysIn = (story: string, date?: string): string[] =>
  [...bodyOf(story, date === undefined ? {} : { date }).matchAll(/<time datetime="\d{4}-(\d\d-\d\d)"/g)].map(
    ([, day = '']) => day,
  )

test('a weekday shows which day it was', () => {
  expect(bodyOf('The council voted on Monday to keep the ferry.')).toContain(
    'voted on <time datetime="2014-06-16" data-day="16 June 2014">Monday</time> to keep',
  )
})

test.each([
  ['The captain said Wednesday that the pier would close.', '06-18'],
  ['The captain said on Wednesday evening.', '06-18'],
  ['The ferry was late on Thursday.', '06-19'],
  ['On Tuesday, the captain resigned.', '06-17'],
  ['Tuesday the captain resigned.', '06-17'],
  ['The captain, who will retire, spoke Tuesday at the pier.', '06-17'],
  ['Sen. Reed arrived at 5 p.m. Tuesday to see it.', undefined],
  ['The storm sank the boat last Saturday.', '06-14'],
  ['The storm sank the boat this past Monday.', '06-16'],
])('what has been: %s', (story, day) => expect(daysIn(story)).toEqual(day === undefined ? [] : [day]))

test.each([
  ['The council will vote on Saturday.', '06-21'],
  ['On Monday, the council will vote.', '06-23'],
  ['The captain said that the council will vote Saturday.', '06-21'],
  ['The council is expected to vote on Sunday.', undefined],
  ['The vote is scheduled on Sunday.', '06-22'],
  ['The council votes again next Tuesday.', '06-24'],
])('what is to come: %s', (story, day) => expect(daysIn(story)).toEqual(day === undefined ? [] : [day]))

test.each([
  'Crowds came on Black Friday and on Good Friday.',
  'They lit candles on Ash Wednesday and danced on Fat Tuesday.',
  'The band of Ruby Tuesday played.',
  'He wrote to the Sunday Times and to Monday Night Boats.',
  'The Sunday school sang, and Sunday school ended.',
  'The ferry sailed every Thursday, and on Thursdays it sank.',
  'The ferry ran Monday through Saturday.',
  'It was open Saturday and Sunday.',
  'The ferry sank on Monday, June 9.',
  'The ferry sank on Monday the 9th.',
  'In June 2011 the ferry sank on a bank, and on Monday it was raised.',
  'Two weeks ago Monday the ferry sank.',
  'The first Monday of the month was free.',
  'The ferry sank on Tuesday of last week.',
  'The storm came last Tuesday.',
  'The council decides this Monday.',
  'The new ferry sails next Saturday.',
  'It would sail on Saturday.',
  'They agreed to meet on Saturday.',
  'It had to be ready by Saturday.',
  'He wanted to speak before Saturday’s vote.',
  'The ferry sailed on Friday.',
  '“We sailed on Monday,” he said.',
  '"We sailed on Monday," he said.',
  'Nobody had a word about Mid-Monday or mondays.',
])('in doubt it says nothing: %s', (story) => expect(daysIn(story)).toEqual([]))

describe('nothing is said', () => {
  const story = 'The council voted on Monday to keep the ferry.'
  test.each(['2014', '2014-06'])('where the article’s day is not known: %s', (date) => expect(daysIn(story, date)).toEqual([]))
  test('in another language', () => expect(bodyOf(story, { language: 'de' })).not.toContain('<time'))
  test('in headings, links, code and quotations', () => {
    const markdown = `## It sank on Monday\n\n[It sank on Monday](https://a.example/) and \`sank on Monday\`.\n\n> ${story}`
    expect(bodyOf(markdown, { format: 'markdown' })).not.toContain('<time')
  })
})

test('a month and a year may end between an article and its weekday', () => {
  expect(bodyOf('The ferry sank on Tuesday.', { date: '2015-01-01' })).toContain('datetime="2014-12-30"')
  expect(bodyOf('The ferry sank on Wednesday.', { date: '2012-03-01T10:00:00Z' })).toContain('datetime="2012-02-29"')
})

test('a story that takes the longer way to HTML has the same', () => {
  const story = 'The *council* voted on Monday.'
  const time = '<time datetime="2014-06-16" data-day="16 June 2014">Monday</time>'
  expect(bodyOf(`${story}\n\n---\n\nEnd.`, { format: 'markdown' })).toContain(`voted on ${time}.</p>`)
})
