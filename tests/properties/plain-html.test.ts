import { array, assert, constantFrom, letrec, oneof, property, record, string, type Arbitrary } from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { expect, test } from 'vitest'
import { bodyHtml } from '../../src/render/body-html.ts'
import { plainHtml } from '../../src/render/plain-html.ts'

const text = oneof(
  constantFrom('The boat is late.', ' & ', '<b>', 'a \n b', '“late”', '\n', ' ', '&amp;', '"', '\t\n\n', 'a\r\nb', '\u00A0', ''),
  string({ unit: 'grapheme', maxLength: 8 }),
)
const url = constantFrom(
  'https://courier.example/a?b=c#d', 'https://courier.example/?a=1&b=2', 'mailto:desk@courier.example', '../b.html', 'javascript:alert(1)', 'javascript:sail', 'data:text/html,boat', 'blob:boat', 'file:///etc/passwd', '//courier.example/', 'mailto:a@b.example?cc=c',
  'https://courier.example/ü', 'https://courier.example/%41 b', "https://courier.example/'\"", 'nowhere', '', 'https://courier.example/(a)',
) // prettier-ignore

const { inline } = letrec<{ inline: Nodes }>((tie) => ({
  inline: oneof(
    { depthSize: 'small', withCrossShrink: true },
    text.map((value): Nodes => ({ type: 'text', value })),
    record({ type: constantFrom('emphasis', 'strong'), children: array(tie('inline'), { maxLength: 3 }) }) as Arbitrary<Nodes>,
    record({
      type: constantFrom('link'),
      url,
      children: array(
        text.map((value) => ({ type: 'text', value })),
        { maxLength: 2 },
      ),
    }) as Arbitrary<Nodes>,
    text.map((value): Nodes => ({ type: 'link', url: '', data: { name: 7 }, children: [{ type: 'text', value }] })),
    text.map((value): Nodes => ({ type: 'emphasis', data: { day: '2014-06-19' }, children: [{ type: 'text', value }] })),
    constantFrom<Nodes>({ type: 'break' }, { type: 'inlineCode', value: 'a < b' }),
  ),
}))
const paragraph = record({
  type: constantFrom('paragraph'),
  children: array(inline, { maxLength: 4 }),
  data: constantFrom(undefined, { paragraph: 1 }, { paragraph: 12 }),
})
const heading = record({
  type: constantFrom('heading'),
  depth: constantFrom(1, 2, 3, 6),
  children: array(inline, { maxLength: 2 }),
})
const quotation = record({ type: constantFrom('blockquote'), children: array(paragraph, { maxLength: 3 }) })
const tree = array(oneof({ weight: 4, arbitrary: paragraph }, heading, quotation), { maxLength: 5 }).map(
  (children) => ({ type: 'root', children }) as Root,
)

const resolve = (address: string): string | undefined => (address === 'nowhere' ? undefined : address)

test('a plain story has the HTML that its tree’s whole way gives', () => {
  let plain = 0
  assert(
    property(tree, (story) => {
      const html = plainHtml(story, resolve)
      if (html === undefined) return
      plain++
      // A rule at the end makes it a story that is not plain.
      const whole = bodyHtml({ type: 'root', children: [...story.children, { type: 'thematicBreak' }] }, resolve)
      expect(`${html}\n<hr>`.trim()).toBe(whole)
    }),
    { numRuns: 2000 },
  )
  expect(plain).toBeGreaterThan(500)
})
