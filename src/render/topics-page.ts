import { append } from '../append.ts'
import type { TopicList } from '../index/topic-lists.ts'
import type { TopicsPage } from '../model/page.ts'
import { byCodeUnit } from '../order.ts'
import { slugOf } from '../slug.ts'
import { frameOf, type ListMaking } from './frame.ts'
import { subjectView } from './topic-address.ts'

/** All topics of all kinds, A–Z; what begins with no Latin letter comes last. */
export function topicsPage(path: string, making: ListMaking): TopicsPage {
  const topics = [...making.lists.topics.values()]
  const keyed = topics.map((topic) => ({ topic, key: sortKey(topic) })).sort((a, b) => byCodeUnit(a.key, b.key))
  const letters = new Map<string, TopicList[]>()
  for (const { topic, key } of keyed) {
    const letter = /^[a-z]/.test(key) ? key.charAt(0).toUpperCase() : '#'
    append(letters, letter, topic)
  }
  const sorted = [...letters].sort(([a], [b]) => (a === '#' ? 1 : b === '#' ? -1 : byCodeUnit(a, b)))
  return {
    ...frameOf(
      { path, title: 'Topics', description: `All ${topics.length} topics of the archive, A to Z.`, section: 'topics' },
      making,
    ),
    topicCount: topics.length,
    letters: sorted.map(([letter, of]) => ({
      letter,
      id: letter === '#' ? 'other' : letter.toLowerCase(),
      topics: of.map((topic) => subjectView(topic, path)),
    })),
  }
}

/** As a reader looks it up: small letters without accents. */
function sortKey(topic: TopicList): string {
  return `${slugOf(topic.label).replaceAll('-', ' ')} ${topic.label} ${topic.kind}`
}
