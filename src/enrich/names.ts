import type { Article } from '../model/article.ts'
import type { Entity } from '../model/entity.ts'
import type { KnownOrganization, KnownPlace } from '../model/lexicon.ts'
import { idOf } from '../slug.ts'
import type { Lexicon } from './lexicon.ts'
import { People, type Person } from './people.ts'
import { type Block, endOf, type Reading, sourceSpan, startOf } from './reading.ts'
import { isSpace } from './runs.ts'
import { settled } from './settled.ts'
import { type Sighting, sightingsOf } from './sightings.ts'

/** A mention of somebody or something in a paragraph. */
export interface Mention {
  kind: 'person' | 'organization' | 'place'
  entity: Entity
  /** For a person, where it is known. */
  sex: Person['sex']
  /** Index in the paragraph of its first word, a title's if it has one, and of the word after its last. */
  from: number
  to: number
}

/** Whom and what an article names. */
export interface Names {
  people: Person[]
  organizations: Entity[]
  places: Entity[]
  /** For each paragraph of the story, what it mentions, in the order of the text. */
  mentions: Mention[][]
}

/** Finds the people, organizations and places of an article; what its front matter and hover cards name is sure. */
export function findNames(article: Article, reading: Reading, lexicon: Lexicon): Names {
  const sighted = reading.paragraphs.map(sightingsOf)
  const seen = settled(reading.paragraphs, sighted)
  const people = new People(article, seen, lexicon.dictionary, singleWordsOf(sighted))
  const bodies = new Map<string, Entity>()
  const places = new Map<string, Entity>()
  const acronyms = acronymsIn(seen)
  const mentions = reading.paragraphs.map((block, number): Mention[] => {
    const found: Mention[] = []
    const add = (kind: Mention['kind'], entity: Entity | Person | undefined, from: number, to: number, name: number): void => {
      if (!entity) return
      entity.mentions.push(sourceSpan(block, startOf(block, name), endOf(block, to - 1)))
      found.push({ kind, entity, sex: 'sex' in entity ? entity.sex : undefined, from, to })
    }
    // Between the sightings stand the bare surnames of those whom the article names in full.
    const addSurnames = (from: number, to: number): void => {
      for (let at = from; at < to; at++) {
        const word = block.words[at]
        // “The Kerner Report” is no mention of Kerner.
        const isInName = block.words[at + 1]?.inNames === true && isSpace(block, at)
        if (word?.capital === true && !isInName) add('person', people.withSurname(word.text, number), at, at + 1, at)
      }
    }
    let after = 0
    for (const sighting of seen[number] ?? []) {
      const { kind, name, from, to } = sighting
      addSurnames(after, from)
      const surname = sighting.known === undefined && to - from === 1 ? people.withSurname(name, number, sighting.sex) : undefined
      if (kind === 'person' || surname)
        add(
          'person',
          surname ?? people.named(name, number, sighting.sex, isRelative(block, from)),
          from,
          to,
          startOfName(block, sighting),
        )
      else if (kind === 'place') add('place', entityFor(sighting, places, lexicon.placesByName), from, to, from)
      else add('organization', entityFor(acronyms.get(name) ?? sighting, bodies, lexicon.organizationsByName), from, to, from)
      after = to
    }
    addSurnames(after, block.words.length)
    return found
  })
  addDateline(article, places, lexicon)
  addStated(article, bodies, places, lexicon)
  const found = people.all.filter((person) => person.mentions.length > 0 || person.rule === 'front-matter')
  return { people: sorted(found), organizations: sorted([...bodies.values()]), places: sorted([...places.values()]), mentions }
}

/** “His wife, Margaret Ostvold” */
const isRelative = ({ words }: Block, from: number): boolean => words[from - 1]?.noun === 'kin'

/** How often each capitalised word stands as a name by itself. */
function singleWordsOf(sighted: Sighting[][]): Map<string, number> {
  const words = new Map<string, number>()
  for (const sightings of sighted) {
    for (const { name, kind } of sightings) {
      // A title before it makes up for a second time.
      if ((kind === 'unknown' || kind === 'person') && !name.includes(' ')) {
        words.set(name, (words.get(name) ?? 0) + (kind === 'person' ? 2 : 1))
      }
    }
  }
  return words
}

/** The first word of a name behind its title. */
function startOfName(block: Block, { name, from, to }: Sighting): number {
  const start = endOf(block, to - 1) - name.replace(/\.$/, '').length
  let at = from
  while (at < to - 1 && startOf(block, at) < start) at++
  return at
}

/** By each acronym that the article explains, the body that it stands for. */
function acronymsIn(seen: Sighting[][]): Map<string, Sighting> {
  const acronyms = new Map<string, Sighting>()
  for (const sightings of seen) {
    for (const one of sightings) if (one.acronym !== undefined && !acronyms.has(one.acronym)) acronyms.set(one.acronym, one)
  }
  return acronyms
}

function sorted<T extends Entity>(entities: T[]): T[] {
  return entities.sort(
    (a, b) => b.mentions.length - a.mentions.length || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  )
}

/** The entity of a sighting; its name is the longest form that the article uses. */
function entityFor(
  { name, rule, known: listed }: Sighting,
  entities: Map<string, Entity>,
  list: Map<string, KnownPlace | KnownOrganization>,
): Entity {
  const bare = /^the\s/i.test(name) ? name.slice(3).trimStart() : name
  // A list has “Addis Ababa” where a dateline has “ADDIS ABABA”.
  const known = listed ?? list.get(bare.toLowerCase())
  // “The Times” is the New York Times that the article has named.
  const whole = known || bare.includes(' ') ? undefined : [...entities.values()].find((one) => one.name.endsWith(` ${bare}`))
  if (whole) return whole
  const id = known?.id ?? idOf(bare)
  const entity = entities.get(id)
  if (!entity) {
    const made: Entity = { id, name: bare, mentions: [], rule, ...regionOf(known, list) }
    entities.set(id, made)
    return made
  }
  // China stays China where its long form comes too; of bodies the form of more words is the fuller.
  const mayGrow = known !== undefined && !('demonyms' in known && entity.name === known.name)
  if (known === undefined ? bare.length > entity.name.length : mayGrow && wordsIn(bare) > wordsIn(entity.name)) entity.name = bare
  return entity
}

const wordsIn = (name: string): number => name.split(' ').length

/** Atlanta lies in `Ga.`, since there is another Georgia. */
function regionOf(known: Sighting['known'], list: ReadonlyMap<string, { id: string }>): Pick<Entity, 'containedInPlace'> {
  if (!known || !('partOf' in known) || known.partOf === undefined) return {}
  return { containedInPlace: list.get(known.partOf.toLowerCase())?.id ?? idOf(known.partOf) }
}

/** The place that a story opens with is one of its places, whether a list knows it or not. */
function addDateline({ dateline }: Article, places: Map<string, Entity>, lexicon: Lexicon): void {
  const name = dateline?.value.replace(/,.*$/s, '')
  if (name === undefined || dateline?.span === undefined || /[\d/;]/.test(name)) return
  const known = lexicon.placesByName.get(name.toLowerCase())
  const id = known?.id ?? idOf(name)
  const entity = places.get(id)
  const { span } = dateline
  if (!entity)
    places.set(id, {
      id,
      name: known?.name ?? titleCase(name),
      mentions: [span],
      rule: 'dateline',
      ...regionOf(known, lexicon.placesByName),
    })
  else if (!entity.mentions.some((one) => one.start === span.start)) entity.mentions.unshift(span)
}

const titleCase = (name: string): string =>
  name === name.toUpperCase() ? name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase()) : name

function addStated(article: Article, bodies: Map<string, Entity>, places: Map<string, Entity>, lexicon: Lexicon): void {
  const add = (name: string, known: { id: string } | undefined, into: Map<string, Entity>): void => {
    const id = known?.id ?? idOf(name)
    if (!into.has(id)) into.set(id, { id, name, mentions: [], rule: 'front-matter' })
  }
  for (const { value } of article.stated.organizations) add(value, lexicon.organizationsByName.get(value.toLowerCase()), bodies)
  for (const { value } of article.stated.places) add(value, lexicon.placesByName.get(value.toLowerCase()), places)
}
