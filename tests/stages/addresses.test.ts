import { assert, constantFrom, property, record, tuple, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { type Addressed, addressedOf, addressesOf, addressTaken } from '../../src/relate/addresses.ts'
import { sourceFile } from '../support/fixtures.ts'

/** What decides on the address of an article of a path, with the given front matter. */
function articleOf(path: string, fields: Record<string, string> = {}): Addressed {
  const yaml = Object.entries({ headline: 'Ferry late', ...fields }).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
  const { article } = parseArticle(sourceFile(`---\n${yaml.join('')}---\nThe boat is late.\n`, path), 'en')
  if (!article) throw new Error(`no article: ${path}`)
  return addressedOf(article)
}

const urlOf = (path: string, fields?: Record<string, string>): string | undefined => {
  const article = articleOf(path, fields)
  return addressesOf([article]).get(article)
}

describe('an address is the date as far as it is known, and the slug', () => {
  test.each([
    ['2014-06-19T10:05:00-04:00', '2014/06/19/ferry.html'],
    ['2014-06-19T23:59:00-11:00', '2014/06/19/ferry.html'],
    ['2014-06-19', '2014/06/19/ferry.html'],
    ['2014-06', '2014/06/ferry.html'],
    ['2014', '2014/ferry.html'],
  ])('%s', (date, url) => expect(urlOf('ferry.txt', { date })).toBe(url))

  test('or undated', () => expect(urlOf('a/b/ferry.txt')).toBe('undated/ferry.html'))
})

describe('the last part is', () => {
  test('the stated slug', () => expect(urlOf('one.txt', { slug: 'Late Ferry!' })).toBe('undated/late-ferry.html'))
  test('or the file’s name', () => expect(urlOf('a/Late Ferry_2.txt')).toBe('undated/late-ferry-2.html'))
  test('or the file’s name without its date', () => expect(urlOf('2014-06-19-late-ferry.md')).toBe('2014/06/19/late-ferry.html'))
  test('or the id, where nothing of the name can be written', () => {
    expect(urlOf('….txt')).toBe(`undated/${articleOf('….txt').id}.html`)
  })
  test('never the name of a folder’s own page', () => expect(urlOf('index.txt')).toBe('undated/index-1.html'))
  test('never a way out of the site', () => expect(urlOf('one.txt', { slug: '../../../etc' })).toBe('undated/etc.html'))
})

test('a corrected headline changes no address', () => {
  expect(urlOf('ferry.txt', { headline: 'Ferry on time' })).toBe(urlOf('ferry.txt'))
})

test('where two want one address the first path has it', () => {
  const [first, second] = [articleOf('a/ferry.txt'), articleOf('b/ferry.txt')]
  for (const order of [
    [first, second],
    [second, first],
  ]) {
    const addresses = addressesOf(order)
    expect(addresses.get(first)).toBe('undated/ferry.html')
    expect(addresses.get(second)).toBe(`undated/ferry-${second.id}.html`)
  }
})

test('the other is told where it stands instead', () => {
  expect(addressTaken(articleOf('b/ferry.txt'), 'undated/ferry-1.html')).toMatchObject({
    path: 'b/ferry.txt',
    code: 'address-taken',
    severity: 'warning',
    message: expect.stringMatching(/undated\/ferry\.html.*undated\/ferry-1\.html/) as string,
  })
})

test('a stated slug goes before a file’s name', () => {
  const [named, stated] = [articleOf('a/ferry.txt'), articleOf('z/boat.txt', { slug: 'ferry' })]
  expect(addressesOf([named, stated]).get(stated)).toBe('undated/ferry.html')
})

test('a slug that foresees another’s way out does not take it', () => {
  const [first, second] = [articleOf('a/ferry.txt'), articleOf('b/ferry.txt')]
  const hostile = articleOf('c/boat.txt', { slug: `ferry-${second.id}` })
  const urls = [...addressesOf([first, second, hostile]).values()]
  expect(new Set(urls).size).toBe(3)
})

test('no two articles ever have one address, and the order of the files changes nothing', () => {
  const path = tuple(constantFrom('a', 'b', 'c/d'), constantFrom('ferry', 'Ferry', 'ferry-1', '…', 'index', 'férry'))
  const article = record({
    path,
    date: constantFrom('2014', '2014-06', ''),
    slug: constantFrom('', 'ferry', 'index', '06'),
  })
  assert(
    property(uniqueArray(article, { maxLength: 12, selector: ({ path: [folder, name] }) => `${folder}/${name}` }), (wanted) => {
      const articles = wanted.map(({ path: [folder, name], date, slug }) => articleOf(`${folder}/${name}.txt`, { date, slug }))
      const addresses = addressesOf(articles)
      const urls = articles.map((one) => addresses.get(one))
      expect(new Set(urls).size).toBe(articles.length)
      expect(new Set(urls.map((url) => url?.toLowerCase())).size).toBe(articles.length)
      const reversed = addressesOf(articles.toReversed())
      expect(articles.map((one) => reversed.get(one))).toEqual(urls)
    }),
    { numRuns: 60 },
  )
})
