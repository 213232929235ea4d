import { reasonOf, topicKey } from '../index/topic-lists.ts'
import type { Archive, Entry } from '../model/archive.ts'
import type { ArticlePage, StoryView } from '../model/page.ts'
import { fold } from '../parse/fold.ts'
import { bodyHtml, type ResolveLink } from './body-html.ts'
import { dateLabel, dateView } from './date-view.ts'
import { frameOf, type Making } from './frame.ts'
import { jsonLd } from './json-ld.ts'
import { linkTo } from './link.ts'
import { listOfNames, standfirstOf, storyView } from './story-view.ts'
import { topicPath } from './topic-address.ts'

const WORDS_A_MINUTE = 230

/** Where an archive's articles are, by what other articles may say of them. */
export interface Addresses {
  /** By the path of the article's file. */
  byFile: Map<string, string>
  /** By its folded headline. */
  byHeadline: Map<string, string>
}

/** The addresses of all articles. */
export function addressBook({ entries }: Archive): Addresses {
  return {
    byFile: new Map(entries.map(({ article, url }) => [article.source.path, url])),
    byHeadline: new Map(entries.map(({ article, url }) => [fold(article.headline.value), url])),
  }
}

/** The page of one article; `at` is its place in the archive. */
export function articlePage(archive: Archive, at: number, addresses: Addresses, making: Making): ArticlePage {
  const entry = archive.entries[at] as Entry
  const { article, url } = entry
  const authors = listOfNames(article.authors.map((author) => author.value))
  const stated = article.dateline?.rule === 'front-matter'
  const topics = article.topics.map((topic) => {
    const list = making.lists.topics.get(topicKey(topic))
    return { label: list?.label ?? topic.label, href: linkTo(url, topicPath(topic)), kind: topic.kind, reason: reasonOf(topic) }
  })
  const frame = {
    path: url,
    title: article.headline.value,
    description: standfirstOf(article),
    section: '',
    openGraphType: 'article',
    jsonLdHtml: jsonLd(entry, making.site),
  }
  return {
    ...frameOf(frame, making),
    headline: article.headline.value,
    alternativeHeadline: article.alternativeHeadline?.value,
    authors,
    // A dateline that the story opens with is not said twice.
    dateline: stated ? article.dateline?.value : undefined,
    date: article.datePublished && dateView(article.datePublished.value, url),
    updated: article.dateModified && dateView(article.dateModified.value, url),
    publisher: article.publisher?.value,
    sectionName: article.section?.value,
    language: article.inLanguage,
    correction: article.correction?.value,
    bodyHtml: bodyHtml(article.story.tree, linkResolver(entry, addresses.byFile)),
    wordCount: article.wordCount,
    readingMinutes: Math.max(1, Math.round(article.wordCount / WORDS_A_MINUTE)),
    topics,
    sourceUrl: article.sourceUrl?.value,
    source: { path: article.source.path, sha256: article.source.sha256 },
    removed: article.removed.map(({ kind, rule, text }) => ({ kind, rule, text })),
    cards: article.hovercards.map(({ name, fullName, headlines }) => ({
      name,
      fullName,
      headlines: headlines.map((label) => {
        const address = addresses.byHeadline.get(fold(label))
        return { label, href: address === undefined ? undefined : linkTo(url, address) }
      }),
    })),
    citation: citationOf(entry, authors, making),
    earlier: neighbour(entry, archive.entries[at - 1], url),
    later: neighbour(entry, archive.entries[at + 1], url),
  }
}

/** Only dates make one article earlier than another. */
function neighbour(entry: Entry, other: Entry | undefined, from: string): StoryView | undefined {
  return other && entry.article.datePublished && other.article.datePublished ? storyView(other, from) : undefined
}

/** Author, headline, publisher, date, address: what a reader cites by. */
function citationOf({ article, url }: Entry, authors: string, { site }: Making): string {
  const publisher = article.publisher?.value ?? (site.publisher || site.title)
  const date = article.datePublished ? dateLabel(article.datePublished.value) : 'undated'
  return `${authors === '' ? '' : `${authors}. `}“${article.headline.value}”. ${publisher}, ${date}. ${site.baseUrl}${url}`
}

/**
 * Links to the web stay; a link to another article's file becomes one to its page; a relative link of an article whose
 * original address is known leads there; any other leads nowhere in an archive and keeps its words alone.
 */
function linkResolver({ article, url }: Entry, addresses: Map<string, string>): ResolveLink {
  return (target) => {
    if (/^(?:https?:\/\/|mailto:)/i.test(target)) return URL.canParse(target) ? target : undefined
    if (/^(?:[a-z][a-z\d+.-]*:|#|\/\/|$)/i.test(target)) return undefined
    const base = `file:///${article.source.path.split('/').map(encodeURIComponent).join('/')}`
    if (URL.canParse(target, base)) {
      const file = decode(new URL(target, base).pathname.slice(1))
      const address = addresses.get(file)
      if (address !== undefined) return linkTo(url, address)
    }
    const original = article.sourceUrl?.value
    return original !== undefined && URL.canParse(target, original) ? new URL(target, original).href : undefined
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
