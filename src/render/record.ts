import type { EnrichedArticle } from '../model/archive.ts'
import type { Entity } from '../model/entity.ts'

/** An article as one object of `data/articles.jsonl`; its names follow schema.org's NewsArticle where that has one. */
export function recordOf(article: EnrichedArticle, url: string): object {
  const count = ({ id, name, mentions }: Entity): object => ({ id, name, mentions: mentions.length })
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
    text: article.story.paragraphs.map((paragraph) => paragraph.text.trim()).join('\n\n'),
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
