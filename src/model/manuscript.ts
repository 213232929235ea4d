import type { Root } from 'mdast'
import type { ArticlePage, FrameView } from './page.ts'
import type { ListedName, ListedTopic } from './prepared.ts'

/** What of an article's page depends on no other article. It waits on the disk until the archive is known, which may know more of its people and topics. */
export interface Manuscript {
  /** In its `bodyHtml`, the first mention of each name is a link to be: `linkNames` finds out whether it leads anywhere. */
  view: Omit<
    ArticlePage,
    | keyof FrameView
    | 'publisherHref'
    | 'date'
    | 'updated'
    | 'day'
    | 'topics'
    | 'named'
    | 'versions'
    | 'related'
    | 'turns'
    | 'cards'
  >
  /** What the page says of itself in its frame. */
  frame: { title: string; description: string }
  /** As schema.org's NewsArticle in JSON, but for whom and what it is about and mentions. */
  jsonLd: string
  datePublished: string | undefined
  dateModified: string | undefined
  topics: ListedTopic[]
  /** Those that the article names, as it names them. */
  people: Pick<ListedName, 'id' | 'name' | 'mentions'>[]
  organizations: string[]
  places: string[]
  cards: { name: string; fullName: string; headlines: string[] }[]
  /** The story's tree, where it links to other articles' files; else `view.bodyHtml` holds the story already. */
  story?: Root
  /** For the links of such a story: its file, and its original address. */
  source: { path: string; url: string | undefined }
}
