/** The way up from a page to the site's root: empty, `../`, `../../` … */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1)
}

const SLASH = 0x2f

/** A link from one page to another, relative, naming the file. Both are paths within the site. */
export function linkTo(from: string, to: string): string {
  // Where the folders that both paths have in common end.
  let shared = 0
  for (let at = 0; at < from.length && from.charCodeAt(at) === to.charCodeAt(at); at++)
    if (from.charCodeAt(at) === SLASH) shared = at + 1
  let up = ''
  for (let at = from.indexOf('/', shared); at >= 0; at = from.indexOf('/', at + 1)) up += '../'
  return up + to.slice(shared)
}
