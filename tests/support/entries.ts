import type { Entry } from '../../src/model/archive.ts'
import type { ListedName, ListedTopic, Listing } from '../../src/model/prepared.ts'
import { keyOf } from '../../src/relate/repeated-furniture.ts'

/** What an article of a test is about and names; a name alone is mentioned once. */
export interface Named {
  topics?: ListedTopic[]
  people?: (string | ListedName)[]
  organizations?: (string | ListedName)[]
  places?: (string | ListedName)[]
  authors?: string[]
  section?: string
  publisher?: string
  headline?: string
  date?: string
  words?: number
  /** The paragraphs of its story. */
  story?: string[]
}

const listed = (name: string | ListedName): ListedName =>
  typeof name === 'string' ? { id: name.toLowerCase().replaceAll(' ', '-'), name, mentions: 1, quotations: 0 } : name

/** Articles in the order of an archive, which name what is given. */
export function entriesOf(articles: Named[]): Entry[] {
  return articles.map((article, at) => {
    const { topics = [], people = [], organizations = [], places = [], story = [], words = 1 } = article
    const { authors = [], section, publisher } = article
    const { headline = `Story ${at}`, date = String(2000 + at) } = article
    const listing: Listing = {
      id: String(at),
      path: `${at}.txt`,
      headline,
      standfirst: '',
      authors,
      section,
      publisher,
      datePublished: date,
      dateModified: undefined,
      language: 'en',
      slug: 'story',
      slugIsStated: false,
      wordCount: words,
      removedCount: 0,
      topics,
      people: people.map(listed),
      organizations: organizations.map(listed),
      places: places.map(listed),
      hovercards: [],
    }
    const paragraphs = Float64Array.from(story.flatMap((text) => [keyOf(text), text.length]))
    return { at, url: `${2000 + at}/story.html`, print: at, listing, asRead: listing, settled: undefined, paragraphs }
  })
}
