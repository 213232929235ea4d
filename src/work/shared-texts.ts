import type { Prepared } from '../model/prepared.ts'

const texts = new Map<string, string>()
/** So many are remembered; topics, places and authors come again and again in an archive. */
const REMEMBERED = 200_000

/**
 * The same article, with one copy in memory of what many have: it has come from another thread or from the disk, which
 * makes a copy for each.
 */
export function withSharedTexts<T extends Prepared | undefined>(prepared: T): T {
  const { listing, page, record, words } = prepared?.article ?? {}
  if (!listing || !page || !record) return prepared
  for (const topic of listing.topics) {
    topic.kind = shared(topic.kind)
    topic.id = shared(topic.id)
    topic.label = shared(topic.label)
    topic.origin = shared(topic.origin)
  }
  for (const names of [listing.people, listing.organizations, listing.places]) {
    for (const one of names) {
      one.id = shared(one.id)
      one.name = shared(one.name)
    }
  }
  listing.authors = listing.authors.map(shared)
  listing.language = shared(listing.language)
  if (listing.section !== undefined) listing.section = shared(listing.section)
  page.file = record.file = shared(page.file)
  if (words) words.file = page.file
  if (listing.quotes) listing.quotes.file = page.file
  return prepared
}

function shared<T extends string>(text: T): T {
  const known = texts.get(text)
  if (known !== undefined) return known as T
  if (texts.size < REMEMBERED) texts.set(text, text)
  return text
}
