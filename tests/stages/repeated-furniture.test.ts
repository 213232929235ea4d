import { expect, test } from 'vitest'
import { fingerprint } from '../../src/fingerprint.ts'
import type { Article } from '../../src/model/article.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { repetitionIn, speaksToReaders, tracesOf, withoutFurniture } from '../../src/relate/repeated-furniture.ts'

const sources = new Map<Article, string>()

function articleOf(path: string, ...paragraphs: string[]): Article {
  const text = [`Headline of ${path}`, ...paragraphs].join('\n\n')
  const { article } = parseArticle({ path, format: 'text', sha256: '', text }, 'en')
  if (!article) throw new Error(`no article in ${path}`)
  sources.set(article, text)
  return article
}

/** A paragraph that no other article has. */
const own = (path: string, place: string): string =>
  `In the ${place} of ${path} the harbour was said to be full of boats from ${path}, and nobody there had seen as many before.`

/** The keys of the paragraphs that belong to the publisher. */
function repeatedFurniture(articles: Article[]): Set<number> {
  const { furniture, doubtful } = repetitionIn(articles.map(tracesOf))
  for (const [key, { article, paragraph }] of doubtful) {
    if (speaksToReaders(articles[article]?.story.paragraphs[paragraph]?.text ?? '')) furniture.add(key)
  }
  return furniture
}

const cutFrom = (article: Article, repeated: Set<number>): string[] =>
  withoutFurniture(article, repeated, sources.get(article) ?? '')
    .removed.filter((cut) => cut.rule === 'repeated-in-the-archive')
    .map((cut) => cut.text)

const APPEAL = 'The Island Review is yours: read it on the quay, and tell your friends.'

test('a paragraph that speaks to the reader in three articles is the publisher’s', () => {
  const articles = ['a', 'b', 'c'].map((path) => articleOf(path, own(path, 'morning'), APPEAL, own(path, 'evening')))
  const repeated = repeatedFurniture(articles)
  for (const article of articles) {
    expect(cutFrom(article, repeated)).toEqual([APPEAL])
    expect(withoutFurniture(article, repeated, '').story.paragraphs).toHaveLength(2)
  }
})

test('two articles show nothing', () => {
  const articles = ['a', 'b'].map((path) => articleOf(path, own(path, 'morning'), APPEAL, own(path, 'evening')))
  expect(repeatedFurniture(articles).size).toBe(0)
})

test('a plain sentence may come again in a few stories', () => {
  const refrain = 'The council did not answer the questions of the islands.'
  const articles = ['a', 'b', 'c', 'd'].map((path) => articleOf(path, own(path, 'morning'), refrain, own(path, 'evening')))
  expect(repeatedFurniture(articles).size).toBe(0)
})

test('a plain sentence in a good part of the archive is the publisher’s', () => {
  const motto = 'The Island Review has appeared since the year of the great storm.'
  const paths = Array.from({ length: 9 }, (_, at) => `article-${at}`)
  const articles = paths.map((path) => articleOf(path, own(path, 'morning'), motto, own(path, 'evening')))
  expect([...repeatedFurniture(articles)]).toEqual([fingerprint(motto)])
})

test('a story that stands three times in the archive keeps its paragraphs', () => {
  const story = [
    'You could see the boat from the quay, our captain said.',
    'We were the last to leave it, and your letters came with us.',
  ]
  const articles = ['a', 'b', 'c'].map((path) => articleOf(path, ...story))
  expect(repeatedFurniture(articles).size).toBe(0)
})

test('what always stands beside other furniture is furniture too', () => {
  const offer = 'Voyages to the outer islands, with a dinner on the bridge.'
  const articles = ['a', 'b', 'c'].map((path) =>
    articleOf(path, own(path, 'morning'), 'ADVERTISEMENT', offer, own(path, 'evening')),
  )
  expect([...repeatedFurniture(articles)]).toEqual([fingerprint(offer)])
})

test('what an editor keeps stays', () => {
  const articles = ['a', 'b', 'c'].map((path) => articleOf(path, own(path, 'morning'), APPEAL, own(path, 'evening')))
  const [first] = articles
  if (!first) throw new Error('no article')
  const kept = { ...first, keep: ['The Island Review is yours'] }
  sources.set(kept, sources.get(first) ?? '')
  expect(cutFrom(kept, repeatedFurniture(articles))).toEqual([])
})

test('the order of the articles changes nothing', () => {
  const articles = ['a', 'b', 'c'].map((path) => articleOf(path, own(path, 'morning'), APPEAL, own(path, 'evening')))
  expect(repeatedFurniture(articles.toReversed())).toEqual(repeatedFurniture(articles))
})

test('a blank block does not shift what is cut', () => {
  const articles = ['a', 'b', 'c'].map((path) => articleOf(path, own(path, 'morning'), '&nbsp;', APPEAL, own(path, 'evening')))
  const repeated = repeatedFurniture(articles)
  for (const article of articles) {
    expect(cutFrom(article, repeated)).toEqual([APPEAL])
    const { story } = withoutFurniture(article, repeated, sources.get(article) ?? '')
    expect(story.paragraphs.map((paragraph) => paragraph.text)).toEqual([
      own(article.source.path, 'morning'),
      own(article.source.path, 'evening'),
    ])
    expect(JSON.stringify(story.tree)).not.toContain(APPEAL)
  }
})
