import { enrich } from '../../src/enrich/enrich.ts'
import { makeLexicon } from '../../src/enrich/lexicon.ts'
import type { Topic } from '../../src/model/topic.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { readLists } from '../../src/read/read-lists.ts'
import { parseVocabulary } from '../../src/vocabulary.ts'
import { sourceFile } from './fixtures.ts'

/** What finds the topics of a text by a vocabulary, given as the entries of `topics.yaml`. */
export function topicFinder(entries: string): (text: string) => Topic[] {
  const subjects = parseVocabulary(`topics:\n${entries}`, 'topics.yaml')
  const lexicon = makeLexicon({ ...readLists(), subjects })
  return (text) => {
    const { article, problems } = parseArticle(sourceFile(text), 'en')
    if (!article) throw new Error(`no article: ${JSON.stringify(problems)}`)
    return enrich(article, lexicon).topics
  }
}
