import { shortAddress } from './addresses.ts'
import type { Lists } from '../index/lists.ts'
import type { Entry } from '../model/archive.ts'
import { scriptOf } from './shard.ts'

/** So many characters of a standfirst are shown. */
const LONGEST = 120
const FIELDS = 7
/** So many topics. */
const MOST_TOPICS = 3

/** So many articles are in a block: few, since a page of results needs many blocks; more where there would be too many files. */
export function blockSize(articles: number): number {
  if (articles <= 10_000) return Math.max(1, Math.ceil(articles / 2500)) * 25
  if (articles <= 12_000) return 100
  return articles <= 110_000 ? 200 : Math.ceil(articles / 55_000) * 100
}

/**
 * The articles as results show them, in blocks, each a script of a text for each field with a line for each article: what is alike
 * stands together, and is a quarter smaller when it is compressed.
 */
export function* articleBlocks(entries: Entry[], lists: Lists): Generator<{ name: string; script: string }> {
  const size = blockSize(entries.length)
  for (let at = 0; at < entries.length; at += size) {
    const name = `articles/${at / size}`
    const rows = entries.slice(at, at + size).map((entry) => fieldsOf(entry, lists))
    const columns = Array.from({ length: FIELDS }, (_, field) => rows.map((row) => row[field]).join('\n'))
    yield { name, script: scriptOf(name, ...columns) }
  }
}

/** Headline, address, standfirst, authors, topics, section, language. */
function fieldsOf({ listing, url }: Entry, { topics }: Lists): string[] {
  const { headline, standfirst, authors, section = '', language, datePublished = '' } = listing
  const subjects = listing.topics.slice(0, MOST_TOPICS)
  const labels = subjects.map(({ kind, id, label }) => topics[kind].get(id)?.label ?? label)
  const fields = [
    headline,
    shortAddress(url, datePublished),
    shortened(standfirst),
    authors.join('|'),
    labels.join('|'),
    section,
    language,
  ]
  return fields.map((field) => field.replace(/\s+/g, ' '))
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\s,;:–—-]+\S*$/, '')}…`
}
