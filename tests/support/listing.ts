import type { Listing } from '../../src/model/prepared.ts'
import { idOf } from '../../src/slug.ts'

/** What a test says of an article. */
export interface Told {
  path?: string
  date?: string
  /** Names, each with how often it stands where it is not once: `Barack Obama*3`. */
  people: string[]
  organizations?: string[]
  /** Stated topics that are subjects as far as the article knows. */
  topics?: string[]
}

/** The listing of an article as it is read, with what a test says of it. */
export function listingOf({ path = 'a.txt', date, people, organizations = [], topics = [] }: Told): Listing {
  const named = (text: string): Listing['people'][number] => {
    const [name = '', mentions = '1'] = text.split('*')
    return { id: idOf(name), name, mentions: Number(mentions), quotations: 0 }
  }
  return {
    id: idOf(path),
    path,
    headline: path,
    standfirst: '',
    authors: [],
    section: undefined,
    publisher: undefined,
    datePublished: date,
    dateModified: undefined,
    language: 'en',
    slug: idOf(path),
    slugIsStated: false,
    wordCount: 0,
    removedCount: 0,
    people: people.map(named),
    topics: topics.map((label) => ({ kind: 'subject', id: idOf(label), label, origin: 'stated', score: 1, reason: '' })),
    organizations: organizations.map(named),
    places: [],
    hovercards: [],
  }
}
