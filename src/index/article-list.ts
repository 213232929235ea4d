import type { Entry } from '../model/archive.ts'
import type { ListKind } from '../model/topic.ts'

/** What has a page with its articles. */
export interface ArticleList {
  kind: ListKind
  /** Unique within its kind, and part of its address. */
  id: string
  label: string
  /** Newest first, the undated last. */
  listed: Entry[]
}
