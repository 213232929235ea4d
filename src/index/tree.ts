import { byCodeUnit } from '../order.ts'
import type { TopicList, TopicLists } from './topic-lists.ts'

/** A subject of the vocabulary with those right below it. */
export interface Branch {
  topic: TopicList
  /** By label. */
  narrower: Branch[]
}

/** The subjects of the vocabulary that have articles, as it arranges them; none where none of them is broader than another. */
export function treeOf({ subject }: Pick<TopicLists, 'subject'>, narrower: Map<string, TopicList[]>): Branch[] {
  const branchOf = (topic: TopicList): Branch => ({ topic, narrower: (narrower.get(topic.id) ?? []).map(branchOf) })
  const top = [...subject.values()].filter((one) => one.subject && one.subject.broader === undefined)
  return narrower.size === 0 ? [] : top.sort((a, b) => byCodeUnit(a.label, b.label)).map(branchOf)
}
