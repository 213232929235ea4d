import type { ListKind } from '../model/topic.ts'
import { atom } from './atom.ts'
import type { FeedFormat } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { rss } from './rss.ts'

/** All formats that feeds are written in, the one that everything with a feed has first. */
export const FEED_FORMATS: FeedFormat[] = [atom, rss, jsonFeed]

/** The formats of a list's feeds. Names are thousands, and many hosts take only so many files: one for each of them has to do. */
export function feedFormatsOf({ kind }: { kind: ListKind }): FeedFormat[] {
  return kind === 'person' || kind === 'organization' || kind === 'place' ? [atom] : FEED_FORMATS
}
