import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import { idOf } from '../slug.ts'
import type { Lexicon } from './lexicon.ts'
import { People } from './people.ts'
import { endOf, type Reading, sourceSpan, startOf } from './reading.ts'
import { type Sighting, sightingsOf } from './sightings.ts'

/** A mention of somebody or something in a paragraph. */
export interface Mention {
  entity: Entity
  paragraph: number
  /** Offsets in the paragraph. */
  start: number
  end: number
}

/** Whom and what an article names. */
export interface Names {
  people: Entity[]
  organizations: Entity[]
  places: Entity[]
  /** All mentions of persons and organizations in the story, in the order of the text. */
  mentions: Mention[]
}

/** Finds the people, organizations and places of an article; what its front matter and hover cards name is sure. */
export function findNames(article: Article, reading: Reading, lexicon: Lexicon): Names {
  const seen = reading.paragraphs.map(sightingsOf)
  const people = new People(article, seen)
  const bodies = new Map<string, Entity>()
  const places = new Map<string, Entity>()
  const mentions: Mention[] = []
  const mention = (entity: Entity | undefined, paragraph: number, from: number, to: number, isPlace = false): void => {
    const block = reading.paragraphs[paragraph]
    if (!entity || !block) return
    const start = startOf(block, from)
    const end = endOf(block, to - 1)
    entity.mentions.push(sourceSpan(block, start, end))
    if (!isPlace) mentions.push({ entity, paragraph, start, end })
  }
  reading.paragraphs.forEach(({ words }, paragraph) => {
    // Between the sightings stand the bare surnames of those whom the article names in full.
    const mentionSurnames = (from: number, to: number): void => {
      for (let at = from; at < to; at++) {
        if (words[at]?.capital === true) mention(people.withSurname(words[at]?.text), paragraph, at, at + 1)
      }
    }
    let after = 0
    for (const sighting of seen[paragraph] ?? []) {
      const { kind, name, from, to } = sighting
      mentionSurnames(after, from)
      if (kind === 'person') mention(people.named(name), paragraph, from, to)
      else if (kind === 'place') mention(entityFor(sighting, places), paragraph, from, to, true)
      else mention(entityFor(sighting, bodies), paragraph, from, to)
      after = to
    }
    mentionSurnames(after, words.length)
  })
  addStated(article, bodies, places, lexicon)
  const found = people.all.filter((person) => person.mentions.length > 0 || person.rule === 'front-matter')
  return { people: sorted(found), organizations: sorted([...bodies.values()]), places: sorted([...places.values()]), mentions }
}

function sorted(entities: Entity[]): Entity[] {
  return entities.sort(
    (a, b) => b.mentions.length - a.mentions.length || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  )
}

/** The entity of a sighting; its name is the longest form that the article uses. */
function entityFor({ name, rule, known }: Sighting, entities: Map<string, Entity>): Entity {
  const bare = /^the\s/i.test(name) ? name.slice(3).trimStart() : name
  const id = known?.id ?? idOf(bare)
  const entity = entities.get(id)
  if (!entity) {
    const made: Entity = { id, name: bare, mentions: [], rule }
    entities.set(id, made)
    return made
  }
  if (entity.name !== known?.name && (bare === known?.name || bare.length > entity.name.length)) entity.name = bare
  return entity
}

function addStated(article: Article, bodies: Map<string, Entity>, places: Map<string, Entity>, lexicon: Lexicon): void {
  const add = (name: string, known: { id: string } | undefined, into: Map<string, Entity>): void => {
    const id = known?.id ?? idOf(name)
    if (!into.has(id)) into.set(id, { id, name, mentions: [], rule: 'front-matter' })
  }
  for (const { value } of article.stated.organizations) add(value, lexicon.organizationsByName.get(value.toLowerCase()), bodies)
  for (const { value } of article.stated.places) add(value, lexicon.placesByName.get(value.toLowerCase()), places)
}
