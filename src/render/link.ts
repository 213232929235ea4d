/** The way up from a page to the site's root: empty, `../`, `../../` … */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1)
}

/** A link from one page to another, relative, naming the file. Both are paths within the site. */
export function linkTo(from: string, to: string): string {
  const fromFolders = from.split('/').slice(0, -1)
  const toParts = to.split('/')
  let shared = 0
  while (shared < fromFolders.length && shared < toParts.length - 1 && fromFolders[shared] === toParts[shared]) shared++
  return '../'.repeat(fromFolders.length - shared) + toParts.slice(shared).join('/')
}
