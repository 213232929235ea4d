import { expect, test } from 'vitest'
import { buildIn } from '../support/awkward-archive.ts'
import { addFiles, makeFolder } from '../support/folder.ts'
import { elementsOf, readPage, textOf } from '../support/html-document.ts'

const article = (date: string, headline: string, body: string[]): string =>
  `---\ndate: ${date}\n---\n${headline}\n\n${body.join('\n\n')}\n`

const RESCUE = [
  'Captain Nora Holland brought nine people from a burning trawler to Halifax on Monday, in the third storm of the winter.',
  '“We heard them before we saw them,” Captain Nora Holland said when the boat was at the quay and all of them were safe.',
]
const UPDATE = 'All nine had left the hospital by the evening.'

/** Sixty articles that have nothing in common with the others make what these share rare. */
const OTHERS = Object.fromEntries(
  Array.from({ length: 60 }, (_, at) => [
    `articles/other-${at}.txt`,
    article('1990-01-02', `Item ${at}`, [`Number ${at} was drawn.`]),
  ]),
)
const folder = makeFolder({
  'topics.yaml': 'topics: []\n',
  ...OTHERS,
  'articles/first.txt': article('2001-03-05', 'Nine saved from trawler', RESCUE),
  'articles/update.txt': article('2001-03-06', 'Nine saved from trawler leave hospital', [...RESCUE, UPDATE]),
  'articles/medal.txt': article('2002-01-10', 'Medal for a captain', [
    'Captain Nora Holland was given a medal in Halifax.',
    'The nine people whom Captain Nora Holland saved were there, and so was the mother of Captain Nora Holland.',
  ]),
})
const site = await buildIn(folder)

/** The items of a section of a page, by the id of its heading. */
function itemsOf(path: string, id: string): string[] {
  const section = elementsOf(readPage(site, path)).find(
    (one) => one.tagName === 'section' && elementsOf(one).some(({ properties }) => properties.id === id),
  )
  const items = section ? elementsOf(section).filter(({ tagName }) => tagName === 'li') : []
  return items.map((item) => textOf(item).replace(/\s+/g, ' ').trim())
}

test('an article tells of other versions of its story, and how they differ, and not of these as related', () => {
  expect(itemsOf('2001/03/05/first.html', 'versions')).toEqual([
    'Nine saved from trawler leave hospital 6 March 2001 9 words longer',
  ])
  expect(itemsOf('2001/03/06/update.html', 'versions')).toEqual(['Nine saved from trawler 5 March 2001 9 words shorter'])
  expect(itemsOf('2001/03/05/first.html', 'related')).toEqual(['Medal for a captain 10 January 2002 Also names Nora Holland'])
})

test('of two versions, a related article tells of one; where nothing is related, nothing is told', () => {
  expect(itemsOf('2002/01/10/medal.html', 'related')).toHaveLength(1)
  expect(itemsOf('2002/01/10/medal.html', 'versions')).toEqual([])
  expect(itemsOf('1990/01/02/other-3.html', 'related')).toEqual([])
})

test('a page changes with what it tells of others', async () => {
  addFiles(folder, {
    'articles/update.txt': article('2001-03-06', 'Saved from trawler, all nine are well', [...RESCUE, UPDATE, 'They went home.']),
    'articles/medal.txt': article('2002-01-10', 'Medal for a captain', ['It was given in Lisbon.']),
  })
  await buildIn(folder)
  expect(itemsOf('2001/03/05/first.html', 'versions')).toEqual([
    'Saved from trawler, all nine are well 6 March 2001 12 words longer',
  ])
  expect(itemsOf('2001/03/05/first.html', 'related')).toEqual([])
})
