import type { Topic } from './topic.ts'

/**
 * What the archive shows of an article and the article alone does not. Articles are prepared without it: it changes what
 * their pages, their records and lists say of them, and nothing that it comes from.
 */
export interface Settlement {
  /** Whom its people are, by their ids in it. */
  people?: Record<string, string>
  /** What stated topics are that are no subjects, by their ids. */
  topics?: Record<string, 'person' | 'organization'>
  /** Topics that other articles have taught, most likely first. */
  learned?: Topic[]
}
