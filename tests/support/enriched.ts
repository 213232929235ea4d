import { enrich } from '../../src/enrich/enrich.ts'
import { makeLexicon } from '../../src/enrich/lexicon.ts'
import type { EnrichedArticle } from '../../src/model/archive.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { readLists } from '../../src/read/read-lists.ts'
import { sourceFile } from './fixtures.ts'

const lexicon = makeLexicon({ ...readLists(), subjects: [] })

/** A story, its paragraphs as an editor writes them, with what is found in it. */
export function enriched(...paragraphs: string[]): EnrichedArticle {
  const { article } = parseArticle(sourceFile(`A headline of no names\n\n${paragraphs.join('\n\n')}\n`, 'story.txt'), 'en')
  if (!article) throw new Error('no article')
  return enrich(article, lexicon)
}

/** The names of some entities, in alphabetical order. */
export function namesOf(entities: { name: string }[]): string[] {
  return entities.map((one) => one.name).sort()
}
