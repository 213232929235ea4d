import type { EnrichedArticle } from '../model/archive.ts'
import type { SiteConfig } from '../model/site-config.ts'

const TYPES = { subject: 'Thing', place: 'Place', person: 'Person', organization: 'Organization' }

/** An article as schema.org's NewsArticle in JSON-LD, safe inside a script element. https://schema.org/NewsArticle */
export function jsonLd(article: EnrichedArticle, url: string, site: SiteConfig): string {
  const publisher = article.publisher?.value ?? site.publisher
  const document = {
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
    about: article.topics.map(({ kind, label }) => ({ '@type': TYPES[kind], name: label })),
    mentions: [
      ...article.people.map(({ name }) => ({ '@type': 'Person', name })),
      ...article.organizations.map(({ name }) => ({ '@type': 'Organization', name })),
      ...article.places.map(({ name }) => ({ '@type': 'Place', name })),
    ],
  }
  const json = JSON.stringify(document)
  if (!/[<\u2028\u2029]/.test(json)) return json
  return json
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`)
}
