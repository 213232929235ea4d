import type { ListedName, Listing, Prepared } from '../model/prepared.ts'

const KINDS = ['people', 'organizations', 'places'] as const

/** What was prepared, with each list of names as one text: most of an archive are names, and V8 reads a text at once. */
export type Packed = Prepared & { packed?: Record<(typeof KINDS)[number], string> }

/** Packs the names of an article, to be kept. */
export function packed(prepared: Prepared): Packed {
  const { article } = prepared
  if (!article) return prepared
  const { people, organizations, places } = article.listing
  const listing: Listing = { ...article.listing, people: [], organizations: [], places: [] }
  const names = { people: textOf(people), organizations: textOf(organizations), places: textOf(places) }
  return { ...prepared, article: { ...article, listing }, packed: names }
}

/** The same with its names again. What is given is changed: nobody else has it. */
export function unpacked(from: Packed): Prepared {
  const { packed: names, article } = from
  if (!names || !article) return from
  for (const kind of KINDS) article.listing[kind] = namesOf(names[kind])
  delete from.packed
  return from
}

function textOf(names: ListedName[]): string {
  return JSON.stringify(
    names.flatMap(({ id, name, mentions, quotations, quotedAt = 0 }) => [id, name, mentions, quotations, quotedAt]),
  )
}

function namesOf(text: string): ListedName[] {
  const fields = JSON.parse(text) as (string | number)[]
  const names: ListedName[] = []
  for (let at = 0; at < fields.length; at += 5) {
    const [id, name, mentions, quotations, quotedAt] = fields.slice(at, at + 5) as [string, string, number, number, number]
    names.push(quotedAt === 0 ? { id, name, mentions, quotations } : { id, name, mentions, quotations, quotedAt })
  }
  return names
}
