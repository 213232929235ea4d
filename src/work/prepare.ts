import { serialize } from 'node:v8'
import { enrich } from '../enrich/enrich.ts'
import type { Lexicon } from '../enrich/lexicon.ts'
import { read as readWords, type Reading } from '../enrich/reading.ts'
import { uncoveredPhrases } from '../enrich/uncovered.ts'
import { detached } from '../detached.ts'
import { extended } from '../extended.ts'
import { fingerprint } from '../fingerprint.ts'
import type { EnrichedArticle } from '../model/archive.ts'
import type { Article, HoverCard } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import { termsOf } from '../learn/terms.ts'
import type { Terms } from '../model/learned-model.ts'
import type { Manuscript } from '../model/manuscript.ts'
import type { Context, FoundFile, ListedName, ListedQuotation, Listing, Prepared } from '../model/prepared.ts'
import type { Problem } from '../model/problem.ts'
import type { SiteConfig } from '../model/site-config.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { PhraseCounts } from '../model/topic-survey.ts'
import { parseArticle } from '../parse/parse-article.ts'
import { readArticleFile, type ReadResult } from '../read/read-article-file.ts'
import { addressedOf, addressTaken, wantedAddress } from '../relate/addresses.ts'
import { tracesOf, withoutFurniture } from '../relate/repeated-furniture.ts'
import { linkedFilesOf, manuscriptOf } from '../render/manuscript.ts'
import { recordOf, textOf } from '../render/record.ts'
import type { WordPress } from '../search/article-words.ts'
import { searchedWords } from '../search/searched-words.ts'
import type { DepotWriter } from '../write/depot.ts'

/** What an article is prepared with. */
export interface Tools {
  /** The articles folder. */
  articles: string
  site: SiteConfig
  lexicon: Lexicon
  /** Puts away the words that articles are found by; absent where the site has no search. */
  press?: WordPress | undefined
}

/** Makes of one article file that has been read all that can be made while no other is known; its body goes to the depot. */
export function prepare(path: string, read: ReadResult, context: Context, tools: Tools, depot: DepotWriter): Prepared {
  const { file, sha256, problems: unread } = read
  const parsed = file && parseArticle(file, tools.site.language, context.keep)
  const rest: Prepared = {
    sha256,
    problems: [...unread, ...(parsed?.problems ?? []), ...(parsed?.article?.problems ?? [])],
    draft: parsed?.article?.draft ?? false,
    paragraphs: parsed?.article ? tracesOf(parsed.article) : new Float64Array(),
    context,
  }
  if (!file || !parsed?.article || parsed.article.draft) return rest
  const { article, url, reading } = complete(file, parsed.article, rest.problems, context, tools)
  const manuscript = manuscriptOf(article, url, tools.site)
  const quotes = quotesOf(article)
  const listing = listingOf(article, manuscript, parsed.article.hovercards, quotes, tools.site)
  if (article.ruledOut.length > 0) listing.ruledOut = article.ruledOut
  if (quotes.length > 0) listing.quotes = depot.put(Buffer.from(JSON.stringify(quotes)))
  const page = depot.put(serialize(manuscript))
  const record = depot.put(Buffer.from(`${JSON.stringify(recordOf(article, url))}\n`))
  const words = tools.press && depot.put(tools.press.press(searchedWords(article, reading)))
  const linkedFiles = manuscript.story ? linkedFilesOf(manuscript.story, path) : []
  const print = fingerprint(`${path} ${sha256} ${JSON.stringify(context)}`)
  const cardHeadlines = article.hovercards.flatMap((card) => card.headlines)
  return { ...rest, article: { listing, print, linkedFiles, cardHeadlines, page, record, ...(words && { words }) } }
}

/** An article as its file and its context make it, with its spans, its tree and its source; the source alone where it is none. */
export function articleOf(found: FoundFile, context: Context, tools: Tools): Partial<Completed> & { source: string } {
  const { file, problems } = readArticleFile(tools.articles, found)
  const article = file && parseArticle(file, tools.site.language, context.keep).article
  if (!article || article.draft) return { source: file?.text ?? '' }
  return { source: file.text, ...complete(file, article, [...problems, ...article.problems], context, tools) }
}

/** The words of a paragraph of an article file, by its place in the story. */
export function paragraphOf(found: FoundFile, keep: string[] | undefined, paragraph: number, tools: Tools): string {
  const { file } = readArticleFile(tools.articles, found)
  const article = file && parseArticle(file, tools.site.language, keep).article
  return article?.story.paragraphs[paragraph]?.text ?? ''
}

/** The terms of an article, from its file. */
export function termsOfFile(found: FoundFile, context: Context, tools: Tools): Terms {
  const article = storyOf(found, context, tools)
  return article ? termsOf(article.headline.value, textOf(article.story)) : termsOf('', '')
}

/** What stands in an article and speaks for no subject, from its file. */
export function uncoveredIn(found: FoundFile, context: Context, tools: Tools): PhraseCounts {
  const article = storyOf(found, context, tools)
  return article ? uncoveredPhrases(article, tools.lexicon) : { phrases: [], counts: [] }
}

/** An article as it is parsed, without what is the publisher's. */
function storyOf(found: FoundFile, context: Context, tools: Tools): Article | undefined {
  const { file } = readArticleFile(tools.articles, found)
  const parsed = file && parseArticle(file, tools.site.language, context.keep).article
  return parsed && withoutFurniture(parsed, new Set(context.furniture), file.text)
}

interface Completed {
  article: EnrichedArticle
  url: string
  reading: Reading
}

/** The article with what is found in its text, and with what the archive says of it. */
function complete(file: SourceFile, parsed: Article, problems: Problem[], context: Context, tools: Tools): Completed {
  const story = withoutFurniture(parsed, new Set(context.furniture), file.text)
  const whole = extended(story, { problems, hovercards: context.hovercards ?? story.hovercards })
  const reading = readWords(whole, tools.lexicon)
  const article = enrich(whole, tools.lexicon, reading)
  const { url } = context
  if (url === undefined) return { article, reading, url: wantedAddress(addressedOf(article)) }
  return { article: { ...article, problems: [...problems, addressTaken(addressedOf(article), url)] }, reading, url }
}

/** What the article quotes of those that it names. */
function quotesOf({ quotes, people, organizations }: EnrichedArticle): ListedQuotation[] {
  return quotes.flatMap(({ by, paragraph, text }) => {
    const isPerson = by?.kind === 'person'
    const at = (isPerson ? people : organizations).findIndex((one) => one.id === by?.id)
    return at < 0 ? [] : [{ name: isPerson ? at : people.length + at, paragraph, text }]
  })
}

function listingOf(
  article: EnrichedArticle,
  { frame, topics }: Manuscript,
  hovercards: HoverCard[],
  quotes: ListedQuotation[],
  site: SiteConfig,
): Listing {
  const { people, organizations, places } = article
  const names = [...people, ...organizations, ...places].map(listedName)
  for (const { name, paragraph } of quotes) {
    const speaker = names[name] as ListedName
    speaker.quotations++
    speaker.quotedAt ??= paragraph
  }
  return extended(addressedOf(article), {
    headline: detached(article.headline.value),
    standfirst: detached(frame.description),
    authors: article.authors.map((author) => author.value),
    section: article.section?.value,
    publisher: article.publisher?.value ?? (site.publisher || undefined),
    dateModified: article.dateModified?.value,
    language: article.inLanguage,
    wordCount: article.wordCount,
    removedCount: article.removed.length,
    topics,
    people: names.slice(0, people.length),
    organizations: names.slice(people.length, people.length + organizations.length),
    places: names.slice(people.length + organizations.length),
    hovercards,
  })
}

function listedName({ id, name, mentions }: Entity): ListedName {
  return { id, name: detached(name), mentions: mentions.length, quotations: 0 }
}
