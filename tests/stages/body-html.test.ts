import { expect, test } from 'vitest'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { bodyHtml } from '../../src/render/body-html.ts'

/** The story of a Markdown article as it stands on a page. */
function htmlOf(story: string): string {
  const { article } = parseArticle({ path: 'a.md', format: 'markdown', sha256: '', text: `# Headline\n\n${story}\n` }, 'en', [])
  if (!article) throw new Error('expected an article')
  return bodyHtml(article.story.tree, (url) => url)
}

const idsIn = (html: string): string[] => [...html.matchAll(/ id="(p\d+)"/g)].map(([, id = '']) => id)

test.each([
  ['a list without blank lines', '- one\n- two', '<li><span id="p1">one</span></li>', 2],
  ['a list with blank lines', '- one\n\n- two', '<p id="p1">one</p>', 2],
  ['a list in a list', '1. one\n   - two\n2. three', '<span id="p2">two</span>', 3],
  ['a list of tasks', '- [x] one\n- [ ] two', '<span id="p2">two</span>', 2],
  ['a list in a quotation', '> - one\n> - two', '<span id="p2">two</span>', 2],
])('each paragraph of %s can be linked to', (_, story, part, count) => {
  const html = htmlOf(story)
  expect(html.replace(/>\n+/g, '>')).toContain(part)
  expect(idsIn(html)).toEqual(Array.from({ length: count }, (_one, at) => `p${at + 1}`))
})
