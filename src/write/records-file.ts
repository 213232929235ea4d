import { fingerprint } from '../fingerprint.ts'
import type { ArchivedArticle } from '../model/archive.ts'
import type { Recipe } from '../model/output-file.ts'
import { byCodeUnit } from '../order.ts'
import { DepotReader } from './depot.ts'

/** So many bytes are put together before they are handed on. */
const PIECE = 256 * 1024

/** `data/articles.jsonl`: the records of all articles, which wait in the depot, by their ids. */
export function recordsFile(articles: ArchivedArticle[], depot: string, basis: string): Recipe {
  const sorted = articles.toSorted((a, b) => byCodeUnit(a.listing.id, b.listing.id))
  const print = fingerprint(`${basis} ${sorted.map(({ listing, prepared }) => `${listing.id} ${prepared.print}`).join(' ')}`)
  function* pieces(): Generator<Uint8Array> {
    const bodies = new DepotReader(depot)
    let waiting: Uint8Array[] = []
    let size = 0
    for (const { prepared } of sorted) {
      const record = bodies.get(prepared.record)
      waiting.push(record)
      size += record.length
      if (size < PIECE) continue
      yield Buffer.concat(waiting)
      waiting = []
      size = 0
    }
    yield Buffer.concat(waiting)
    bodies.close()
  }
  return { path: 'data/articles.jsonl', print, content: pieces }
}
