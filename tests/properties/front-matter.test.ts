import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, assert, constantFrom, oneof, property, tuple, type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry, FieldValue } from '../../src/parse/front-matter/entry.ts'
import { plainEntries } from '../../src/parse/front-matter/plain-entries.ts'
import { yamlEntries } from '../../src/parse/front-matter/yaml-entries.ts'

/** What is known of fields, without what nobody asks of one that says nothing. */
function known(entries: Entry[] | undefined): unknown {
  const valueOf = ({ at, isEmpty, scalar, items, name, data }: FieldValue): unknown =>
    isEmpty ? { isEmpty, data: data() } : { at, scalar, items: items?.map(valueOf), name, data: data() }
  return entries?.map(({ key, keyAt, value }) => ({ key, keyAt, value: valueOf(value) }))
}

/** Whether front matter is plain; where it is, its fields must be those that the parser of all YAML finds. */
function readsExactly(yaml: string): boolean {
  const source = `---\n${yaml}---\n`
  const plain = plainEntries(source, 4, 4 + yaml.length)
  if (plain) {
    const { entries, fault } = yamlEntries(source, 4, 4 + yaml.length)
    expect(fault, yaml).toBeUndefined()
    expect(known(plain), yaml).toEqual(known(entries))
  }
  return plain !== undefined
}

const key = constantFrom(
  'title',
  'date',
  'author',
  'topics',
  'keep',
  'source_url',
  'x-y',
  '_a',
  'true',
  'null',
  'é',
  'a b',
  'a.b',
  '"title"',
  '<<',
  '1',
  '?',
)
const opening = oneof(
  key.map((name) => `${name}: `),
  key.map((name) => `${name}: `),
  tuple(key, constantFrom(':', ':  ', ' : ', ':   ', ': # ')).map(([name, colon]) => name + colon),
  constantFrom('- ', '  - ', '  - ', '  - ', '    - ', '-  ', '-', '  ', '# ', '  # ', '- - ', '--- ', '? ', '%', '... '),
)
const whole = constantFrom(
  '', '', 'The boat is late', '“Wait”, he said', '"The boat"', "'It''s late'", '"', "'", '""', "''", '2019-03-30T03:24:00Z', '2015-03-18 1:00:21 -0400', '2014-06-19', '1984', '007',
  '0x1F', '0o17', '1e3', '-1', '+.5', '.inf', '-.inf', '.nan', '.5', '...', '---', '-', '-a', '- a', '~', 'null', 'NULL', 'nUll', 'true', 'False', 'yes', '1_000', '12:30:45',
  '99999999999999999999', '[]', '[a]', '[a, "b", c d]', '[a,b]', '[a, ]', '[a b , c]', '[1, true, ~]', '[a: b]', '[[a]]', "['a']", '[a', '[a] b', '{ name: Jane }', '{}', '|', '>', '>-',
  '&x a', '*x', '!!str 1', '!a b', 'https://a.example/b?c=d#e', 'a # b', 'a #b', 'a# b', 'a: b', 'a:b', 'a:', ':a', '?a', '? a', '@a', '`a', '%a', ',a', 'a, b', 'a [b]', '=', '<<', '"a" b', '"a\\n"',
  '"a" # b', '#a', '🙂', '\u00A0a', 'a\u00A0', 'a\u2028b', '\u2028', '\u0085', 'a\tb', '\ta', 'a\t', '\uFEFFa', '\0', 'a\u200B', '\u3000',
) // prettier-ignore
const piece = constantFrom(
  'a',
  'b c',
  '1',
  "'",
  '"',
  '#',
  ' #',
  ':',
  ': ',
  '-',
  '- ',
  ',',
  '[',
  ']',
  '{',
  '}',
  '~',
  '“',
  'é',
  ' ',
  '  ',
  '\\',
  '*',
  '&',
  '!',
  '|',
  '>',
  '%',
  '@',
)
const words = oneof(
  whole,
  whole,
  whole,
  array(piece, { maxLength: 5 }).map((parts) => parts.join('')),
)
const ending = constantFrom('\n', '\n', '\n', '\n', '\n', ' \n', '  \n', '\n\n', '\n  \n', '\n# a\n', '\n   # a\n', '\n  a\n')
const line = tuple(opening, words, ending).map((parts) => parts.join(''))
const plainLine = constantFrom(
  'title: The boat is late\n',
  'topics:\n',
  'topics:\n- a\n',
  'topics:\n  - a b\n  - "c"\n',
  '- a\n',
  '  - a\n',
  'x: 1\n',
  '\n',
  '# a\n',
)
const documents = (lines: Arbitrary<string>): Arbitrary<string> => array(lines, { maxLength: 7 }).map((parts) => parts.join(''))
const anyYaml = oneof(documents(line), documents(oneof(plainLine, plainLine, line)))

test('front matter of dangerous pieces says the same to both readers, or is left to the general one', () => {
  let taken = 0
  const law = property(anyYaml, (text) => {
    if (readsExactly(text)) taken++
  })
  assert(law, { numRuns: 4000 })
  expect(taken).toBeGreaterThan(300)
})

test.each([
  'title: The boat is late\ndate: 2014-06-19\n',
  '# Of the archive\ntitle: "The boat: late"\nsummary: \'It\'\'s late\'\nauthor: Jane Doe\n\ntopics:\n  - boats\n  - "late ones"\nweight: 1\n',
  'topics: [boats, "late ones"]\nplaces:\n- Harbour\n- Quay\nurl: https://courier.example/a#b\ndraft: false\nslug:\n',
  '',
])('ordinary front matter is plain: %j', (yaml) => {
  expect(readsExactly(yaml)).toBe(true)
})

/** Real news posts; they are no part of this project. */
const corpus = join(process.env.BACKFILE_GOLD ?? '../shared', 'corpora/markdown-news')
const present = existsSync(corpus)

test.runIf(present)('the front matter of real news posts says the same to both readers', () => {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
  const plain = files.filter((name) => {
    const yaml = /^---\n([^]*?^)---$/m.exec(readFileSync(join(corpus, name), 'utf8').replace(/\r\n?/g, '\n'))?.[1]
    return yaml !== undefined && readsExactly(yaml)
  })
  expect(plain.length).toBeGreaterThan(files.length / 2)
})

test.runIf(!present)('the real news posts are not here, so their front matter was not compared', () => {
  expect(readsExactly('title: The boat is late\n')).toBe(true)
})
