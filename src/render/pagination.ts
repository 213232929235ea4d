import type { Pagination } from '../model/page.ts'
import type { ListKind } from '../model/topic.ts'
import { linkTo } from './link.ts'
import { topicPath } from './topic-address.ts'

/** The pages beside one of a topic's pages, of which the newest stands at the topic's own address. */
export function pagesOf(topic: { kind: ListKind; id: string }, number: number, total: number): Pagination {
  const pathOf = (one: number): string => topicPath(topic, one === total ? undefined : one)
  const to = (other: number): string | undefined =>
    other < 1 || other > total || other === number ? undefined : linkTo(pathOf(number), pathOf(other))
  return {
    number,
    several: total > 1,
    total: number === total ? total : undefined,
    newer: to(number + 1),
    older: to(number - 1),
    newest: to(total),
    oldest: to(1),
  }
}
