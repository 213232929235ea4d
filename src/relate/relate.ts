import { fingerprint } from '../fingerprint.ts'
import type { Archive, ArchivedArticle } from '../model/archive.ts'
import type { Knowledge } from '../model/lexicon.ts'
import type { Listing, PreparedArticle } from '../model/prepared.ts'
import { byCodeUnit } from '../order.ts'
import { addressesOf } from './addresses.ts'

/** Puts the articles of an archive in their places: their addresses and their order. The order of the files changes nothing. */
export function relate(articles: PreparedArticle[]): ArchivedArticle[] {
  const addresses = addressesOf(articles.map((article) => article.listing))
  const placed = articles.map((prepared) => {
    const { listing, print } = prepared
    const url = addresses.get(listing) as string
    return { prepared, listing, url, print: fingerprint(`${print} ${url}`) }
  })
  return placed.sort((a, b) => byCodeUnit(dateOf(a), dateOf(b)) || byCodeUnit(a.listing.id, b.listing.id))
}

const dateOf = ({ listing }: { listing: Listing }): string => listing.datePublished ?? ''

/** The articles with what the vocabulary and the lists know of their topics. */
export function archiveOf(entries: Archive['entries'], knowledge: Knowledge): Archive {
  return {
    entries,
    vocabulary: new Map(knowledge.subjects.map((subject) => [subject.id, subject])),
    usualNames: new Map([
      ...knowledge.places.map((place) => [`place/${place.id}`, place.name] as const),
      ...knowledge.organizations.map((body) => [`organization/${body.id}`, body.name] as const),
    ]),
  }
}
