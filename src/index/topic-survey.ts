import { append } from '../append.ts'
import { broaderOf } from '../broader.ts'
import type { Archive } from '../model/archive.ts'
import type { SurveyedTopic, TopicSurvey } from '../model/topic-survey.ts'
import { byCodeUnit } from '../order.ts'
import type { PhraseTally } from './phrase-tally.ts'

/** Two topics are alike that so large a share of the articles with either has in common, and at least so many of them. */
const ALIKE = 0.8
const LEAST_ALIKE = 5
const MOST_SHOWN = 20

/** How the vocabulary fits the archive. */
export function topicSurvey({ entries, vocabulary }: Archive, phrases: PhraseTally): TopicSurvey {
  const own = new Map<string, number[]>()
  const withNarrower = new Map<string, number>()
  for (const { at, listing } of entries) {
    const subjects = listing.topics.filter(({ kind, id }) => kind === 'subject' && vocabulary.has(id)).map((topic) => topic.id)
    for (const id of subjects) append(own, id, at)
    for (const id of withBroader(subjects, vocabulary)) withNarrower.set(id, (withNarrower.get(id) ?? 0) + 1)
  }
  const surveyed = [...vocabulary.values()].map(({ id, label }) => ({ id, label, articles: withNarrower.get(id) ?? 0 }))
  return {
    articles: entries.length,
    withoutSubject: entries.filter(({ listing }) => !listing.topics.some((topic) => topic.kind === 'subject')).length,
    unused: surveyed.filter(({ articles }) => articles === 0),
    inMost: surveyed.filter(({ articles }) => articles * 2 > entries.length).sort((a, b) => b.articles - a.articles),
    uncovered: phrases.mostTelling(MOST_SHOWN),
    alike: alikeAmong(
      surveyed.filter(({ id }) => (own.get(id)?.length ?? 0) >= LEAST_ALIKE),
      own,
    ),
  }
}

function withBroader(ids: string[], vocabulary: Archive['vocabulary']): Set<string> {
  return new Set(ids.flatMap((id) => [id, ...broaderOf(id, vocabulary).map((one) => one.id)]))
}

/** Those that have nearly the same articles, the most alike first. */
function alikeAmong(topics: SurveyedTopic[], articlesOf: Map<string, number[]>): TopicSurvey['alike'] {
  const counted = topics.map((topic) => ({ ...topic, articles: articlesOf.get(topic.id)?.length ?? 0 }))
  const pairs = counted.flatMap((one, at) => {
    const articles = new Set(articlesOf.get(one.id))
    return counted.slice(at + 1).map((other) => {
      const common = articlesOf.get(other.id)?.filter((article) => articles.has(article)).length ?? 0
      return {
        topics: [one, other] as [SurveyedTopic, SurveyedTopic],
        overlap: common / (one.articles + other.articles - common),
      }
    })
  })
  const alike = pairs.filter(({ overlap }) => overlap >= ALIKE)
  return alike.sort((a, b) => b.overlap - a.overlap || byCodeUnit(a.topics[0].id, b.topics[0].id))
}
