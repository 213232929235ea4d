import type { Related } from '../index/related.ts'
import type { TopicList } from '../index/topic-lists.ts'
import type { Version } from '../index/versions.ts'
import type { Entry } from '../model/archive.ts'
import type { BesideView, NeighbourView } from '../model/page.ts'
import type { Listing } from '../model/prepared.ts'
import { dateView } from './date-view.ts'
import { linkTo } from './link.ts'
import { listOfNames } from './story-view.ts'

/** Another article that an article's page leads to. No more of it than is shown, since it goes to other threads. */
export interface Neighbour extends Pick<Listing, 'headline' | 'datePublished' | 'language'> {
  url: string
}

/** Another article that an article's page tells of, and why. */
export interface Beside extends Neighbour {
  note: string
}

/** What is shown of the article before or after one. */
export function neighbourOf({ listing, url }: Entry): Neighbour {
  const { headline, datePublished, language } = listing
  return { url, headline, datePublished, language }
}

/** The article before or after one as a template shows it. */
export function neighbourView({ url, headline, datePublished, language }: Neighbour, from: string): NeighbourView {
  const date = datePublished === undefined ? undefined : dateView(datePublished, from)
  return { href: linkTo(from, url), headline, date, language }
}

/** What is shown of another article. */
export function besideOf(entry: Entry, note: string): Beside {
  return { ...neighbourOf(entry), note }
}

/** Another article as a template shows it on a page. */
export function besideView(beside: Beside, from: string): BesideView {
  return { ...neighbourView(beside, from), note: beside.note }
}

/** What another version of an article's story has more or less of. */
export function howDiffers({ entry, isSameText }: Version, { wordCount }: Listing): string {
  if (isSameText) return 'The same text'
  const more = entry.listing.wordCount - wordCount
  if (more === 0) return 'As long, with some other words'
  const words = Math.abs(more) === 1 ? '1 word' : `${Math.abs(more)} words`
  return `${words} ${more > 0 ? 'longer' : 'shorter'}`
}

/** What a related article has in common with an article, in a few words: whom and what it names, and its topics where that is not much. */
export function whyRelated({ shared }: Related): string {
  const names = labelsOf(shared.filter(({ kind }) => kind !== 'subject')).slice(0, 3)
  const topics = labelsOf(shared.filter(({ kind }) => kind === 'subject')).slice(0, 2)
  if (names.length === 0) return `Also on ${listOfNames(topics)}`
  const named = `Also names ${listOfNames(names)}`
  return names.length > 1 || topics.length === 0 ? named : `${named}; also on ${listOfNames(topics)}`
}

/** Each once: a place and a body may have one name. */
const labelsOf = (lists: TopicList[]): string[] => [...new Set(lists.map((list) => list.label))]
