import type { EnrichedArticle } from '../model/archive.ts'
import type { Entity } from '../model/entity.ts'
import type { ListedName } from '../model/prepared.ts'
import type { Settlement } from '../model/settlement.ts'
import { settledId, settledPeople, settledTopics } from '../relate/settled.ts'

type RecordedName = Pick<ListedName, 'id' | 'name' | 'mentions'>

/** An article's record: that of it which the archive may settle, and more. */
export interface ArticleRecord {
  [field: string]: unknown
  topics: EnrichedArticle['topics']
  people: RecordedName[]
  organizations: RecordedName[]
  quotes: Pick<EnrichedArticle['quotes'][number], 'text' | 'speaker' | 'paragraph' | 'verb' | 'attribution'>[]
}

/** An article as one object of `data/articles.jsonl`; its names follow schema.org's NewsArticle where that has one. */
export function recordOf(article: EnrichedArticle, url: string): ArticleRecord {
  const count = ({ id, name, mentions }: Entity): RecordedName => ({ id, name, mentions: mentions.length })
  return {
    id: article.id,
    url,
    source: article.source,
    headline: article.headline.value,
    alternativeHeadline: article.alternativeHeadline?.value,
    authors: article.authors.map((author) => author.value),
    publisher: article.publisher?.value,
    dateline: article.dateline?.value,
    section: article.section?.value,
    sourceUrl: article.sourceUrl?.value,
    datePublished: article.datePublished?.value,
    dateModified: article.dateModified?.value,
    inLanguage: article.inLanguage,
    wordCount: article.wordCount,
    text: textOf(article.story),
    topics: article.topics,
    people: article.people.map(count),
    organizations: article.organizations.map(count),
    places: article.places.map((place) => ({ ...count(place), containedInPlace: place.containedInPlace })),
    quotes: article.quotes.map(({ text, speaker, paragraph, verb, attribution }) => ({
      text,
      speaker,
      paragraph,
      verb,
      attribution,
    })),
    hovercards: article.hovercards,
    correction: article.correction?.value,
    removed: article.removed.map(({ kind, text, start, end, rule }) => ({ kind, text, start, end, rule })),
    problems: article.problems.map(({ code, severity, message, line, column }) => ({ code, severity, message, line, column })),
    extra: article.extra,
  }
}

/** The clean story, its paragraphs with a blank line between them. */
export function textOf({ paragraphs }: EnrichedArticle['story']): string {
  return paragraphs.map((paragraph) => paragraph.text.trim()).join('\n\n')
}

/** A record with what the archive knows of the article's people and topics. */
export function settledRecord(record: ArticleRecord, settled: Settlement | undefined): ArticleRecord {
  if (!settled) return record
  const people = settledPeople(record.people, settled)
  const topics = settledTopics(record.topics, settled, (topic) => topic)
  const names = new Map(people.map((one) => [one.id, one.name]))
  // A body may be called as a person is.
  const bodies = new Set(record.organizations.map((one) => one.name))
  const fuller = new Map(record.people.map(({ id, name }) => [name, names.get(settledId(id, settled)) ?? name]))
  const quotes = record.quotes.map((quote) => {
    const name = quote.speaker !== null && !bodies.has(quote.speaker) ? fuller.get(quote.speaker) : undefined
    return name === undefined || name === quote.speaker ? quote : { ...quote, speaker: name }
  })
  return { ...record, topics, people, quotes }
}
