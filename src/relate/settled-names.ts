import { extended } from '../extended.ts'
import type { EnrichedArticle } from '../model/archive.ts'
import type { Entity, Quotation } from '../model/entity.ts'
import type { Context } from '../model/prepared.ts'
import type { Topic } from '../model/topic.ts'

/** The article with its people as the archive knows them; the same one where the archive has nothing to say of them. */
export function withSettledNames(article: EnrichedArticle, { people: ids, topics: kinds }: Context): EnrichedArticle {
  if (!ids && !kinds) return article
  const idOf = (local: string): string => ids?.[local] ?? local
  const people = merged(article.people, idOf)
  const names = new Map(people.map((person) => [person.id, person.name]))
  const quotes = article.quotes.map((quote): Quotation => {
    if (quote.by?.kind !== 'person') return quote
    const id = idOf(quote.by.id)
    return { ...quote, by: { kind: 'person', id }, speaker: names.get(id) ?? quote.speaker }
  })
  const topics = new Map<string, Topic>()
  for (const topic of article.topics) {
    const kind = topic.kind === 'subject' && topic.origin === 'stated' ? (kinds?.[topic.id] ?? topic.kind) : topic.kind
    const id = kind === 'person' ? idOf(topic.id) : topic.id
    const key = `${kind}/${id}`
    if (!topics.has(key)) topics.set(key, kind === topic.kind && id === topic.id ? topic : { ...topic, kind, id })
  }
  return extended(article, { people, quotes, topics: [...topics.values()] })
}

/** People by their ids in the archive; two that turn out to be one have the mentions of both, and the fuller name. */
function merged(people: Entity[], idOf: (local: string) => string): Entity[] {
  const byId = new Map<string, Entity>()
  for (const person of people) {
    const id = idOf(person.id)
    const other = byId.get(id)
    const mentions = [...(other?.mentions ?? []), ...person.mentions].sort((a, b) => a.start - b.start)
    byId.set(id, { ...(other && !isFuller(person.name, other.name) ? other : person), id, mentions })
  }
  return [...byId.values()].sort(
    (a, b) => b.mentions.length - a.mentions.length || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  )
}

const wordsIn = (name: string): number => name.split(/[\s-]+/).length
const isFuller = (name: string, than: string): boolean => wordsIn(name) > wordsIn(than)
