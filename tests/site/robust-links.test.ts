import { expect, test } from 'vitest'
import { buildIn } from '../support/awkward-archive.ts'
import { elementsOf, readPage } from '../support/html-document.ts'
import { smallArchive } from '../support/small-archive.ts'

const ADDRESS = 'https://harbour.example/story?id=1&part="2"'

/** The attributes of https://robustlinks.mementoweb.org/spec/ and the target of the link to an article's original. */
function originalOf(site: string, page: string): unknown[] {
  const links = elementsOf(readPage(site, page)).filter(({ tagName, properties: { rel } }) => {
    return tagName === 'a' && Array.isArray(rel) && rel.includes('external')
  })
  return links.map(({ properties: { href, dataOriginalurl, dataVersiondate } }) => [href, dataOriginalurl, dataVersiondate])
}

test('the link to the original tells its address and the day that it was so, where a day is known', async () => {
  const article = (date: string): string =>
    `---\ndate: ${date}\nurl: '${ADDRESS}'\n---\nThe harbour is deep\n\nIt is said to be.\n`
  const site = await buildIn(
    smallArchive({
      'articles/day.txt': article('2014-06-19'),
      'articles/hour.txt': article('2014-06-20T23:05:00-04:00'),
      'articles/month.txt': article('2014-06'),
    }),
  )
  expect(originalOf(site, '2014/06/19/day.html')).toEqual([[ADDRESS, ADDRESS, '2014-06-19']])
  expect(originalOf(site, '2014/06/20/hour.html')).toEqual([[ADDRESS, ADDRESS, '2014-06-20']])
  expect(originalOf(site, '2014/06/month.html')).toEqual([[ADDRESS, undefined, undefined]])
})
