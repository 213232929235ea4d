import type { Entry } from '../model/archive.ts'
import type { ListedTopic } from '../model/prepared.ts'

/** A topic that fewer articles state cannot be tried out on any of them. */
const LEAST_EXAMPLES = 3
/** So many articles teach all that there is to learn, in a time that an editor will wait. */
const MOST_EXAMPLES = 12_000

/** What an archive has to teach. */
export interface Lessons<T extends Entry> {
  /** The articles that state subjects, in their order. */
  examples: T[]
  /** The subjects, each with the places of its examples. */
  topics: { topic: ListedTopic; positives: Uint32Array }[]
  /** The articles that state none: theirs are to be found. */
  open: T[]
}

/** What the stated subjects of an archive teach; of a very large one, what articles teach at even distances. */
export function lessonsOf<T extends Entry>(articles: T[]): Lessons<T> {
  const open: T[] = []
  const stating: T[] = []
  for (const article of articles) (statedOf(article).length === 0 ? open : stating).push(article)
  const step = Math.max(1, stating.length / MOST_EXAMPLES)
  const examples = Array.from({ length: Math.min(stating.length, MOST_EXAMPLES) }, (_, at) => stating[Math.floor(at * step)] as T)
  const byId = new Map<string, { topic: ListedTopic; articles: number[] }>()
  examples.forEach((article, at) => {
    for (const topic of statedOf(article)) {
      const lesson = byId.get(topic.id)
      if (lesson) lesson.articles.push(at)
      else byId.set(topic.id, { topic, articles: [at] })
    }
  })
  const topics = [...byId.values()].filter((one) => one.articles.length >= LEAST_EXAMPLES)
  return { examples, topics: topics.map((one) => ({ topic: one.topic, positives: Uint32Array.from(one.articles) })), open }
}

const statedOf = ({ listing }: Entry): ListedTopic[] =>
  listing.topics.filter(({ kind, origin }) => kind === 'subject' && origin === 'stated')
