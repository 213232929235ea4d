import { fingerprint } from '../fingerprint.ts'
import type { Archive, ArchivedArticle } from '../model/archive.ts'
import type { Knowledge } from '../model/lexicon.ts'
import type { KnownPerson } from '../model/person.ts'
import type { Listing, Prepared } from '../model/prepared.ts'
import type { Settlement } from '../model/settlement.ts'
import type { Topic } from '../model/topic.ts'
import { byCodeUnit } from '../order.ts'
import { wantedAddress } from './addresses.ts'
import { tracesWithout } from './repeated-furniture.ts'
import { settledId, settledListing } from './settled.ts'

/**
 * Puts the articles of an archive in their places: at their addresses, which their contexts tell where another article has the
 * one that they want, and in their order, each with what `settle` says of it. The order of the files changes nothing.
 */
export function relate(articles: Prepared[], settle: (listing: Listing) => Settlement | undefined): ArchivedArticle[] {
  const placed = articles.flatMap(({ article, context, paragraphs: all }) => {
    if (!article) return []
    const { listing: asRead } = article
    const settled = settle(asRead)
    const url = context.url ?? wantedAddress(asRead)
    const print = fingerprint(`${article.print} ${url} ${settled ? JSON.stringify(settled) : ''}`)
    const listing = settledListing(asRead, settled)
    const paragraphs = tracesWithout(all, context.furniture)
    return [{ at: 0, prepared: article, asRead, settled, listing, url, print, paragraphs }]
  })
  placed.sort((a, b) => byCodeUnit(dateOf(a), dateOf(b)) || byCodeUnit(a.listing.id, b.listing.id))
  for (const [at, one] of placed.entries()) one.at = at
  return placed
}

/** An article with topics that others have taught, but those that it rules out. */
export function withLearnedTopics(article: ArchivedArticle, taught: Topic[] | undefined): ArchivedArticle {
  const learned = taught && possibleTopics(article, taught)
  if (!learned || learned.length === 0) return article
  const settled = { ...article.settled, learned }
  const print = fingerprint(`${article.print} ${JSON.stringify(learned)}`)
  return { ...article, settled, listing: settledListing(article.asRead, settled), print }
}

function possibleTopics({ asRead: { ruledOut }, settled }: ArchivedArticle, topics: Topic[]): Topic[] {
  if (!ruledOut) return topics
  const ids = new Set(ruledOut.flatMap((id) => [id, settledId(id, settled)]))
  return topics.filter((topic) => !ids.has(topic.id))
}

const dateOf = ({ listing }: { listing: Listing }): string => listing.datePublished ?? ''

/** The articles with what the vocabulary, the lists and the editor know of what they name. */
export function archiveOf(entries: Archive['entries'], knowledge: Knowledge, people: KnownPerson[]): Archive {
  return {
    entries,
    vocabulary: new Map(knowledge.subjects.map((subject) => [subject.id, subject])),
    usualNames: new Map([
      ...knowledge.places.map((place) => [`place/${place.id}`, place.name] as const),
      ...knowledge.organizations.map((body) => [`organization/${body.id}`, body.name] as const),
      ...people.map((person) => [`person/${person.id}`, person.name] as const),
    ]),
  }
}
