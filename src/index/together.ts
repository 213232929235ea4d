import { broaderOf } from '../broader.ts'
import type { Archive } from '../model/archive.ts'
import { byCodeUnit } from '../order.ts'
import type { ArticleList } from './article-list.ts'
import type { Companion } from './companions.ts'
import type { SubjectTable } from './subject-table.ts'
import type { TopicList } from './topic-lists.ts'

/** The subjects that the articles of a list have besides, those of most articles first. */
export type TogetherWith = (list: ArticleList) => Companion[]

/** So many at most. */
const MOST = 12

/** Finds subjects that go together. Those above and below one are not told: they go with it by their nature. */
export function togetherWith({ lists, about, starts }: SubjectTable, vocabulary: Archive['vocabulary']): TogetherWith {
  const isBelow = (one: ArticleList, other: ArticleList): boolean =>
    broaderOf(one.id, vocabulary).some(({ id }) => id === other.id)
  return (list) => {
    const isRelative = (topic: TopicList): boolean =>
      list.kind === 'subject' && (topic === list || isBelow(topic, list) || isBelow(list, topic))
    const counts = new Map<number, number>()
    for (const { at } of list.listed) {
      for (let place = starts[at] as number; place < (starts[at + 1] as number); place++) {
        const subject = about[place] as number
        counts.set(subject, (counts.get(subject) ?? 0) + 1)
      }
    }
    return [...counts]
      .map(([number, count]) => ({ topic: lists[number] as TopicList, count }))
      .filter(({ topic }) => !isRelative(topic))
      .sort((a, b) => b.count - a.count || byCodeUnit(a.topic.label, b.topic.label))
      .slice(0, MOST)
  }
}
