import type { BitWriter } from './bit-writer.ts'
import { COUNT_ORDER } from './codes.ts'
import { writeOrder } from './word-list.ts'

/** Writes the articles of a name or topic, ascending: how many, and the gaps between them. */
export function writeArticles(writer: BitWriter, articles: ArrayLike<number>): void {
  writer.writeGolomb(articles.length - 1, COUNT_ORDER)
  const order = writeOrder(writer, articles)
  let last = -1
  for (let at = 0; at < articles.length; at++) {
    writer.writeGolomb((articles[at] as number) - last - 1, order)
    last = articles[at] as number
  }
}
