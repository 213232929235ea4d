import { describe, expect, test } from 'vitest'
import type { Entity } from '../../src/model/entity.ts'
import type { Span } from '../../src/model/span.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { bodyHtml } from '../../src/render/body-html.ts'
import { linkNames } from '../../src/render/name-links.ts'
import { markStory } from '../../src/render/story-marks.ts'

const entity = (name: string, mentions: Span[]): Entity => ({ id: name, name, mentions, rule: 'title' })
const mentionsOf = (name: string, text: string): Span[] =>
  [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ start: index, end: index + name.length }))

/** The body of an article in which every occurrence of a name is a mention of it. */
function bodyOf(story: string, names: string[], pages: (string | undefined)[], format: 'text' | 'markdown' = 'markdown'): string {
  const text = `Headline\n\n${story}\n`
  const { article } = parseArticle({ path: 'a.md', format, sha256: '', text }, 'en', [])
  if (!article) throw new Error('expected an article')
  const tree = markStory(
    article.story.tree,
    names.map((name) => entity(name, mentionsOf(name, text))),
    [],
  )
  return linkNames(
    bodyHtml(tree, (url) => url),
    pages,
    '2014/06/19/a.html',
  )
}

const REED = '<a class="name" href="../../../people/reed.html">Reed</a>'

/** A rule makes a story one that takes the longer way to HTML. */
describe.each([
  ['plain', ''],
  ['with a rule', '\n\n---\n\nEnd.'],
])('in a story %s', (_, end) => {
  const reedIn = (story: string): string => bodyOf(`${story}${end}`, ['Reed', 'Holt'], ['people/reed.html'])

  test('the first mention of a name with a page is a link, and no other', () => {
    expect(reedIn('Then Reed met Holt, and Reed left.\n\nReed again.')).toContain(
      `<p id="p2">Then ${REED} met Holt, and Reed left.</p>\n<p id="p3">Reed again.</p>`,
    )
  })

  test('headings and links keep their words as they are; the next mention is the link', () => {
    const html = reedIn('## Reed speaks\n\nSee [Reed here](https://a.example/), and *Reed* there.')
    expect(html).toContain('<h2 id="p2">Reed speaks</h2>')
    expect(html).toContain(`<a href="https://a.example/">Reed here</a>, and <em>${REED}</em> there`)
  })

  test('a mention that markup divides is none', () => {
    expect(reedIn('Then Re*ed* left.')).toContain('Then Re<em>ed</em> left.')
  })

  test('what stands around a link is escaped as before', () => {
    expect(reedIn('A & <b Reed &lt;b> & c')).toContain(`${REED} &#x3C;b> &#x26; c`)
  })
})

test('code keeps its words as they are', () => {
  expect(bodyOf('Say `Reed` and Reed.', ['Reed'], ['people/reed.html'])).toContain(`<code>Reed</code> and ${REED}.`)
})

test('a text that is wrapped has its links in the right places', () => {
  const line = 'The mayor of the harbour town was late that morning, because'
  const html = bodyOf(`${line}\nthe ferry of Holt was late as it had been all the week long,\nReed said.`, ['Reed', 'Holt'], ['people/reed.html', undefined], 'text') // prettier-ignore
  expect(html).toContain(`${REED} said.`)
  expect(html).not.toContain('#name')
})

test('an article’s own link cannot pass for one', () => {
  const html = bodyHtml(
    { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'link', url: '#name-0', children: [] }] }] },
    () => undefined,
  )
  expect(html).toBe('<p></p>')
})

test('a name with characters of markup is escaped in its link', () => {
  const html = bodyOf('Then A&B <i> left.', ['A&B <i>'], ['organizations/a-b.html'], 'text')
  expect(html).toContain('<a class="name" href="../../../organizations/a-b.html">A&#x26;B &#x3C;i></a> left.')
})
