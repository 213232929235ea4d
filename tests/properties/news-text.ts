import { array, constant, constantFrom, oneof, string, tuple, type Arbitrary } from 'fast-check'

/** Sentences and names as a story has them. */
const PROSE = [
  'The first boat now leaves at six.',
  'Nora Holland said so on Monday, and nobody in the harbour of Gull Point was surprised by it at all.',
  '“We waited,” she said. “It was late.”',
  'HALIFAX (Reuters) - The port was closed.',
  'NEW YORK — The port was closed.',
  'Sen. Nora Holland',
  'MORE boats',
  'café, Zürich, 東京 😀',
]

/** What a page leaves around and inside a story. */
const FURNITURE = [
  'ADVERTISEMENT',
  'Nora HollandNora Jean HollandHolland to chair the panel MORE said so.',
  'Bob Keane Robert (Bob) James KeaneLock keepers end strike MORE left.',
  'By Jane Doe and John Roe, Staff Writers',
  'By The Associated Press',
  'OPINION',
  'June 19, 2014',
  'Updated June 20, 2014 at 4:30 p.m. ET',
  '31/31/2014',
  'Share on Facebook Tweet Email',
  'Read more: How the pier was built',
  'Sign up for our newsletter, straight to your inbox.',
  'Follow Jane Doe on Twitter: @janedoe',
  'John Roe contributed to this report.',
  'The ferry in the rain. (Photo by Ida Brandt)',
  '© 2014 Gull Point Courier. All rights reserved.',
  'Jane Doe is a staff writer.',
  'The boat must stay! — Nora Holland (@noraholland) March 3, 2015',
  'View 12 comments',
  '* * *',
]

/** Markdown and HTML, whole and broken. */
const MARKUP = [
  '# Ferry late',
  '## What changes',
  '- one\n- two',
  '> quoted',
  '**bold** and *thin* and `code`',
  '[six](https://courier.example/six) ![boat](boat.jpg)',
  '| a | b |\n|---|---|\n| c | d |',
  '[^1] and\n\n[^1]: a note',
  '```\ncode',
  '    indented',
  '<div>',
  '</div></p>',
  '<b>bold <i>thin</b></i>',
  '<script>sail()</script>',
  'a <script>sail()',
  '<!-- a note -->',
  '<embed src="boat.swf"> words',
  '<iframe src="https://video.example/"></iframe>',
  '<p onclick="sail()">words</p>',
  'Tea &amp; coffee &#8211; &#x110000; &nothing;',
  '\\* \\[ \\<',
]

/** Front matter, whole and broken. */
const FRONT_MATTER = [
  '---\nheadline: Ferry late\ndate: 2014-06-19\n---\n',
  '---\nheadline: "Ferry\n---\n',
  '---\ntitle: [a, b\ndate: 31 February 2014\n---\n',
  '---\nauthors: [{ name: Jane Doe }, 7]\n__proto__: { a: 1 }\n---\n',
  '---\ntopics: &a [*a]\nurl: javascript:alert(1)\n---\n',
  '---\nkeep: [ADVERTISEMENT]\n---\n',
  '---js\nheadline: process.exit()\n---\n',
  '---\n',
  '--- Breaking ---\n',
]

const line = (...known: string[][]): Arbitrary<string> =>
  oneof(
    { weight: 8, arbitrary: constantFrom(...known.flat()) },
    { weight: 1, arbitrary: string({ unit: 'grapheme', maxLength: 30 }) },
    { weight: 1, arbitrary: string({ unit: 'binary', maxLength: 30 }) },
  )

const joined = (parts: Arbitrary<string>, between: string[]): Arbitrary<string> =>
  array(tuple(parts, constantFrom(...between)), { maxLength: 14 }).map((pairs) => pairs.flat().join(''))

/** Any text whatever. */
export const anyText: Arbitrary<string> = oneof(
  string({ unit: 'binary', maxLength: 400 }),
  string({ unit: 'grapheme', maxLength: 200 }),
)

/** News as a scraper leaves it: prose, furniture and noise in any order, or line upon line. */
export const newsText: Arbitrary<string> = oneof(
  joined(line(PROSE, FURNITURE), ['\n\n', '\n', ' ', '', '\n\n\n', ' \n\t\n']),
  array(line(PROSE), { maxLength: 25 }).map((lines) => lines.join('\n')),
)

/** News with markup and front matter of all sorts, most of it broken. */
export const messyText: Arbitrary<string> = tuple(
  oneof(constant(''), constantFrom(...FRONT_MATTER)),
  joined(line(PROSE, FURNITURE, MARKUP, FRONT_MATTER), ['\n\n', '\n', ' ', '']),
).map((parts) => parts.join(''))
