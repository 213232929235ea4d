import type { Nodes, Root } from 'mdast'
import { weekdaysIn } from '../enrich/weekdays.ts'
import type { EnrichedArticle } from '../model/archive.ts'
import type { Entity } from '../model/entity.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { BylineView } from '../model/page.ts'
import type { SiteConfig } from '../model/site-config.ts'
import { listedTopic } from '../relate/listed-topic.ts'
import { bodyHtml } from './body-html.ts'
import { dateLabel } from './date-view.ts'
import { jsonLd } from './json-ld.ts'
import { linkTo } from './link.ts'
import { markStory } from './story-marks.ts'
import { linkedFile, resolveLink } from './story-links.ts'
import { listOfNames, standfirstOf } from './story-view.ts'
import { creditPath } from './topic-address.ts'

const WORDS_A_MINUTE = 230

/** What of an article's page can be made before the archive is known; `url` is its path within the site. */
export function manuscriptOf(article: EnrichedArticle, url: string, site: SiteConfig): Manuscript {
  const names = article.authors.map((author) => author.value)
  const stated = article.dateline?.rule === 'front-matter'
  const source = { path: article.source.path, url: article.sourceUrl?.value }
  const { people, organizations, places } = article
  const tree = markStory(article.story.tree, [...people, ...organizations, ...places], weekdaysIn(article))
  const isLinked = linkedFilesOf(tree, source.path).length > 0
  return {
    view: {
      headline: article.headline.value,
      alternativeHeadline: article.alternativeHeadline?.value,
      byline: bylineOf(names, url),
      // A dateline that the story opens with is not said twice.
      dateline: stated ? article.dateline?.value : undefined,
      publisher: article.publisher?.value,
      sectionName: article.section?.value,
      sectionHref: article.section && linkTo(url, creditPath('section', article.section.value)),
      language: article.inLanguage,
      correction: article.correction?.value,
      bodyHtml: isLinked ? '' : bodyHtml(tree, (target) => resolveLink(target, source, url, {})),
      wordCount: article.wordCount,
      readingMinutes: Math.max(1, Math.round(article.wordCount / WORDS_A_MINUTE)),
      sourceUrl: source.url,
      versionDate: dayIn(article.datePublished?.value),
      source: { path: article.source.path, sha256: article.source.sha256 },
      removed: article.removed.map(({ kind, rule, text }) => ({ kind, rule, text })),
      citation: citationOf(article, url, listOfNames(names), site),
    },
    frame: { title: article.headline.value, description: standfirstOf(article) },
    jsonLd: jsonLd(article, url, site),
    datePublished: article.datePublished?.value,
    dateModified: article.dateModified?.value,
    topics: article.topics.map(listedTopic),
    people: people.map(({ id, name, mentions }) => ({ id, name, mentions: mentions.length })),
    organizations: organizations.map(nameOf),
    places: places.map(nameOf),
    cards: article.hovercards,
    ...(isLinked && { story: tree }),
    source,
  }
}

/** The day that a date states. */
const dayIn = (iso: string | undefined): string | undefined =>
  iso !== undefined && iso.length >= 10 ? iso.slice(0, 10) : undefined

function bylineOf(names: string[], url: string): BylineView[] {
  return names.map((label, at) => {
    const after = at === names.length - 1 ? '' : at === names.length - 2 ? ' and ' : ', '
    return { label, href: linkTo(url, creditPath('author', label)), after }
  })
}

const nameOf = ({ name }: Entity): string => name

/** The article files that a story links to, as paths from the articles folder; whether they exist is not asked. */
export function linkedFilesOf(tree: Root, path: string): string[] {
  const files = new Set<string>()
  const visit = (node: Nodes): void => {
    const file = 'url' in node ? linkedFile(node.url, path) : undefined
    if (file !== undefined) files.add(file)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return [...files]
}

/** Author, headline, publisher, date, address: what a reader cites by. */
function citationOf(article: EnrichedArticle, url: string, authors: string, site: SiteConfig): string {
  const publisher = article.publisher?.value ?? (site.publisher || site.title)
  const date = article.datePublished ? dateLabel(article.datePublished.value) : 'undated'
  return `${authors === '' ? '' : `${authors}. `}“${article.headline.value}”. ${publisher}, ${date}. ${site.baseUrl}${url}`
}
