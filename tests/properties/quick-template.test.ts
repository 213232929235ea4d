import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Arbitrary, array, assert, constantFrom, letrec, oneof, property, record, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quickTemplate } from '../../src/render/quick-template.ts'
import { handlebarsOf } from '../../src/render/templates.ts'

const NAMES = ['label', 'list', 'inner', 'length', 'toString', 'missing']
const PATHS = [
  ...NAMES,
  'inner.label',
  'inner.inner.list',
  'list.length',
  '../label',
  '../../inner.list',
  '@last',
  'this',
  'this.label',
]

const path = constantFrom(...PATHS)
const value = oneof({ weight: 4, arbitrary: path }, constantFrom('"A & B"', '1', 'true', 'null'))
/** What is around a tag decides whether its line is taken away. */
const space = constantFrom('', ' ', '\n', '\n  ', ' \n\n', 'word', ' <b>word</b>\n', '“', '\\{{label}}', '{{! note }}')
const mark = constantFrom('', '', '', '~')
const tag = (inner: Arbitrary<string>): Arbitrary<string> =>
  tuple(mark, inner, mark).map(([before, words, after]) => `{{${before}${words}${after}}}`)

const { template } = letrec<{ template: string; node: string }>((tie) => ({
  template: array(
    tuple(space, tie('node'), space).map((parts) => parts.join('')),
    { maxLength: 4 },
  ).map((nodes) => nodes.join('')),
  node: oneof(
    { maxDepth: 3, depthIdentifier: 'node' },
    tag(path),
    path.map((one) => `{{{${one}}}}`),
    tag(constantFrom('> part', '> part inner', '> part label=list', '> part inner list="1"', '> @partial-block', 'else')),
    blockOf('if', path),
    blockOf('unless', path),
    blockOf('each', path),
    blockOf('with', path),
    blockOf(
      'if',
      tuple(value, value).map(([one, other]) => `(eq ${one} ${other})`),
    ),
    blockOf('> part', constantFrom('', 'inner', 'label="1"')),
  ),
}))

function blockOf(name: string, of: Arbitrary<string>): Arbitrary<string> {
  const inside = letrec<{ text: string }>(() => ({
    text: tuple(space, oneof(space, tag(path)), space).map((all) => all.join('')),
  })).text
  const otherwise = oneof(
    constantFrom(''),
    tuple(tag(constantFrom('else', 'else if label', '^')), inside).map((all) => all.join('')),
  )
  const end = name.startsWith('>') ? 'part' : name
  return tuple(
    tag(of.map((one) => `#${name} ${one}`)),
    inside,
    name.startsWith('>') ? constantFrom('') : otherwise,
    inside,
    mark,
  ).map(([open, first, second, more, close]) => `${open}${first}${more}${second}{{${close}/${end}}}`)
}

const scalar = constantFrom<unknown>('', 'a & “b”', '<i>', 0, 1, true, false, null, undefined)
const { page } = letrec<{ page: object; value: unknown }>((tie) => ({
  value: oneof({ maxDepth: 3 }, scalar, tie('page'), array(tie('value'), { maxLength: 3 })),
  page: record(
    { label: scalar, list: array(tie('value'), { maxLength: 3 }), inner: tie('value') },
    { requiredKeys: ['label'], noNullPrototype: true },
  ),
}))

describe('a quick template', () => {
  test('gives what Handlebars gives, or nothing', () => {
    let given = 0
    const holds = property(template, template, page, (text, part, view) => {
      const sources = new Map([
        ['page.html', text],
        ['partials/part.html', part],
      ])
      const quick = quickTemplate('page.html', sources)
      const html = quick && resultOf(() => quick(view))
      if (html === undefined) return
      given++
      expect(html).toBe(resultOf(() => handlebarsOf(sources, 'templates')('page.html', view)))
    })
    assert(holds, { numRuns: 3000 })
    expect(given).toBeGreaterThan(300)
  })

  test('is made of each template of Backfile', () => {
    const folder = join(import.meta.dirname, '../../templates')
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.html'))
    const sources = new Map(paths.map((one) => [one, readFileSync(join(folder, one), 'utf8')]))
    for (const one of paths) expect(quickTemplate(one, sources), one).toBeTypeOf('function')
  })
})

function resultOf(make: () => string): string | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}
