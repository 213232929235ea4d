import { NAME_KINDS } from '../index/folders.ts'
import type { EnrichedArticle } from '../model/archive.ts'
import type { SiteConfig } from '../model/site-config.ts'
import type { ListKind, NameKind, Topic } from '../model/topic.ts'
import type { Crumb } from './crumbs.ts'
import { creditPath } from './topic-address.ts'

const TYPES = { subject: 'Thing', place: 'Place', person: 'Person', organization: 'Organization' }
const CREDIT_TYPES = { author: 'Person', publisher: 'Organization' }

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
    author: article.authors.map(({ value }) => ({
      '@type': 'Person',
      name: value,
      url: site.baseUrl + creditPath('author', value),
    })),
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
  return inScript(`${document.slice(0, -1)},"about":${JSON.stringify(about)},"mentions":${JSON.stringify(mentions)}}`)
}

/** What a list of articles is of; absent where that is no more than a time. */
export type CollectionOf = { kind: ListKind; label: string } | undefined

/** A list of articles as schema.org's CollectionPage, safe inside a script element. https://schema.org/CollectionPage */
export function collectionHtml(
  page: { title: string; description: string; address: string },
  of: CollectionOf,
  site: SiteConfig,
): string {
  return inScript(
    JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'CollectionPage',
      name: page.title,
      description: page.description,
      url: page.address,
      inLanguage: site.language,
      isPartOf: { '@type': 'WebSite', name: site.title, url: site.baseUrl },
      ...entityOf(of),
    }),
  )
}

/** Articles are about topics; of whoever wrote or published them, the page tells. */
function entityOf(of: CollectionOf): object {
  if (of === undefined || of.kind === 'section') return {}
  if (of.kind === 'author' || of.kind === 'publisher') return { mainEntity: { '@type': CREDIT_TYPES[of.kind], name: of.label } }
  return { about: { '@type': TYPES[of.kind], name: of.label } }
}

/** The way from the front page down to a page, which is the last crumb, safe inside a script element. https://schema.org/BreadcrumbList */
export function breadcrumbsHtml(crumbs: Crumb[], { title, baseUrl }: SiteConfig): string {
  const all = [{ label: title, path: '' }, ...crumbs]
  const items = all.map(({ label, path }, at) => ({ '@type': 'ListItem', position: at + 1, name: label, item: baseUrl + path }))
  return inScript(JSON.stringify({ '@context': 'https://schema.org', '@type': 'BreadcrumbList', itemListElement: items }))
}

/** JSON that nothing in it can end a script element with. */
function inScript(json: string): string {
  if (!/[<\u2028\u2029]/.test(json)) return json
  return json
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`)
}
