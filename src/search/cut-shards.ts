import { fingerprint } from '../fingerprint.ts'
import { Shard } from './shard.ts'

/** After one term in so many a file may end. */
const CHANCE = 16

/**
 * Cuts terms with their lists, in their order, into files of about `aim` characters. Where a file ends depends on the terms at hand
 * more than on all before them, so that a change moves few borders; a list that is as long as a file has one for itself.
 */
export function* cutShards(terms: Iterable<{ term: string; list: Uint8Array }>, aim: number): Generator<Shard> {
  let shard = new Shard()
  for (const { term, list } of terms) {
    const isLong = list.length >= aim
    if (isLong && shard.size > aim / 4) {
      yield shard
      shard = new Shard()
    }
    shard.add(term, list)
    const mayEnd = shard.size >= aim * 2 || (shard.size >= aim && fingerprint(term) % CHANCE === 0)
    if (!isLong && !mayEnd) continue
    yield shard
    shard = new Shard()
  }
  if (shard.size > 0) yield shard
}
