import { array, constantFrom, record, shuffledSubarray, tuple, type Arbitrary } from 'fast-check'

/** A word that hostile pieces would run as a function. */
export const MARK = 'seaweed'

/** Pieces of a text that would run, load or break out if a page took them as they are. */
export const HOSTILE = [
  `<script>${MARK}()</script>`,
  `<SCRIPT src=//evil.example/${MARK}.js></SCRIPT>`,
  `<img src=x onerror=${MARK}()>`,
  `<svg onload=${MARK}()><script>${MARK}()</script></svg>`,
  `<a href="javascript:${MARK}()" onclick="${MARK}()">boat</a>`,
  `<a href="&#106;avascript:${MARK}()">boat</a>`,
  '<iframe src="https://evil.example/"></iframe>',
  '<object data="x.swf"><embed src="x.swf"></object>',
  `<form action="https://evil.example/"><button formaction="javascript:${MARK}()">go</button></form>`,
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<style>@import "https://evil.example/x.css"; body { display: none }</style>',
  `<p style="background: url(javascript:${MARK}())" onmouseover=${MARK}()>boat</p>`,
  `<math><mtext></p><img src=x onerror=${MARK}()>`,
  `<noscript><p title="</noscript><img src=x onerror=${MARK}()>">`,
  `<!--><img src=x onerror=${MARK}()>-->`,
  `<template><script>${MARK}()</script></template>`,
  `<video poster="javascript:${MARK}()" autoplay><source onerror="${MARK}()"></video>`,
  `<details open ontoggle=${MARK}()>`,
  '<div id="content" name="getElementById"><p id="p1">boat</p></div>',
  '</main></body></html><body>',
  '</script><script>',
  `</textarea></title></style></script><script>${MARK}()</script>`,
  `[boat](javascript:${MARK}())`,
  `[boat](<java\tscript:${MARK}()>)`,
  `[boat](\u0001javascript:${MARK}())`,
  `[boat](&#x6A;avascript&colon;${MARK}())`,
  `[boat](data:text/html,<script>${MARK}()</script>)`,
  `[boat](vbscript:${MARK}())`,
  `[boat](https://evil.example/ "a title' onclick=${MARK}()")`,
  '[boat](../../../../etc/passwd)',
  `![boat](javascript:${MARK}())`,
  `<javascript:${MARK}()>`,
  `[boat][evil]\n\n[evil]: javascript:${MARK}()`,
  `{{${MARK}}} {{{${MARK}}}} {{> layout}} {{/layout}}`,
  '${7*7} <%= 7*7 %> {% raw %}',
  `" onmouseover="${MARK}()" x="`,
  `' autofocus onfocus='${MARK}()' x='`,
  `https://evil.example/"onmouseover="${MARK}()`,
  `javascript:${MARK}()//https://courier.example/`,
  '\u2028\u2029\u0007\uFFFF\u202Etxt',
  '<![CDATA[ ]]> <!DOCTYPE html>',
  String.raw`\u003c/script\u003e \"`,
]

const FIELDS = [
  'headline', 'alternativeHeadline', 'author', 'publisher', 'dateline', 'section', 'correction', 'slug', 'url', 'language', 'date', 'updated', 'layout',
] // prettier-ignore
const LISTS = ['topics', 'people', 'places', 'organizations']

interface HostileArticle {
  /** Field and value, in their order. */
  fields: Record<string, string | string[]>
  blocks: string[]
}

/** An article that has one piece in every field and all about its text. */
export function articleOf(piece: string): string {
  const fields = Object.fromEntries([
    ...FIELDS.map((name) => [name, piece] as const),
    ...LISTS.map((name) => [name, [piece, `a ${piece}`]] as const),
  ])
  return fileOf({
    fields,
    blocks: [piece, `The boat ${piece} is late.`, `“${piece}”, Nora Holland said.`, `- ${piece}`, `# ${piece}`],
  })
}

/** An article with hostile pieces in some fields and between its words. */
export const hostileArticle: Arbitrary<string> = tuple(
  shuffledSubarray(FIELDS),
  shuffledSubarray(LISTS),
  array(constantFrom(...HOSTILE), { minLength: 30, maxLength: 30 }),
  array(
    record({
      before: constantFrom('The boat is late. ', '', '> ', '| a |\n|---|\n| ', '**', '`'),
      piece: constantFrom(...HOSTILE),
    }),
    { minLength: 1, maxLength: 6 },
  ),
).map(([names, lists, pieces, blocks]) =>
  fileOf({
    fields: {
      ...Object.fromEntries(names.map((name, at) => [name, pieces[at] ?? ''])),
      ...Object.fromEntries(lists.map((name, at) => [name, pieces.slice(15 + 3 * at, 18 + 3 * at)])),
    },
    blocks: blocks.map(({ before, piece }) => before + piece),
  }),
)

/** Enough of it that control characters do not make a file look binary. */
const PROSE = 'The boat left the harbour at six, and nobody on the quay could say when it would come back. '.repeat(6)

function fileOf({ fields, blocks }: HostileArticle): string {
  const yaml = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
  return `---\n${yaml.join('')}---\n\n${[...blocks, PROSE].join('\n\n')}\n`
}
