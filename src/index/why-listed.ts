import { broaderOf } from '../broader.ts'
import type { Entry } from '../model/archive.ts'
import type { Subject } from '../model/topic.ts'
import { STATED } from '../relate/listed-topic.ts'
import { FOLDERS } from './folders.ts'
import type { TopicList } from './topic-lists.ts'

/** Why an article stands in a list, for readers. */
export function whyListed({ listing }: Entry, { kind, id, isTopic }: TopicList, vocabulary: Map<string, Subject>): string {
  const topic = isTopic ? listing.topics.find((one) => one.kind === kind && one.id === id) : undefined
  if (topic) return topic.reason
  if (kind === 'subject') {
    const isBelow = (other: string): boolean => broaderOf(other, vocabulary).some((subject) => subject.id === id)
    const narrower = listing.topics.find((one) => one.kind === 'subject' && isBelow(one.id))
    return `Narrower topic: ${narrower?.label ?? ''}`
  }
  const { mentions = 0, quotations = 0 } = listing[FOLDERS[kind]].find((one) => one.id === id) ?? {}
  const mentioned = mentions === 0 ? STATED : `Mentioned ${times(mentions)}`
  return quotations === 0 ? mentioned : `${mentioned}, quoted ${times(quotations)}`
}

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)
