import { NAME_KINDS } from '../index/folders.ts'
import type { EnrichedArticle } from '../model/archive.ts'
import type { SiteConfig } from '../model/site-config.ts'
import type { NameKind, Topic } from '../model/topic.ts'

const TYPES = { subject: 'Thing', place: 'Place', person: 'Person', organization: 'Organization' }

/** An article as schema.org's NewsArticle in JSON, without `about` and `mentions`. https://schema.org/NewsArticle */
export function jsonLd(article: EnrichedArticle, url: string, site: SiteConfig): string {
  const publisher = article.publisher?.value ?? site.publisher
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.headline.value,
    alternativeHeadline: article.alternativeHeadline?.value,
    url: site.baseUrl + url,
    datePublished: article.datePublished?.value,
    dateModified: article.dateModified?.value,
    author: article.authors.map(({ value }) => ({ '@type': 'Person', name: value })),
    publisher: publisher === '' ? undefined : { '@type': 'Organization', name: publisher },
    dateline: article.dateline?.value,
    articleSection: article.section?.value,
    inLanguage: article.inLanguage,
    wordCount: article.wordCount,
    isBasedOn: article.sourceUrl?.value,
    correction: article.correction?.value,
  })
}

/** The same with whom and what the article is about and mentions, as JSON-LD that is safe inside a script element. */
export function jsonLdHtml(document: string, topics: Pick<Topic, 'kind' | 'label'>[], names: Record<NameKind, string[]>): string {
  const about = topics.map(({ kind, label }) => ({ '@type': TYPES[kind], name: label }))
  const mentions = NAME_KINDS.flatMap((kind) => names[kind].map((name) => ({ '@type': TYPES[kind], name })))
  const json = `${document.slice(0, -1)},"about":${JSON.stringify(about)},"mentions":${JSON.stringify(mentions)}}`
  if (!/[<\u2028\u2029]/.test(json)) return json
  return json
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`)
}
