import type { Fact } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { Kind, Topic } from '../model/topic.ts'
import { idOf } from '../slug.ts'
import type { Lexicon } from './lexicon.ts'
import type { Names } from './names.ts'

/** Stated labels as what they name: a subject of the vocabulary, a known place or body, a person, or a new subject. */
export function statedTopics(stated: Fact<string>[], names: Names, lexicon: Lexicon): Topic[] {
  const topics = new Map<string, Topic>()
  for (const { value } of stated) {
    const topic = topicNamed(value, names, lexicon)
    if (!topics.has(keyOf(topic))) topics.set(keyOf(topic), topic)
  }
  return [...topics.values()]
}

/** The ids, of any kind, that an article is not to have as topics unless it states them: of what is named, and of the name itself. */
export function ruledOutTopics(named: Fact<string>[], names: Names, lexicon: Lexicon): string[] {
  return [...new Set(named.flatMap(({ value }) => [topicNamed(value, names, lexicon).id, idOf(value)]))]
}

/** A topic's kind and id, as one word. */
export const keyOf = ({ kind, id }: Pick<Topic, 'kind' | 'id'>): string => `${kind}/${id}`

function topicNamed(value: string, names: Names, lexicon: Lexicon): Topic {
  const name = value.toLowerCase()
  const make = (kind: Kind, id: string, label: string, mediaTopic?: string): Topic => ({
    id,
    label,
    kind,
    origin: 'stated',
    score: 1,
    evidence: [value],
    ...(mediaTopic !== undefined && { mediaTopic }),
  })
  const subject = lexicon.subjectsByName.get(name)
  if (subject) return make('subject', subject.id, subject.label, subject.mediaTopic)
  const place = lexicon.placesByName.get(name)
  if (place) return make('place', place.id, place.name)
  const body = lexicon.organizationsByName.get(name)
  if (body) return make('organization', body.id, body.name)
  const id = idOf(value)
  const kinds: [Kind, Entity[]][] = [
    ['person', names.people],
    ['organization', names.organizations],
    ['place', names.places],
  ]
  for (const [kind, entities] of kinds) {
    const entity = entities.find((one) => one.name.toLowerCase() === name || one.id === id)
    if (entity) return make(kind, entity.id, entity.name)
  }
  const sameId = lexicon.subjects.get(id)
  return sameId ? make('subject', sameId.id, sameId.label, sameId.mediaTopic) : make('subject', id, value)
}
