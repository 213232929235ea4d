import { createHash } from 'node:crypto'
import slugify from '@sindresorhus/slugify'

const LONGEST = 80
/** Names that a page cannot have: Windows reserves most, and `index` is the folder's own page. */
const RESERVED = /^(?:index|con|prn|aux|nul|com\d|lpt\d)$/

/**
 * A name as a part of an address: small letters, digits and hyphens, at most 80 characters, cut at a word. Empty where
 * nothing of it can be written so.
 */
export function slugOf(text: string): string {
  const slug = slugify(text, {
    customReplacements: [
      ["'", ''],
      ['’', ''],
    ],
    decamelize: false,
  })
  const cut =
    slug.length > LONGEST
      ? slug
          .slice(0, LONGEST + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, LONGEST)
      : slug
  return RESERVED.test(cut) ? `${cut}-1` : cut
}

/** A name as an id and an address: its slug, or, where it has none, the beginning of its checksum. */
export function idOf(name: string): string {
  return slugOf(name) || createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 12)
}
