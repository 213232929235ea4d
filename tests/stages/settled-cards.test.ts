import { expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { knownHeadlines, settledCards } from '../../src/relate/card-headlines.ts'

function articleOf(path: string, text: string): Article {
  const { article } = parseArticle({ path, format: 'text', sha256: '', text }, 'en')
  if (!article) throw new Error(`no article in ${path}`)
  return article
}

const card = articleOf(
  'a.txt',
  'Ferry stays\n\nMayor Tom ReedThomas ReedHarbour Boat Club names Nora Holland captain Winter Timetable Puzzles Islands MORE voted for the ferry.',
)

test('a headline that another article bears settles where it begins and ends', () => {
  const other = articleOf('b.txt', 'Winter timetable puzzles islands\n\nThe timetable puzzles them.')
  const settled = settledCards(card.hovercards, knownHeadlines([card, other].map((one) => one.headline.value)))
  expect(settled.map((one) => one.headlines)).toEqual([
    ['Harbour Boat Club names Nora Holland captain', 'Winter Timetable Puzzles Islands'],
  ])
})

test('without such an article the card stays as it was read', () => {
  expect(settledCards(card.hovercards, knownHeadlines([card.headline.value]))).toBe(card.hovercards)
})
