import type { ListedTopic } from '../model/prepared.ts'
import type { Topic } from '../model/topic.ts'

export const STATED = 'Stated by the article'

/** A topic as lists show it. */
export function listedTopic(topic: Topic): ListedTopic {
  const { kind, id, label, origin, score } = topic
  return { kind, id, label, origin, score, reason: reasonOf(topic) }
}

/** Why an article has a topic, for readers. */
function reasonOf({ origin, evidence }: Topic): string {
  if (origin === 'stated') return STATED
  const words = evidence.map((word) => `“${word}”`).join(', ')
  return origin === 'rule' ? `Found in the text: ${words}` : `Learned from articles with this topic: ${words}`
}
