import type { ArticleList } from './article-list.ts'

/** A feed of fewer articles would bring nobody anything. */
const FEWEST = 5

/** Whether a list has a feed of its new articles: those that an article is about, and those with several articles. */
export function hasFeed({ kind, isTopic = false, listed }: ArticleList & { isTopic?: boolean }): boolean {
  return kind === 'subject' || isTopic || listed.length >= FEWEST
}
