import type { Archive, EnrichedArticle, Entry } from '../model/archive.ts'
import type { Knowledge } from '../model/lexicon.ts'
import type { Problem } from '../model/problem.ts'
import { byCodeUnit } from '../order.ts'
import { addressesOf } from './addresses.ts'
import { knownHeadlines, withSettledCards } from './card-headlines.ts'

/** Makes one archive of the articles: their addresses and their order. The order of the files changes nothing. */
export function relate(articles: EnrichedArticle[], knowledge: Knowledge): { archive: Archive; problems: Problem[] } {
  const problems: Problem[] = []
  const entries: Entry[] = []
  const headlines = knownHeadlines(articles)
  for (const [unsettled, { url, clash }] of addressesOf(articles)) {
    const article = withSettledCards(unsettled, headlines)
    if (clash) problems.push(clash)
    entries.push({ article: clash ? { ...article, problems: [...article.problems, clash] } : article, url })
  }
  entries.sort((a, b) => byCodeUnit(dateOf(a), dateOf(b)) || byCodeUnit(a.article.id, b.article.id))
  const archive = {
    entries,
    vocabulary: new Map(knowledge.subjects.map((subject) => [subject.id, subject])),
    usualNames: new Map([
      ...knowledge.places.map((place) => [`place/${place.id}`, place.name] as const),
      ...knowledge.organizations.map((body) => [`organization/${body.id}`, body.name] as const),
    ]),
  }
  return { archive, problems }
}

const dateOf = (entry: Entry): string => entry.article.datePublished?.value ?? ''
