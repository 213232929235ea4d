import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { loaderOf, randomNumbers, readerOf, recordsOf } from './search-reader.js'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { queries: { type: 'string', default: '200' } } })
const [site] = positionals
if (!site) throw new Error('usage: node bench/search-traffic.js SITE [--queries N]')

/** So many results are shown at first. */
const SHOWN = 5
const KINDS = ['topic', 'person', 'place', 'author']

const sizeOf = (path) => gzipSync(readFileSync(join(site, path))).length
const { ArchiveReader, find } = await readerOf()
const records = recordsOf(site).filter(({ text }) => text.split(' ').length > 20)
const random = randomNumbers()
const pick = (list) => list[Math.floor(random() * list.length)]
const wordIn = (text) => pick(text.match(/\p{L}{4,}/gu) ?? ['news'])
const neighboursIn = (text, size) => {
  const words = text.match(/\p{L}{3,}/gu) ?? ['news']
  const from = Math.floor(random() * Math.max(1, words.length - size))
  return words.slice(from, from + size).join(' ')
}

/** Makes a query of each kind from a random article. */
const QUERIES = {
  'one word': ({ text }) => wordIn(text),
  'two neighbouring words': ({ text }) => neighboursIn(text, 2),
  'three neighbouring words': ({ text }) => neighboursIn(text, 3),
  'a name': ({ people, text }) => pick(people.filter(({ name }) => name.includes(' ')))?.name ?? wordIn(text),
  'a headline': ({ headline }) => headline,
}

/** What a query loads on a page that has just been opened: the files of the index by their names, in bytes. */
async function loadedBy(query) {
  const loaded = new Map()
  const archive = await ArchiveReader.open(loaderOf(site, (name, size) => loaded.set(name, size)))
  await Promise.all(KINDS.filter((kind) => archive.index.facets[kind]).map((kind) => archive.facet(kind, 0)))
  const opened = sum(loaded.values())
  const { articles } = await find(archive, query, 'relevance')
  await archive.articles([...articles.subarray(0, SHOWN)])
  return { opened, query: sum(loaded.values()) - opened }
}

const sum = (numbers) => [...numbers].reduce((total, one) => total + one, 0)
const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`
function spread(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (share) => kilobytes(sorted[Math.round((sorted.length - 1) * share)])
  return `median ${at(0.5)}, 9 in 10 below ${at(0.9)}, most ${at(1)}`
}

const files = readdirSync(join(site, 'search'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
const all = sum(files.map((file) => gzipSync(readFileSync(join(file.parentPath, file.name))).length))
const page = sum(['search.html', 'assets/search.js', 'assets/search.css'].map(sizeOf))
process.stdout.write(`index: ${files.length} files, ${(all / 1e6).toFixed(2)} MB; page, script and style: ${kilobytes(page)}\n`)
for (const [kind, make] of Object.entries(QUERIES)) {
  const loads = []
  for (let at = 0; at < Number(values.queries); at++) loads.push(await loadedBy(make(pick(records))))
  process.stdout.write(`${kind}: first ${spread(loads.map(({ opened, query }) => page + opened + query))}\n`)
  process.stdout.write(`${kind}: further ${spread(loads.map(({ query }) => query))}\n`)
}
