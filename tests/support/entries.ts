import type { Entry } from '../../src/model/archive.ts'
import type { ListedName, ListedTopic, Listing } from '../../src/model/prepared.ts'

/** What an article of a test is about and names; a name alone is mentioned once. */
export interface Named {
  topics?: ListedTopic[]
  people?: (string | ListedName)[]
  organizations?: (string | ListedName)[]
  places?: (string | ListedName)[]
}

const listed = (name: string | ListedName): ListedName =>
  typeof name === 'string' ? { id: name.toLowerCase().replaceAll(' ', '-'), name, mentions: 1, quotations: 0 } : name

/** Articles in the order of an archive, which name what is given. */
export function entriesOf(articles: Named[]): Entry[] {
  return articles.map(({ topics = [], people = [], organizations = [], places = [] }, at) => {
    const listing: Listing = {
      id: String(at),
      path: `${at}.txt`,
      headline: `Story ${at}`,
      standfirst: '',
      authors: [],
      section: undefined,
      datePublished: String(2000 + at),
      dateModified: undefined,
      language: 'en',
      slug: 'story',
      slugIsStated: false,
      wordCount: 1,
      removedCount: 0,
      topics,
      people: people.map(listed),
      organizations: organizations.map(listed),
      places: places.map(listed),
      hovercards: [],
    }
    return { at, url: `${2000 + at}/story.html`, print: at, listing, asRead: listing, settled: undefined }
  })
}
