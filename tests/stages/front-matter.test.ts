import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import { parseArticle, type ParseResult } from '../../src/parse/parse-article.ts'
import { sourceFile } from '../support/fixtures.ts'

const parse = (text: string, path = 'input.md'): ParseResult => parseArticle(sourceFile(text, path), 'en')

function articleOf(text: string, path?: string): Article {
  const { article } = parse(text, path)
  if (!article) throw new Error(`no article: ${JSON.stringify(parse(text, path).problems)}`)
  return article
}

const codesOf = ({ article, problems }: ParseResult): string[] =>
  [...problems, ...(article?.problems ?? [])].map((problem) => problem.code)

describe('the parser keeps nothing from one file to the next', () => {
  test('broken front matter is told every time', () => {
    const text = '---\nheadline: [Ferry\n---\n\nThe boat is late.\n'
    const first = parse(text)
    expect(codesOf(first)).toEqual(['front-matter-invalid'])
    expect(parse(text)).toEqual(first)
  })

  test('good front matter is read every time, and from fresh', () => {
    const text = '---\nheadline: Ferry late\nlayout: { columns: 2 }\n---\n\nThe boat is late.\n'
    const first = articleOf(text)
    first.extra.layout = 'changed'
    expect(articleOf(text).extra).toEqual({ layout: { columns: 2 } })
    expect(articleOf(text).headline.value).toBe('Ferry late')
  })
})

describe('nothing in a file is run', () => {
  const marked = globalThis as { ran?: boolean }
  const RUN = 'globalThis.ran = true'
  test.each([
    ['---js', `---js\n${RUN}\n---\n\nText.\n`],
    ['---javascript', `---javascript\n${RUN}\n---\n\nText.\n`],
    ['--- js', `--- js\n${RUN}\n---\n\nText.\n`],
    ['---coffee', `---coffee\n${RUN}\n---\n\nText.\n`],
    ['a tag for functions', `---\nheadline: !!js/function "function () { ${RUN} }"\n---\n\nText.\n`],
    ['a tag for functions that are called', `---\ncount: !!js/function "(function () { ${RUN} })()"\n---\n\nText.\n`],
  ])('%s', (_, text) => {
    for (const path of ['input.md', 'input.txt']) expect(() => parse(text, path)).not.toThrow()
    expect(marked.ran).toBeUndefined()
  })

  test.each(['---json\n{ "headline": "Ferry late" }\n---\n\nText.\n', '---toml\nheadline = "Ferry late"\n---\n\nText.\n'])(
    'other kinds of front matter are text: %j',
    (text) => {
      expect(articleOf(text).headline.rule).not.toBe('front-matter')
    },
  )
})

describe('dashes at the top of a text are text', () => {
  test.each([
    '--- Breaking ---\n\nThe boat is late.\n',
    '----\nheadline: no field\n----\n\nThe boat is late.\n',
    '---\n\nThe boat is late.\n\n---\n\nIt came at ten.\n',
    '---\nThe boat is late\n---\nIt came at ten.\n',
    '---\n- one\n- two\n---\nIt came at ten.\n',
    'Ferry late\n\n---\nheadline: no field\n---\n',
    ' ---\nheadline: no field\n---\n',
  ])('%j', (text) => {
    for (const path of ['input.md', 'input.txt']) {
      const { article } = parse(text, path)
      expect(article?.headline.rule).not.toBe('front-matter')
      expect(article?.extra).toEqual({})
    }
  })
})

describe('front matter that never ends is told, and not published as text', () => {
  test.each([
    '---\nheadline: Ferry late\n\nThe boat is late.\n',
    '---\nheadline: Ferry late',
    '---\n# a note\nheadline: Ferry late\n',
  ])('%j', (text) => {
    const result = parse(text)
    expect(result.article).toBeUndefined()
    expect(result.problems).toMatchObject([{ code: 'front-matter-unclosed', line: 1, column: 1, severity: 'error' }])
  })
})

describe('front matter is read however its lines end', () => {
  const lines = ['---', 'headline: Ferry late', 'date: 2014-06-19', '---', 'The boat is late.', '']
  test.each([
    ['dots at its end', lines.join('\n').replace('19\n---', '19\n...')],
    ['spaces behind the dashes', lines.join('\n').replaceAll('---', '---  ')],
    ['nothing behind it', lines.slice(0, 4).join('\n')],
    ['a blank line at its top', lines.join('\n').replace('---\n', '---\n\n')],
  ])('with %s', (_, text) => {
    const { headline, datePublished } = articleOf(text)
    expect([headline.value, datePublished?.value]).toEqual(['Ferry late', '2014-06-19'])
  })

  test('and may be empty, or hold notes alone', () => {
    expect(articleOf('---\n---\n\n# Ferry late\n').headline.value).toBe('Ferry late')
    expect(articleOf('---\n# a note\n---\n\n# Ferry late\n').headline.value).toBe('Ferry late')
  })
})

describe('values are kept as they are written', () => {
  const valueOf = (yaml: string): string => articleOf(`---\nheadline: ${yaml}\n---\n\nText.\n`).headline.value
  test.each([
    ['1984', '1984'],
    ['1_000', '1_000'],
    ['0x1F', '0x1F'],
    ['1.50', '1.50'],
    ['2014-06-19', '2014-06-19'],
    ['yes', 'yes'],
    ['true', 'true'],
    ['"Ferry: late"', 'Ferry: late'],
    ["'The mayor''s boat'", 'The mayor’s boat'.replace('’', "'")],
    ['Ferry late # a note', 'Ferry late'],
    ['>\n  Ferry\n  late', 'Ferry late'],
    ['|\n  Ferry\n  late', 'Ferry late'],
    ['Ferry\n  late', 'Ferry late'],
    ['&name Ferry late', 'Ferry late'],
  ])('headline: %s', (yaml, value) => expect(valueOf(yaml)).toBe(value))

  test('an anchor’s value stands where it is named again', () => {
    const { headline, alternativeHeadline } = articleOf('---\nheadline: &same Ferry late\ndeck: *same\n---\n\nText.\n')
    expect([headline.value, alternativeHeadline?.value]).toEqual(['Ferry late', 'Ferry late'])
  })

  test('the place of every value is its place in the file', () => {
    const text = '---\nheadline: "Ferry late"\ndate: 2014-06-19\ntags: [Shipping, Islands]\n---\n\nText.\n'
    const article = articleOf(text)
    const written = [article.headline, article.datePublished, ...article.stated.topics].map(
      (fact) => fact?.span && text.slice(fact.span.start, fact.span.end),
    )
    expect(written).toEqual(['"Ferry late"', '2014-06-19', 'Shipping', 'Islands'])
  })
})

describe('a field that Backfile does not know is never dropped', () => {
  test('whatever it is called', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'length']
    const { extra } = articleOf(`---\n${names.map((name) => `${name}: kept\n`).join('')}---\n\nText.\n`)
    expect(Object.keys(extra)).toEqual(names)
    expect(Object.getPrototypeOf(extra)).toBe(Object.prototype)
    expect(JSON.parse(JSON.stringify(extra))).toEqual(JSON.parse(`{${names.map((name) => `"${name}":"kept"`).join(',')}}`))
  })

  test('with a prototype inside', () => {
    const { extra } = articleOf('---\nlayout: { __proto__: { admin: true } }\n---\n\nText.\n')
    expect(JSON.stringify(extra)).toBe('{"layout":{"__proto__":{"admin":true}}}')
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })

  test('empty or of any kind', () => {
    const { extra } = articleOf('---\na:\nb: []\nc: 1.5\nd: true\ne: [1, { f: g }]\n---\n\nText.\n')
    expect(extra).toEqual({ a: null, b: [], c: 1.5, d: true, e: [1, { f: 'g' }] })
  })

  test('nor one that stands twice', () => {
    const { extra } = articleOf('---\ndesk: Islands\ndesk: Mainland\n---\n\nText.\n')
    expect(extra).toEqual({ desk: ['Islands', 'Mainland'] })
  })

  test('nor a known one that stands twice: the first wins, and it is said so', () => {
    const { headline, extra, problems } = articleOf('---\nheadline: Ferry late\nheadline: Ferry on time\n---\n\nText.\n')
    expect(headline.value).toBe('Ferry late')
    expect(extra).toEqual({ headline: 'Ferry on time' })
    expect(problems).toContainEqual(expect.objectContaining({ code: 'field-repeated', line: 3, column: 1 }))
  })

  test('and the nearest known name is offered', () => {
    const message = articleOf('---\nheadlin: Ferry late\n---\n\nText.\n').problems.find(
      (one) => one.code === 'unknown-field',
    )?.message
    expect(message).toContain('`headline`')
  })
})

describe('a field of the wrong kind is told and kept', () => {
  test.each([
    ['headline: [a, b]', 'headline', ['a', 'b']],
    ['date: [2014]', 'date', [2014]],
    ['topics: [{ id: 4 }]', 'topics', [{ id: 4 }]],
    ['notTopics: [{ id: 4 }]', 'notTopics', [{ id: 4 }]],
    ['author: [{ email: jane@courier.example }]', 'author', [{ email: 'jane@courier.example' }]],
    ['draft: maybe', 'draft', 'maybe'],
  ])('%s', (yaml, name, value) => {
    const article = articleOf(`---\n${yaml}\n---\n\nText.\n`)
    expect(article.problems.map((one) => one.code)).toContain('field-type')
    expect(article.extra).toEqual({ [name]: value })
  })
})

describe('aliases that multiply', () => {
  const levels = Array.from(
    { length: 9 },
    (_, at) => `l${at + 1}: &l${at + 1} [${Array.from({ length: 9 }, () => `*l${at}`).join(', ')}]`,
  )
  const bomb = ['l0: &l0 [boom, boom]', ...levels].join('\n')

  test('are kept as they are written, in no time and little space', () => {
    const start = performance.now()
    const { extra } = articleOf(`---\n${bomb}\n---\n\nText.\n`)
    expect(Object.keys(extra)).toHaveLength(10)
    expect(JSON.stringify(extra).length).toBeLessThan(100_000)
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test('do not blow up a known field', () => {
    const start = performance.now()
    expect(() => parse(`---\n${bomb}\ntopics: *l9\nauthor: *l9\nheadline: *l9\n---\n\nText.\n`)).not.toThrow()
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test('or go round in a circle throw nothing', () => {
    for (const yaml of ['a: &a [*a]', 'a: &a { b: *a }', 'topics: &a [*a]', 'headline: *nobody', '? &a b\n: *a', '*a : b']) {
      expect(() => parse(`---\n${yaml}\n---\n\nText.\n`), yaml).not.toThrow()
    }
  })
})

test('a story keeps its own offsets below front matter of any length', () => {
  const text = '---\nheadline: Ferry late\nnote: "€ 😀 ümlaut"\n---\nThe boat is late.\n\nADVERTISEMENT\n'
  const article = articleOf(text, 'input.txt')
  expect(article.story.paragraphs).toEqual([{ text: 'The boat is late.', pieces: [{ at: 0, source: text.indexOf('The boat') }] }])
  expect(article.removed.map(({ start, end }) => text.slice(start, end))).toEqual(['ADVERTISEMENT'])
})
