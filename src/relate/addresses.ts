import type { Listing } from '../model/prepared.ts'
import { fileNameOf } from '../file-name.ts'
import type { Article } from '../model/article.ts'
import type { Problem } from '../model/problem.ts'
import { byCodeUnit } from '../order.ts'
import { problem } from '../problems.ts'
import { slugOf } from '../slug.ts'

/** What decides on an article's address. */
export type Addressed = Pick<Listing, 'id' | 'path' | 'slug' | 'slugIsStated' | 'datePublished'>

/** What of an article decides on its address. */
export function addressedOf({ id, source, slug, datePublished }: Article): Addressed {
  return {
    id,
    path: source.path,
    slug: slugOf(slug?.value ?? fileNameOf(source.path).name) || id,
    slugIsStated: slug !== undefined,
    datePublished: datePublished?.value,
  }
}

/** The address that an article has where no other wants it: its date, then its slug. */
export function wantedAddress(article: Addressed): string {
  return `${folderOf(article.datePublished)}/${article.slug}.html`
}

/**
 * Gives every article its address: its date, then its stated slug or the name of its file, which stays when a headline
 * is corrected. Where two want one address, a stated slug goes before a file's name and then the path's order decides;
 * the other has the beginning of its id added.
 */
export function addressesOf<T extends Addressed>(articles: T[]): Map<T, string> {
  const addresses = new Map<T, string>()
  const taken = new Set<string>()
  const inOrder = articles.toSorted((a, b) => Number(b.slugIsStated) - Number(a.slugIsStated) || byCodeUnit(a.path, b.path))
  for (const article of inOrder) {
    let url = wantedAddress(article)
    for (let number = 1; taken.has(url); number++) {
      url = `${folderOf(article.datePublished)}/${article.slug}-${article.id}${number === 1 ? '' : `-${number}`}.html`
    }
    taken.add(url)
    addresses.set(article, url)
  }
  return addresses
}

/** What is said of an article that has another address than the one it wants, since another article has that. */
export function addressTaken(article: Addressed, instead: string): Problem {
  const place = { path: article.path, line: 1, column: 1 }
  return problem('address-taken', place, { url: wantedAddress(article), instead })
}

/** `2014/06/19` as far as the date is known, or `undated`. */
function folderOf(date: string | undefined): string {
  return date === undefined ? 'undated' : date.slice(0, 10).replaceAll('-', '/')
}
