import { append } from '../append.ts'
import { byCodeUnit } from '../order.ts'
import type { ListKind } from '../model/topic.ts'
import { slugOf } from '../slug.ts'

/** What can be looked up. */
interface Named {
  kind: ListKind
  label: string
}

/** What begins with one letter, in order. */
export interface Letter<T extends Named> {
  /** `A`, or `#` for what begins with no Latin letter. */
  letter: string
  /** `a`, or `other`. */
  id: string
  topics: T[]
}

const GENERATION = /,? (?:Jr|Sr|II|III|IV)\.?$/
const LAST_WORD = /^.*[ \u00A0](?:(?:al|el)-)?(?=.)/u

/** Topics from A to Z as a reader looks them up, people and authors by their last names; what begins with no Latin letter comes last. */
export function lettersOf<T extends Named>(topics: T[]): Letter<T>[] {
  const keyed = topics.map((topic) => ({ topic, key: sortKey(topic) })).sort((a, b) => byCodeUnit(a.key, b.key))
  const letters = new Map<string, T[]>()
  for (const { topic, key } of keyed) append(letters, /^[a-z]/.test(key) ? key.charAt(0).toUpperCase() : '#', topic)
  const sorted = [...letters].sort(([a], [b]) => (a === '#' ? 1 : b === '#' ? -1 : byCodeUnit(a, b)))
  return sorted.map(([letter, of]) => ({ letter, id: letter === '#' ? 'other' : letter.toLowerCase(), topics: of }))
}

/** Small letters without accents. */
function sortKey({ kind, label }: Named): string {
  const plain = slugOf(label).replaceAll('-', ' ')
  const first =
    kind === 'person' || kind === 'author'
      ? `${slugOf(label.replace(GENERATION, '').replace(LAST_WORD, '')).replaceAll('-', ' ')}  `
      : ''
  return `${first}${plain} ${label} ${kind}`
}
