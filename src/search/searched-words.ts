import { wordsOf } from '../enrich/words.ts'
import type { EnrichedArticle } from '../model/archive.ts'
import type { ArticleWords, Words } from './article-words.ts'

/** The words that an article is found by: those of its text, as they have been read, and those of its names, topics and authors. */
export function searchedWords(article: EnrichedArticle, reading: Omit<ArticleWords, 'names'>): ArticleWords {
  const { people, organizations, places, topics, authors } = article
  const names = [
    ...[...people, ...organizations, ...places].map(({ name }) => name),
    ...topics.map(({ label }) => label),
    ...authors.map(({ value }) => value),
  ]
  return { ...reading, names: names.map(asWords) }
}

const asWords = (text: string): Words => ({ words: wordsOf(text).map((written) => ({ written })) })
