import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  CountryPoint,
  FirstName,
  KnownOrganization,
  KnownPlace,
  NounKind,
  OrganizationWord,
  Title,
  WordLists,
} from '../model/lexicon.ts'
import { idOf } from '../slug.ts'
import { LISTS } from './package-root.ts'

const PLACE_LISTS = ['countries.txt', 'us-states.txt', 'regions.txt', 'cities.txt']

/** Reads the word lists of `src/lists`. */
export function readLists(): WordLists {
  return {
    places: PLACE_LISTS.flatMap(rows).map(toPlace),
    organizations: rows('organizations.txt').map(toOrganization),
    organizationWords: rows('organization-words.txt').map(([entry = '']) => toOrganizationWord(entry)),
    placeWords: new Set(rows('place-words.txt').map(([word = '']) => word)),
    firstNames: new Map(rows('first-names.txt').map(toFirstName)),
    titles: rows('titles.txt').map(toTitle),
    saidVerbs: new Map(rows('said-verbs.txt').map(([verb = '', side]) => [verb, side === 'before' ? side : 'any'])),
    notNames: new Map(rows('not-names.txt').map(([entry = '']) => toNotName(entry))),
    nouns: new Map(rows('nouns.txt').map(([noun = '', kind]) => [noun, kind as NounKind])),
    wellKnown: new Set(rows('well-known-people.txt').map(([name = '']) => name)),
    countryPoints: rows('country-points.txt').map(toCountryPoint),
  }
}

/** The entries of a list, each as its fields; lines that open with `#` are notes. */
function rows(name: string): string[][] {
  const lines = readFileSync(join(LISTS, name), 'utf8').split('\n')
  return lines
    .filter((line) => !line.startsWith('#') && line.trim() !== '')
    .map((line) => (line.includes(';') ? line.split(';').map((field) => field.trim()) : [line.trim()]))
}

function words(field: string | undefined): string[] {
  if (field === undefined || field === '') return []
  return field.includes(',') ? field.split(/\s*,\s*/) : [field]
}

function toPlace([name = '', aliases, demonyms, partOf]: string[]): KnownPlace {
  const place: KnownPlace = { id: idOf(name), name, aliases: words(aliases), demonyms: words(demonyms) }
  return partOf ? { ...place, partOf } : place
}

function toCountryPoint([name = '', x, y]: string[]): CountryPoint {
  return { name, x: Number(x), y: Number(y) }
}

function toOrganization([name = '', aliases]: string[]): KnownOrganization {
  return { id: idOf(name), name, aliases: words(aliases) }
}

function toFirstName([entry = '', sex]: string[]): [string, FirstName] {
  const weak = entry.endsWith(' ?')
  return [weak ? entry.slice(0, -2) : entry, sex === 'f' || sex === 'm' ? { weak, sex } : { weak }]
}

function toNotName(entry: string): [string, { inside: boolean }] {
  return entry.endsWith(' +') ? [entry.slice(0, -2), { inside: true }] : [entry, { inside: false }]
}

function toTitle([text = '', sex]: string[]): Title {
  return sex === 'f' || sex === 'm' ? { text, sex } : { text }
}

function toOrganizationWord(entry: string): OrganizationWord {
  if (entry.startsWith('^')) return { text: entry.slice(1).replace(/ \+of$/, ''), position: 'first' }
  return entry.endsWith(' +of') ? { text: entry.slice(0, -4), position: 'before-of' } : { text: entry, position: 'last' }
}
