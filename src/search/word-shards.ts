import { BitWriter } from './bit-writer.ts'
import { cutShards } from './cut-shards.ts'
import { PostingStore, type SortedPostings } from './posting-store.ts'
import { RANGES } from './term-ranges.ts'
import type { Shard } from './shard.ts'
import { ListWriter } from './word-list.ts'

/** What the files of some ranges of terms are made of. */
export interface WordShardsOrder {
  /** Ranges of terms, from one to before another. */
  from: number
  to: number
  /** How many bits of what follows a word are kept. */
  bits: number
  /** How long a file should be, in characters. */
  aim: number
  /** How many bytes the words of all articles have. */
  size: number
}

/** Gathers the terms of some ranges from all articles, whose words come in their order, into files. */
export function* wordShards(words: Iterable<Uint8Array>, order: WordShardsOrder): Generator<Shard> {
  const { from, to, bits, aim, size } = order
  const store = new PostingStore(Math.ceil((size * (to - from)) / RANGES / 2))
  let article = 0
  for (const one of words) store.add(article++, one, from, to)
  const postings = store.sorted()
  const writer = new BitWriter()
  const lists = new ListWriter(store.bytes, bits, writer)
  yield* cutShards(listsOf(postings, lists, writer), aim)
}

function* listsOf({ terms, starts, articles, addresses }: SortedPostings, lists: ListWriter, writer: BitWriter) {
  const numbers = Uint32Array.from(terms.keys())
  numbers.sort((a, b) => ((terms[a] as string) < (terms[b] as string) ? -1 : 1))
  for (const number of numbers) {
    const [start, end] = [starts[number], starts[number + 1]]
    lists.write(terms[number] as string, articles.subarray(start, end), addresses.subarray(start, end))
    yield { term: terms[number] as string, list: writer.take() }
  }
}
