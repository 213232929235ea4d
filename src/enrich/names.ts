import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import { idOf } from '../slug.ts'
import type { Lexicon } from './lexicon.ts'
import { type Block, endOf, type Reading, sourceSpan, startOf } from './reading.ts'
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

interface Person extends Entity {
  words: string[]
}

/** Finds the people, organizations and places of an article; what its front matter and hover cards name is sure. */
export function findNames(article: Article, reading: Reading, lexicon: Lexicon): Names {
  const seen = reading.paragraphs.map((block) => sightingsOf(block))
  const people = gatherPeople(article, seen)
  const surnames = new Map(people.map((person) => [person.words.at(-1) ?? '', person]))
  const bodies = new Map<string, Entity>()
  const places = new Map<string, Entity>()
  const mentions: Mention[] = []
  reading.paragraphs.forEach((block, paragraph) => {
    for (const sighting of withSurnames(block, seen[paragraph] ?? [], surnames)) {
      const start = startOf(block, sighting.from)
      const end = endOf(block, sighting.to - 1)
      const entity =
        sighting.kind === 'person'
          ? personFor(sighting.name, people)
          : entityFor(sighting, sighting.kind === 'place' ? places : bodies)
      if (!entity) continue
      entity.mentions.push(sourceSpan(block, start, end))
      if (sighting.kind !== 'place') mentions.push({ entity, paragraph, start, end })
    }
  })
  addStated(article, bodies, places, lexicon)
  const found = people.filter((person) => person.mentions.length > 0 || person.rule === 'front-matter')
  return { people: sorted(found), organizations: sorted([...bodies.values()]), places: sorted([...places.values()]), mentions }
}

function sorted(entities: Entity[]): Entity[] {
  return entities.toSorted(
    (a, b) => b.mentions.length - a.mentions.length || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  )
}

const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/
const wordsOfName = (name: string): string[] => name.split(/[\s-]+/).filter((word) => !SUFFIX.test(word))

/** One person for all forms of a name: the fullest stands for the shorter ones. */
function gatherPeople(article: Article, seen: Sighting[][]): Person[] {
  const forms: { name: string; rule: string }[] = [
    ...article.stated.people.map((fact) => ({ name: fact.value, rule: 'front-matter' })),
    ...article.hovercards.map((card) => ({ name: card.name, rule: 'hover-card' })),
    ...seen.flat().filter((sighting) => sighting.kind === 'person'),
  ]
  const people: Person[] = []
  for (const { name, rule } of forms.toSorted((a, b) => wordsOfName(b.name).length - wordsOfName(a.name).length)) {
    const words = wordsOfName(name)
    if (!people.some((person) => isFormOf(words, person.words))) people.push({ id: idOf(name), name, mentions: [], rule, words })
  }
  return people
}

/** `Kerry` and `John Kerry` are forms of `John Forbes Kerry`; `Maliki` is one of `Nouri al-Maliki`. */
function isFormOf(short: string[], full: string[]): boolean {
  return short.at(-1) === full.at(-1) && (short.length === 1 || short[0] === full[0])
}

function personFor(name: string, people: Person[]): Person | undefined {
  const words = wordsOfName(name)
  return people.find((person) => isFormOf(words, person.words))
}

/** Adds the bare surnames of the people that the article names in full. */
function withSurnames(block: Block, sightings: Sighting[], surnames: Map<string, Person>): Sighting[] {
  const covered = new Set(sightings.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)))
  const bare: Sighting[] = []
  block.words.forEach((word, at) => {
    if (!word.capital || covered.has(at)) return
    const person = surnames.get(word.text)
    if (person) bare.push({ kind: 'person', name: word.text, from: at, to: at + 1, rule: person.rule })
  })
  return bare.length === 0 ? sightings : [...sightings, ...bare].sort((a, b) => a.from - b.from)
}

/** The entity of a sighting; its name is the longest form that the article uses. */
function entityFor({ name, rule, known }: Sighting, entities: Map<string, Entity>): Entity {
  const bare = name.replace(/^the\s+/i, '')
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
