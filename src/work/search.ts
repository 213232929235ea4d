import { fingerprint } from '../fingerprint.ts'
import { fingerprintOf } from '../fingerprint-of.ts'
import type { Lists } from '../index/lists.ts'
import type { ArchivedArticle } from '../model/archive.ts'
import type { Recipe } from '../model/output-file.ts'
import type { KnownWords } from '../model/snapshot.ts'
import { articleBlocks } from '../search/article-blocks.ts'
import { classOfLength } from '../search/codes.ts'
import { facetFiles } from '../search/facet-files.ts'
import { nameFileOf, searchPath, wordFileOf } from '../search/file-names.ts'
import { indexFile } from '../search/index-file.ts'
import { labelsOf } from '../search/labels.ts'
import { nameShards } from '../search/name-shards.ts'
import { RANGES } from '../search/term-ranges.ts'
import type { Publication } from '../write/publication.ts'
import { tableOf } from '../write/stored-table.ts'
import type { Crew } from './crew.ts'
import type { WordsOrder } from './desk.ts'

const MEGABYTE = 1024 * 1024

/** What a search is made with. */
export interface SearchMaking {
  articles: ArchivedArticle[]
  lists: Lists
  /** A checksum of what the words of articles are read with. */
  basis: string
  crew: Crew
  publication: Publication
  /** What the last build has left. */
  known: KnownWords | undefined
}

/** Makes the files of the search index and puts them into a site; gives what the next build can go by. */
export async function makeSearch(making: SearchMaking): Promise<KnownWords> {
  const { articles, lists, publication } = making
  const size = articles.reduce((sum, { prepared }) => sum + (prepared.words?.size ?? 0), 0)
  const lengths = Uint8Array.from(articles, ({ listing }) => classOfLength(listing.wordCount))
  const bits = bitsFor(size)
  const coming = makeWords(making, { size, bits, aim: aimFor(size) })

  const labels = labelsOf(articles, lists)
  const put = (name: string, script: string): void => publication.put(recipeOf(name, script))
  const names: string[] = []
  for (const shard of nameShards(labels)) {
    const name = nameFileOf(shard.first)
    put(name, shard.script(name))
    names.push(shard.first)
  }
  const facets = { topic: 0, person: 0, place: 0, author: 0 }
  for (const kind of ['topic', 'person', 'place', 'author'] as const) {
    const files = facetFiles(kind, labels[kind])
    for (const { name, script } of files) put(name, script)
    facets[kind] = files.length
  }
  for (const { name, script } of articleBlocks(articles, lists)) put(name, script)
  const words = await coming
  put('index', indexFile(articles, { words: words.firsts, names, facets, lengths, bits }))
  return words
}

const recipeOf = (name: string, script: string): Recipe => ({
  path: searchPath(name),
  print: fingerprint(script),
  content: () => script,
})

/** How many bits of what follows a word are kept: the larger an archive, the more of its index would be that. */
const bitsFor = (size: number): number => (size <= 12 * MEGABYTE ? 8 : size <= 32 * MEGABYTE ? 6 : 4)

/** How long the files of words should be, in characters. */
const aimFor = (size: number): number => (size <= 16 * MEGABYTE ? 32_000 : size <= 400 * MEGABYTE ? 52_000 : 128_000)

/** How many parts the words are gathered in, one after the other in each thread: a part stays in memory. */
const partsFor = (size: number): number =>
  size <= 8 * MEGABYTE ? 1 : Math.min(RANGES, Math.max(4, Math.ceil(size / (24 * MEGABYTE))))

/** Has the files of words made, unless they stand as the last build has left them. */
async function makeWords(
  { articles, basis, crew, publication, known }: SearchMaking,
  making: Omit<WordsOrder['making'], 'from' | 'to'>,
): Promise<KnownWords> {
  const print = fingerprintOf([fingerprint(basis), ...articles.map(({ prepared }) => prepared.print)])
  const paths = known?.print === print ? known.firsts.map((first) => searchPath(wordFileOf(first))) : []
  const kept = new Set(paths.filter((path) => publication.keeps(path, print)))
  if (known?.print === print && kept.size === paths.length) return known
  const words = tableOf(articles.flatMap(({ prepared }) => (prepared.words ? [prepared.words] : [])))
  const parts = partsFor(making.size)
  const ours = publication.oursBelow('search/words/')
  const orders = Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part, part + 1].map((at) => Math.floor((at * RANGES) / parts)) as [number, number]
    return { words, making: { ...making, from, to }, print, ours }
  })
  const made = await crew.do('words', orders, undefined, 1)
  for (const { files } of made) for (const file of files) if (!kept.has(file.path)) publication.add(file)
  return { print, firsts: made.flatMap(({ firsts }) => firsts) }
}
