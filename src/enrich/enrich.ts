import { extended } from '../extended.ts'
import type { EnrichedArticle } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import type { Lexicon } from './lexicon.ts'
import { findNames } from './names.ts'
import { findQuotations } from './quotations.ts'
import { read, type Reading } from './reading.ts'
import { ruledOutTopics } from './stated-topics.ts'
import { findTopics } from './topics.ts'

/** Adds to an article what is found in its text: whom and what it names, who said what, and what it is about. */
export function enrich(article: Article, lexicon: Lexicon, reading: Reading = read(article, lexicon)): EnrichedArticle {
  const names = findNames(article, reading, lexicon)
  const { people, organizations, places } = names
  const ruledOut = ruledOutTopics(article.stated.notTopics, names, lexicon)
  return extended(article, {
    people,
    organizations,
    places,
    quotes: findQuotations(reading, names),
    topics: findTopics(article, reading, names, lexicon, ruledOut),
    ruledOut,
    wordCount: reading.paragraphs.reduce((sum, { words }) => sum + words.length, 0),
  })
}
