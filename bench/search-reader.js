import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'

/** Backfile's own reader, run here as the page runs it. */
export async function readerOf() {
  const bundle = await rolldown({ input: resolve(import.meta.dirname, '../src/search/reader.ts'), logLevel: 'silent' })
  const { output } = await bundle.generate({ format: 'esm' })
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}

/** Loads files of a site's index; `count` is told the name of each and its bytes as hosts send it. */
export function loaderOf(site, count) {
  return async (name) => {
    const script = readFileSync(join(site, 'search', `${name}.js`))
    count(name, gzipSync(script).length)
    let parts
    vm.runInNewContext(script.toString(), { backfileSearch: (_, ...given) => (parts = given) })
    return parts
  }
}

/** The records of a site. */
export const recordsOf = (site) =>
  readFileSync(join(site, 'data/articles.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
export function randomNumbers() {
  let state = 20140619
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
