import { linkTo } from './link.ts'

const ARTICLE_FILE = /\.(?:txt|md|markdown)$/i
/** Addresses of other schemes, of a part of a page, of no scheme but a host, and none at all. */
const OTHER = /^(?:[a-z][a-z\d+.-]*:|#|\/\/|$)/i

/**
 * Where a link of a story leads. One to the web stays; one to another article's file becomes one to its page, which
 * `addresses` names by the file's path; a relative link of an article whose original address is known leads there; any
 * other leads nowhere in an archive and is undefined.
 */
export function resolveLink(
  target: string,
  source: { path: string; url: string | undefined },
  page: string,
  addresses: Record<string, string>,
): string | undefined {
  if (/^(?:https?:\/\/|mailto:)/i.test(target)) return URL.canParse(target) ? target : undefined
  if (OTHER.test(target)) return undefined
  const file = linkedFile(target, source.path)
  const address = file !== undefined && Object.hasOwn(addresses, file) ? addresses[file] : undefined
  if (address !== undefined) return linkTo(page, address)
  return source.url !== undefined && URL.canParse(target, source.url) ? new URL(target, source.url).href : undefined
}

/** The article file that a link of the article at a path names, as a path from the articles folder; it need not exist. */
export function linkedFile(target: string, path: string): string | undefined {
  if (OTHER.test(target)) return undefined
  const base = `file:///${path.split('/').map(encodeURIComponent).join('/')}`
  if (!URL.canParse(target, base)) return undefined
  const file = decode(new URL(target, base).pathname.slice(1))
  return ARTICLE_FILE.test(file) ? file : undefined
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
