import { array, assert, constantFrom, oneof, property, tuple, type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import { takesExactly } from '../support/plain-markdown.ts'

const plainOpening = constantFrom('', '', '', '', '', '- ', '- ', '* ', '1. ', '2. ', '> ', '> ', '# ', '  ', '   ')
const dangerousOpening = constantFrom(
  '', '', '', '', '- ', '* ', '+ ', '1. ', '2. ', '2) ', '1) ', '10. ', '1987. ', '01. ', '1.', '-  ', '-     ', '  - ', '   * ', '- - ', '> ', '>',
  '>  ', '>     ', '> - ', '> # ', '>> ', '# ', '## ', '###### ', '#', '####### ', ' ', '  ', '   ', '    ', '-', '=', '---', '===', '***', '* * *', '* * *\n', '---\n', '- -- \n', '_____\n', '___',
  '|', '| ', ':-', ': ', '- [ ] ', '- [x] ', '[a]: ',
) // prettier-ignore
const plain = constantFrom(
  'the boat',
  'a',
  'is',
  '1987.',
  '“late”',
  '—',
  '’s',
  '.',
  ',',
  '*a*',
  '**b c**',
  '[a](b)',
  '[sic]',
  '(c)',
  'é',
)
const dangerous = constantFrom(
  '*', '*', '**', '***', '_', '__', '_a_', '__b__', 'a_b', 'a*b', '*.', '.*', '*"', '"*', '[', ']', '(', ')', '](', ']:', '[]', '[ ]', '[a][b]', '[^1]', '!', '![a](b)',
  '[*a*](/u "t")', '[a b](http://x.y/z_1?a=1&b=2)', '[a](b_(c)_d)', '[a](<b>)', "[a](b 't')", '*[a](b)*', '[**a**](b)', '[a *b](c)*', '[a\nb](c)', '  ', '\t',
  '\u00A0', '\u3000', '\u2028', '\u0085', '\u200B', '\uFEFF', '🙂', '#', ' #', '##', '-', '+', '<', '< ', '<b>', '>', '&', '&a', '&amp;', '&#8217;', '\\', '`', '~', '~~',
  '|', '$', '€', '^', '2 * 3', 'www.x.y', 'Www.', 'http://', 'https://e.f', 'mailto:', '@', 'a@b.c', 'x_@b.c', '{{< a >}}', '\0', '&nbsp;', '&#42;', '&#64;', '&commat;', '&#0;', '&#99999999;', '&nosuch;',
  '[a](b&amp;c)', '[a]({{< b "c" >}})', '[a](b c)', '[a](b c', '[a](b d "c")', '[a](<b c)', 'n@w', 'a@b_c.d', '@b.c',
) // prettier-ignore
const ending = constantFrom(
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '.\n\n',
  ' \n',
  '  \n',
  '  \n\n',
  '*\n',
  '_\n',
  ' #\n',
  '\n\n\n',
  '\n  \n',
  '\n>\n',
  '\n> \n',
  '',
)

/** Documents of lines, each with an opening, a few pieces and an end. */
function documents(opening: Arbitrary<string>, piece: Arbitrary<string>): Arbitrary<string> {
  const words = array(tuple(piece, constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 5 }).map((pairs) =>
    pairs.flat().join(''),
  )
  const line = tuple(opening, words, ending).map((parts) => parts.join(''))
  return array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join(''))
}

test('documents of dangerous pieces are read as remark reads them, or not at all', () => {
  let taken = 0
  const document = oneof(
    documents(plainOpening, plain),
    documents(dangerousOpening, plain),
    documents(plainOpening, oneof(plain, plain, plain, dangerous)),
    documents(dangerousOpening, dangerous),
  )
  const law = property(document, (text) => {
    if (takesExactly(text)) taken++
  })
  assert(law, { numRuns: 4000 })
  expect(taken).toBeGreaterThan(300)
})
