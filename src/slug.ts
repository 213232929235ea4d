import { hash } from 'node:crypto'
import slugify from '@sindresorhus/slugify'
import { detached } from './detached.ts'

const LONGEST = 80
/** Names that a page cannot have: Windows reserves most, and `index` is the folder's own page. */
const RESERVED = /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/

/** Apostrophes join; without these words `C`, `C++` and `C#` would be one. */
const REPLACEMENTS: [string, string][] = [
  ["'", ''],
  ['’', ''],
  ['+', ' plus '],
  ['#', ' sharp '],
]
const PLAIN = /^[A-Za-z0-9 .'’-]*$/
/** Most names: a slug but for capitals and spaces. */
const PLAINEST = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/
/** What the library makes of plain letters, fifty times as fast. */
const plainSlug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/**
 * A name as a part of an address: small letters, digits and hyphens, at most 80 characters, cut at a word. Empty where
 * nothing of it can be written so.
 */
export function slugOf(text: string): string {
  const slug = slugOfAnyLength(text)
  const cut =
    slug.length > LONGEST
      ? slug
          .slice(0, LONGEST + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, LONGEST)
      : slug
  return RESERVED.test(cut) ? `${cut}-1` : cut
}

function slugOfAnyLength(text: string): string {
  if (PLAINEST.test(text)) return text.toLowerCase().replaceAll(' ', '-')
  return PLAIN.test(text) ? plainSlug(text) : slugify(text, { customReplacements: REPLACEMENTS, decamelize: false })
}

/** Twelve hexadecimal digits that stand for a name, however its letters are composed: the beginning of its checksum. */
export function digitsOf(name: string): string {
  return hash('sha256', name.normalize('NFC')).slice(0, 12)
}

const ids = new Map<string, string>()
/** So many names are remembered; the same ones come again and again in an archive. */
const REMEMBERED = 100_000

/** A name as an id and an address: its slug, or, where it has none, the beginning of its checksum. */
export function idOf(name: string): string {
  let id = ids.get(name)
  if (id === undefined) {
    id = detached(slugOf(name) || digitsOf(name))
    if (ids.size < REMEMBERED) ids.set(detached(name), id)
  }
  return id
}
