import { readFileSync } from 'node:fs'
import { assert, constantFrom, array, property } from 'fast-check'
import { CORE_SCHEMA, load } from 'js-yaml'
import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'

/** Lines of rule files, plain and odd. */
const LINES = [
  'title: The Island Review', "title: 'It''s'", 'pageSize: 50', 'pageSize: 0x10', 'pageSize: 010', 'pageSize: 1e1', 'language: no', 'language: ~', 'a: yes', 'a: 2014-06-19',
  'a: 12:30:45', 'a: &x [1, 2]', 'b: *x', 'a: "\\u00e9"', 'a: |', '  more', '- one', '- two: 2', '# a note', 'a: b # a note', 'a: .inf', 'a: +1', 'a: 0o17',
  'a: 1_000', 'a: [car ferry: 3, port]', 'a: { b: c, d }', '"a b": c', 'a: "unclosed', '---', '\ta: tab', 'a: null', 'a: True', 'a: !!str 5', '',
] // prettier-ignore

/** The value of a text, or nothing where a parser refuses it. */
function valueOf(parse: () => unknown): { value: unknown } | undefined {
  try {
    return { value: parse() ?? {} }
  } catch {
    return undefined
  }
}

function withPlaces(text: string): unknown {
  const document = parseDocument(text, { logLevel: 'silent' })
  if (document.errors.length > 0) throw document.errors[0] as Error
  return document.toJS({ maxAliasCount: 100 }) as unknown
}

test('what both parsers take has the same value for both', () => {
  let both = 0
  assert(
    property(array(constantFrom(...LINES), { maxLength: 6 }), (lines) => {
      const text = `${lines.join('\n')}\n`
      const fast = valueOf(() => load(text, { schema: CORE_SCHEMA }))
      const slow = valueOf(() => withPlaces(text))
      if (!fast || !slow) return
      both++
      expect(fast.value).toEqual(slow.value)
    }),
    { numRuns: 3000 },
  )
  expect(both).toBeGreaterThan(300)
})

test('the starter vocabulary is the same to both', () => {
  const text = readFileSync('topics.yaml', 'utf8')
  expect(load(text, { schema: CORE_SCHEMA })).toEqual(withPlaces(text))
})
