import { fileNameOf } from '../file-name.ts'
import type { Article } from '../model/article.ts'
import type { Problem } from '../model/problem.ts'
import { byCodeUnit } from '../order.ts'
import { problem } from '../problems.ts'
import { slugOf } from '../slug.ts'

/** An article's path in the site, and what is to be said about it. */
export interface Address {
  url: string
  /** Where another article has the address that this one wanted. */
  clash?: Problem
}

/**
 * Gives every article its address: its date, then its stated slug or the name of its file, which stays when a headline
 * is corrected. Where two want one address, a stated slug goes before a file's name and then the path's order decides;
 * the other has the beginning of its id added.
 */
export function addressesOf<T extends Article>(articles: T[]): Map<T, Address> {
  const addresses = new Map<T, Address>()
  const taken = new Set<string>()
  const rank = (article: T): string => `${article.slug ? 0 : 1}${article.source.path}`
  for (const article of articles.toSorted((a, b) => byCodeUnit(rank(a), rank(b)))) {
    const folder = folderOf(article.datePublished?.value)
    const wanted = `${folder}/${slugFor(article)}.html`
    let url = wanted
    for (let number = 1; taken.has(url); number++) {
      url = `${folder}/${slugFor(article)}-${article.id}${number === 1 ? '' : `-${number}`}.html`
    }
    taken.add(url)
    if (url === wanted) addresses.set(article, { url })
    else {
      const place = { path: article.source.path, line: 1, column: 1 }
      addresses.set(article, { url, clash: problem('address-taken', place, { url: wanted, instead: url }) })
    }
  }
  return addresses
}

/** `2014/06/19` as far as the date is known, or `undated`. */
function folderOf(date: string | undefined): string {
  return date === undefined ? 'undated' : date.slice(0, 10).replaceAll('-', '/')
}

function slugFor({ id, slug, source }: Article): string {
  return slugOf(slug?.value ?? fileNameOf(source.path).name) || id
}
