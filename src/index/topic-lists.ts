import type { Archive, Entry } from '../model/archive.ts'
import type { Kind, Subject, Topic } from '../model/topic.ts'
import { byCodeUnit } from '../order.ts'

/** An article on a topic's page, and why it stands there. */
export interface Listed {
  entry: Entry
  why: string
}

/** A topic with its articles. */
export interface TopicList {
  kind: Kind
  id: string
  label: string
  /** The vocabulary's entry, for a subject that has one. */
  subject?: Subject
  /** Newest first, the undated last. */
  listed: Listed[]
}

/** The folder of each kind's pages. */
export const FOLDERS: Record<Kind, string> = {
  subject: 'topics',
  place: 'places',
  person: 'people',
  organization: 'organizations',
}

/** The key of a topic among all kinds. */
export function topicKey(topic: { kind: Kind; id: string }): string {
  return `${topic.kind}/${topic.id}`
}

/**
 * The lists of all topics, by their keys: who is about it, a broader subject with the articles of its narrower ones, and
 * a place with those that only mention it.
 */
export function topicLists({ entries, vocabulary, usualNames }: Archive): Map<string, TopicList> {
  const lists = new Map<string, TopicList & { labels: Map<string, number> }>()
  const put = (entry: Entry, kind: Kind, id: string, label: string, why: string): void => {
    const key = `${kind}/${id}`
    let list = lists.get(key)
    if (!list) {
      const subject = kind === 'subject' ? vocabulary.get(id) : undefined
      lists.set(key, (list = { kind, id, label, listed: [], labels: new Map(), ...(subject && { subject }) }))
    }
    list.labels.set(label, (list.labels.get(label) ?? 0) + 1)
    if (list.listed.at(-1)?.entry !== entry) list.listed.push({ entry, why })
  }
  for (let at = entries.length - 1; at >= 0; at--) {
    const entry = entries[at] as Entry
    const { topics, places } = entry.listing
    for (const topic of topics) put(entry, topic.kind, topic.id, topic.label, topic.reason)
    for (const topic of topics) {
      for (const subject of topic.kind === 'subject' ? broaderOf(topic.id, vocabulary) : []) {
        put(entry, 'subject', subject.id, subject.label, `Narrower topic: ${topic.label}`)
      }
    }
    for (const place of places) put(entry, 'place', place.id, place.name, mentionsOf(place.mentions))
  }
  for (const [key, list] of lists) list.label = list.subject?.label ?? usualNames.get(key) ?? commonest(list.labels)
  return new Map([...lists].sort(([a], [b]) => byCodeUnit(a, b)))
}

/** Why an article has a topic, for readers. */
export function reasonOf(topic: Topic): string {
  if (topic.origin === 'stated') return 'Stated by the article'
  return `Found in the text: ${topic.evidence.map((word) => `“${word}”`).join(', ')}`
}

function mentionsOf(count: number): string {
  return count === 0 ? 'Stated by the article' : `Mentioned ${count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`}`
}

/** The subjects above one, nearest first. */
function broaderOf(id: string, vocabulary: Map<string, Subject>): Subject[] {
  const above: Subject[] = []
  for (let at = vocabulary.get(vocabulary.get(id)?.broader ?? ''); at; at = vocabulary.get(at.broader ?? '')) above.push(at)
  return above
}

function commonest(counts: Map<string, number>): string {
  return [...counts].toSorted(([a, x], [b, y]) => y - x || byCodeUnit(a, b))[0]?.[0] ?? ''
}
