import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element } from 'hast'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { AWKWARD_ARTICLES, awkwardSite } from '../support/awkward-archive.ts'
import { pathsIn } from '../support/folder.ts'
import { readPage, textOf } from '../support/html-document.ts'
import { readRecords, recordSchema, type SiteRecord } from '../support/records.ts'

const SITES = [
  {
    name: 'the demonstration site',
    build: async () => inject('demoSite'),
    sources: () => pathsIn('articles').filter((path) => /\.(?:txt|md)$/.test(path)),
    read: (path: string): Uint8Array => readFileSync(join('articles', path)),
  },
  {
    name: 'a site of awkward articles',
    build: awkwardSite,
    sources: () => Object.keys(AWKWARD_ARTICLES),
    read: (path: string): Uint8Array => Buffer.from(AWKWARD_ARTICLES[path] ?? ''),
  },
]

describe.each(SITES)('in $name', ({ build, sources, read }) => {
  let site: string
  let records: SiteRecord[]

  beforeAll(async () => {
    site = await build()
    records = readRecords(site)
  })

  test('there is one record an article file, sorted by ids, which are all different', () => {
    expect(records.map((one) => one.source.path).toSorted()).toEqual(sources().toSorted())
    const ids = records.map((one) => one.id)
    expect(ids).toEqual([...new Set(ids)].toSorted())
  })

  test('every record has the promised fields and no others', () => {
    const faults = records.flatMap((record) => {
      const { error } = recordSchema.safeParse(record)
      return (error?.issues ?? []).map((issue) => `${record.source.path} ${issue.path.join('.')}: ${issue.message}`)
    })
    expect(faults).toEqual([])
  })

  test('every record’s address is a page of the site, and no two are the same', () => {
    expect(records.filter((one) => !existsSync(join(site, one.url))).map((one) => one.url)).toEqual([])
    expect(new Set(records.map((one) => one.url)).size).toBe(records.length)
  })

  test('an address begins with the date as far as it is known', () => {
    for (const { url, datePublished } of records) {
      const folder = datePublished === undefined ? 'undated' : datePublished.slice(0, 10).replaceAll('-', '/')
      expect(url.slice(0, url.lastIndexOf('/'))).toBe(folder)
    }
  })

  test('the page of a record shows its headline and every paragraph of its text', () => {
    for (const record of records) {
      const shown = squeezed(textOf(readPage(site, record.url)))
      const blocks = [record.headline, ...record.text.split('\n\n')].map(squeezed)
      expect(
        blocks.filter((block) => !shown.includes(block)),
        record.url,
      ).toEqual([])
    }
  })

  test('the text is paragraphs with one blank line between, and its words are counted', () => {
    for (const { text, wordCount, source } of records) {
      expect(text, source.path).toBe(text.trim())
      expect(text, source.path).not.toMatch(/\n{3}|\r/)
      const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
      expect(Math.abs(wordCount - words), source.path).toBeLessThanOrEqual(words * 0.15)
    }
  })

  test('every cut names exactly the text of the source that stands there, and no two overlap', () => {
    for (const { removed, source } of records) {
      const text = sourceText(read(source.path))
      expect(
        removed.map(({ start, end }) => text.slice(start, end)),
        source.path,
      ).toEqual(removed.map((cut) => cut.text))
      const overlaps = removed.filter((cut, at) => cut.start < (removed[at - 1]?.end ?? 0))
      expect(overlaps, source.path).toEqual([])
    }
    expect(records.some((one) => one.removed.length > 0)).toBe(true)
  })

  test('every topic gives its evidence, stated ones before found ones, the most telling first', () => {
    for (const { topics, source, text, headline } of records) {
      const found = topics.filter((topic) => topic.origin !== 'stated')
      expect(topics.slice(topics.length - found.length), source.path).toEqual(found)
      expect(
        found.map((topic) => topic.score),
        source.path,
      ).toEqual(found.map((topic) => topic.score).toSorted((a, b) => b - a))
      const all = squeezed(`${headline} ${text} ${sourceText(read(source.path))}`)
      // What is learned is learned of words in small letters.
      const small = all.toLowerCase()
      const missing = topics.flatMap(({ origin, evidence }) =>
        evidence.filter((word) => !(origin === 'learned' ? small : all).includes(squeezed(word))),
      )
      expect(missing, source.path).toEqual([])
      const keys = topics.map((topic) => `${topic.kind}/${topic.id}`)
      expect(new Set(keys).size, source.path).toBe(keys.length)
    }
    expect(records.flatMap((one) => one.topics).length).toBeGreaterThan(5)
  })

  test('every quotation stands in its paragraph, and its speaker is somebody whom the article names', () => {
    for (const { quotes, people, organizations, text, source } of records) {
      const paragraphs = text.split('\n\n')
      const names = new Set([...people, ...organizations].map((one) => one.name))
      for (const quote of quotes) {
        expect(squeezed(paragraphs[quote.paragraph - 1] ?? ''), source.path).toContain(squeezed(quote.text))
        expect(quote.speaker === null || names.has(quote.speaker) || text.includes(quote.speaker), source.path).toBe(true)
      }
    }
  })

  test('ids of people, organizations and places are unique within an article', () => {
    for (const { people, organizations, places, source } of records) {
      for (const entities of [people, organizations, places]) {
        expect(new Set(entities.map((one) => one.id)).size, source.path).toBe(entities.length)
      }
    }
  })
})

describe('dates are as precise as their source', () => {
  test.each([
    ['plain/new-year.txt', '2018-01-01', undefined],
    ['a/same-name.md', '2014', undefined],
    ['plain/month.txt', '2014-06', undefined],
    ['markdown/everything.md', '2014-06-19T10:05:00-04:00', '2014-06-21'],
    ['plain/İstanbul & ISPARTA #1 50%.txt', '2014-06-19T23:30', undefined],
    ['plain/evening.txt', '2017-12-31T23:30-05:00', '2018-01-01T00:10:00Z'],
    ['plain/no-words.txt', undefined, undefined],
  ])('%s', async (path, published, modified) => {
    const record = readRecords(await awkwardSite()).find((one) => one.source.path === path)
    expect([record?.datePublished, record?.dateModified]).toEqual([published, modified])
  })
})

test('what front matter states and Backfile does not know is kept', async () => {
  const record = readRecords(await awkwardSite()).find((one) => one.source.path === 'markdown/everything.md')
  expect(record?.extra).toEqual({ mood: 'cheerful' })
  expect(record?.authors).toEqual(['Ada Lindqvist', 'Tomás Reyes', 'Ngô Thị Minh'])
  expect(record?.topics.filter((topic) => topic.origin === 'stated').map((topic) => [topic.kind, topic.label])).toEqual([
    ['subject', 'Ferries & "slow" boats'],
    ['subject', 'C++'],
    ['subject', '日本'],
    ['subject', 'R&D <b>'],
    ['subject', 'index'],
    ['subject', 'con'],
    ['person', 'Ada Lindqvist'],
    ['organization', 'United Nations'],
    ['place', 'Iceland'],
  ])
})

describe('the article with a card that opened over a name', () => {
  const SOURCE = '2014/kerry-iran-iraq.txt'
  /** The card’s headlines, all of other articles and two of them of later years. */
  const HEADLINES = [
    'Biden picks former secretary of state as climate envoy',
    'Nearly 200 nations adopt Paris climate accord',
    'Kerry sees flag raised over US Embassy in Havana',
  ]
  const site = inject('demoSite')
  const record = readRecords(site).find((one) => one.source.path === SOURCE) as SiteRecord

  test('stands under undated/, for it states no date', () => {
    expect(record.url).toBe('undated/kerry-iran-iraq.html')
    expect(record.datePublished).toBeUndefined()
    expect(record.problems.map((one) => one.code)).toContain('missing-date')
  })

  test('has the one card of John Kerry', () => {
    expect(record.hovercards).toHaveLength(1)
    const [card] = record.hovercards
    expect([card?.name, card?.fullName]).toEqual(['John Kerry', 'John Forbes Kerry'])
    expect(HEADLINES.filter((headline) => !card?.headlines.join(' ').includes(headline))).toEqual([])
    expect(record.removed.filter((cut) => cut.kind === 'hovercard')).toHaveLength(1)
  })

  test('reads as if there had been no card', () => {
    expect(record.text.slice(0, 75)).toBe('Secretary of State John Kerry said Thursday that the United States was not ')
    expect(record.text).not.toMatch(/John Forbes Kerry|\bMORE\b|Morning Briefing/)
  })

  test('has none of the card’s headlines in its text, or anywhere on its page but under what was removed', () => {
    const whole = textOf(readPage(site, record.url))
    const visible = textOf(readPage(site, record.url), isPartOnRemovals)
    for (const headline of [...HEADLINES, 'John Forbes Kerry', ...record.hovercards.flatMap((card) => card.headlines)]) {
      expect(record.text).not.toContain(headline)
      expect(visible).not.toContain(headline)
      expect(whole).toContain(headline)
    }
    expect(visible).toContain(record.headline)
  })

  test('shows none of the card’s headlines on any other page, and in no feed', () => {
    const others = pathsIn(site).filter(
      (path) => /\.(?:html|xml|rss)$|^(?:feed|[a-z]+\/[^/]+)\.json$/.test(path) && path !== record.url,
    )
    const showing = others.filter((path) => {
      const text = readFileSync(join(site, path), 'utf8')
      return [...HEADLINES, 'John Forbes Kerry'].some((headline) => text.includes(headline))
    })
    expect(showing).toEqual([])
  })

  test('is about Iran, Iraq, and a matter of diplomacy or armed conflict, but not about the climate', () => {
    const of = (kind: string): string[] => record.topics.filter((topic) => topic.kind === kind).map((topic) => topic.id)
    expect(of('place')).toEqual(expect.arrayContaining(['iran', 'iraq']))
    expect(of('subject').some((id) => /diplomacy|international-relations|conflict|war|military|terror/.test(id))).toBe(true)
    expect(of('subject').filter((id) => /climate|environment/.test(id))).toEqual([])
  })

  test('names Kerry, al-Maliki and Obama, but not Biden, who is in the card only', () => {
    const names = record.people.map((person) => person.name)
    expect(names).toEqual(expect.arrayContaining(['John Kerry', 'Nouri al-Maliki']))
    expect(names.filter((name) => name.endsWith('Obama'))).toHaveLength(1)
    expect(names.filter((name) => /Biden|Forbes/.test(name))).toEqual([])
    expect(record.places.map((place) => place.name)).not.toContain('Havana')
  })

  test('quotes Kerry', () => {
    expect(record.quotes).toContainEqual({
      text: 'It would be a head-scratcher,',
      speaker: 'John Kerry',
      paragraph: 2,
      verb: 'said',
      attribution: 'resolved',
    })
  })
})

const isPartOnRemovals = (element: Element): boolean =>
  element.tagName === 'details' && textOf(element).includes('What was removed from this text')

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A source as it is decoded: UTF-8 or Windows-1252, with `\n` line ends. */
function sourceText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    return new TextDecoder('windows-1252').decode(bytes).replace(/\r\n?/g, '\n')
  }
}
