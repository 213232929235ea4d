import { linkTo } from './link.ts'

/** Where a link to a name's page is to stand. An article's own links never lead to a part of a page, so none is like it. */
const MARKED = /<a href="#name-(\d+)">([^<]*)<\/a>/g

/** The address of a link that may be. */
export const markOf = (name: number): string => `#name-${name}`

/** The HTML of a story with links to those pages that there are; `pages` are their paths, in the order of the article's names. */
export function linkNames(html: string, pages: (string | undefined)[], from: string): string {
  // Two of its names may turn out to be one.
  const linked = new Set<string>()
  return html.replace(MARKED, (_, name: string, words: string) => {
    const page = pages[Number(name)]
    if (page === undefined || linked.has(page)) return words
    linked.add(page)
    return `<a class="name" href="${linkTo(from, page)}">${words}</a>`
  })
}
