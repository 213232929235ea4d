import { readFileSync, rmSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loaderOf, randomNumbers, readerOf, recordsOf } from './search-reader.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string', default: '1000' }, with: { type: 'string' }, failures: { type: 'boolean' } },
})
const [site] = positionals
if (!site) throw new Error('usage: node bench/search-relevance.js SITE [--articles N] [--with FOLDER] [--failures]')

const random = randomNumbers()
const pick = (list) => list[Math.floor(random() * list.length)]

const records = recordsOf(site)
const byUrl = new Map(records.map((record) => [record.url, record]))
const plain = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Backfile's own reader, with every file counted that it loads. */
async function backfile() {
  const { ArchiveReader, find } = await readerOf()
  const traffic = { files: 0, bytes: 0 }
  const load = loaderOf(site, (_, size) => {
    traffic.files++
    traffic.bytes += size
  })
  const archive = await ArchiveReader.open(load)
  const search = async (query, size) => {
    const { articles } = await find(archive, query, 'relevance')
    return (await archive.articles([...articles.subarray(0, size)])).map(({ url }) => url)
  }
  return { name: 'Backfile', search, traffic }
}

async function miniSearch(folder) {
  const { default: MiniSearch } = await import(join(folder, 'minisearch/dist/es/index.js'))
  const index = new MiniSearch({
    idField: 'url',
    fields: ['headline', 'alternativeHeadline', 'people', 'text'],
    extractField: (record, field) => (field === 'people' ? record.people.map(({ name }) => name).join(' ') : record[field]),
    searchOptions: { boost: { headline: 3, people: 2 }, combineWith: 'AND' },
  })
  index.addAll(records)
  const search = async (query, size) =>
    index
      .search(query.replaceAll('"', ''))
      .slice(0, size)
      .map(({ id }) => id)
  return { name: 'MiniSearch', search }
}

async function pagefind(packages) {
  const { createIndex } = await import(join(packages, 'pagefind/lib/index.js'))
  const { index } = await createIndex()
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  for (const { url, headline, text } of records) {
    const body = text
      .split('\n\n')
      .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
      .join('')
    const content = `<!doctype html><html lang="en"><head><title>${escaped(headline)}</title></head><body><main><h1>${escaped(headline)}</h1>${body}</main></body></html>`
    await index.addHTMLFile({ url, content })
  }
  const folder = mkdtempSync(join(tmpdir(), 'backfile-pagefind-'))
  await index.writeFiles({ outputPath: folder })
  // Its reader expects a browser.
  globalThis.window = { location: { origin: 'file://' } }
  globalThis.document = { querySelector: () => ({ getAttribute: () => 'en' }), currentScript: null }
  globalThis.location = new URL('http://localhost/')
  globalThis.fetch = async (address) =>
    new Response(readFileSync(join(folder, new URL(address, 'http://localhost/').pathname.replace('/pagefind/', ''))))
  const reader = await import(join(folder, 'pagefind.js'))
  await reader.options({ basePath: '/pagefind/', baseUrl: '/' })
  const search = async (query, size) => {
    const { results } = await reader.search(query)
    const shown = await Promise.all(results.slice(0, size).map((result) => result.data()))
    return shown.map(({ url }) => decodeURI(url).replace(/^\//, ''))
  }
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return { name: 'Pagefind', search }
}

/** The same questions for all. */
function questions() {
  const drawn = Array.from({ length: Number(values.articles) }, () => pick(records))
  const phrases = drawn.flatMap((record) => {
    const words = record.text
      .replaceAll('"', ' ')
      .split(/\s+/)
      .filter((word) => word !== '')
    if (words.length < 12) return []
    const at = Math.floor(random() * (words.length - 6))
    return [{ record, query: `"${words.slice(at, at + 6).join(' ')}"` }]
  })
  const people = drawn.flatMap((record) => {
    const full = record.people.filter(({ name }) => name.includes(' '))
    if (full.length === 0) return []
    const { id, name } = pick(full)
    return [{ query: name, id }]
  })
  return { headlines: drawn.map((record) => ({ record, query: record.headline })), phrases, people }
}

/** An article that repeats another one is as good. */
const isSame = (url, record) => url === record.url || byUrl.get(url)?.text === record.text

/** Whether an article names somebody: among its people and topics, or in its text. */
function names(url, { query, id }) {
  const { people, topics, text, headline, authors } = byUrl.get(url)
  const isIn = (some) => plain(some).includes(plain(query))
  const isAbout = topics.some((one) => one.kind === 'person' && one.id === id)
  return isAbout || people.some((one) => one.id === id) || isIn(`${headline} ${text}`) || authors.some(isIn)
}

async function judge({ name, search, traffic }, { headlines, phrases, people }) {
  const share = async (asked, isRight, size) => {
    let right = 0
    for (const one of asked) {
      const urls = await search(one.query, size)
      if (isRight(urls, one)) right++
      else if (values.failures)
        process.stderr.write(`${name}: ${one.query} → ${urls.slice(0, 3).join(' ')} (${one.record?.url})\n`)
    }
    return `${((right / asked.length) * 100).toFixed(1)} %`
  }
  const start = process.cpuUsage()
  const row = {
    reader: name,
    'headline first': await share(headlines, ([first], { record }) => first !== undefined && isSame(first, record), 1),
    'phrase finds it': await share(phrases, (urls, { record }) => urls.some((url) => isSame(url, record)), Infinity),
    'phrase first': await share(phrases, ([first], { record }) => first !== undefined && isSame(first, record), 1),
    'person: all of 10 name them': await share(
      people,
      (urls, one) => urls.length > 0 && urls.every((url) => names(url, one)),
      10,
    ),
  }
  const { user } = process.cpuUsage(start)
  return { ...row, 'ms a query': Math.round(user / 100 / (headlines.length + 2 * phrases.length + people.length)) / 10, traffic }
}

const asked = questions()
const readers = [await backfile()]
if (values.with) {
  const packages = resolve(values.with, 'node_modules')
  readers.push(await miniSearch(packages), await pagefind(packages))
}
for (const reader of readers) process.stdout.write(`${JSON.stringify(await judge(reader, asked))}\n`)
