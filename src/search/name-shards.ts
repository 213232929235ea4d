import { append } from '../append.ts'
import { byCodeUnit } from '../order.ts'
import { BitWriter } from './bit-writer.ts'
import { cutShards } from './cut-shards.ts'
import { keyOf } from './keys.ts'
import { type Label, LABEL_KINDS, type LabelKind } from './labels.ts'
import { writeArticles } from './name-lists.ts'
import type { Shard } from './shard.ts'
import { wordsOf } from './words.ts'

/** How long a file should be, in characters: a query for a name asks for one besides those of its words. */
const AIM = 18_000

/** The articles of each label, by the key of the whole label and by those of its words, in files. */
export function* nameShards(labels: Record<LabelKind, Label[]>): Generator<Shard> {
  const lists = new Map<string, Label[]>()
  for (const kind of LABEL_KINDS) {
    for (const label of labels[kind]) {
      for (const key of keysOf(kind, label)) append(lists, key, label)
    }
  }
  const writer = new BitWriter()
  const keys = [...lists.keys()].sort(byCodeUnit)
  yield* cutShards(
    (function* () {
      for (const key of keys) {
        writeArticles(writer, articlesOf(lists.get(key) ?? []))
        yield { term: key, list: writer.take() }
      }
    })(),
    AIM,
  )
}

/** The keys of a label: the whole, by each form of it, and each of its words; of people and authors the last one. */
function keysOf(kind: LabelKind, { label, others }: Label): Set<string> {
  const keys = new Set<string>()
  for (const form of [label, ...(others ?? [])]) {
    const words = wordsOf(form)
    keys.add(keyOf(kind, words))
    const single = kind === 'person' || kind === 'author' ? words.slice(-1) : words
    for (const word of single) keys.add(keyOf(kind, [word]))
  }
  return keys
}

/** The articles of several labels, ascending. */
function articlesOf(labels: Label[]): ArrayLike<number> {
  if (labels.length === 1) return labels[0]?.articles ?? []
  return Uint32Array.from(new Set(labels.flatMap(({ articles }) => articles))).sort()
}
