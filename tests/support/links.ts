import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Element, Root } from 'hast'
import { elementsOf, readPage } from './html-document.ts'
import { pathsIn } from './folder.ts'

/** An address that a page holds, and what for. */
export interface Reference {
  /** The page or other file that holds it. */
  from: string
  /** The element and attribute: `a[href]`, `script[src]` … */
  as: string
  address: string
}

/** Attributes that hold addresses, by element. */
const ADDRESSES: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  base: ['href'],
  embed: ['src'],
  form: ['action'],
  iframe: ['src'],
  img: ['src', 'srcSet'],
  link: ['href'],
  object: ['data'],
  script: ['src'],
  source: ['src', 'srcSet'],
  track: ['src'],
  use: ['href', 'xLinkHref'],
  video: ['src', 'poster'],
}

/** What a person goes to by a click, or a machine reads for its own use; a browser loads nothing of it by itself. */
const NOT_LOADED = /^(?:a|area)\[href\]$|^link\[href\] (?:canonical|alternate|prev|next|license)$/

/** Every address that a page holds. */
export function referencesOf(from: string, page: Root): Reference[] {
  return elementsOf(page).flatMap((element) =>
    (ADDRESSES[element.tagName] ?? []).flatMap((attribute) => {
      const value = element.properties[attribute]
      if (value === undefined || value === null) return []
      return [{ from, as: describe(element, attribute), address: String(value) }]
    }),
  )
}

function describe({ tagName, properties }: Element, attribute: string): string {
  const relation = tagName === 'link' ? ` ${String(properties.rel)}` : ''
  return `${tagName}[${attribute}]${relation}`
}

/** True for what a browser loads without a click. */
export const isLoaded = (reference: Reference): boolean => !NOT_LOADED.test(reference.as)

/** True for an address with a scheme or a host of its own. */
export const isAbsolute = (address: string): boolean => /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address)

/** The files of a site and the ids in its pages, to look links up in. */
export class SiteIndex {
  readonly site: string
  readonly paths: Set<string>
  private readonly pages = new Map<string, Root>()
  private readonly ids = new Map<string, Set<string>>()

  constructor(site: string) {
    this.site = site
    this.paths = new Set(pathsIn(site))
  }

  /** A page, parsed once. */
  page(path: string): Root {
    const page = this.pages.get(path) ?? readPage(this.site, path)
    this.pages.set(path, page)
    return page
  }

  /** The pages' paths. */
  get pagePaths(): string[] {
    return [...this.paths].filter((path) => path.endsWith('.html'))
  }

  /** The text of a file that is no page. */
  text(path: string): string {
    return readFileSync(join(this.site, path), 'utf8')
  }

  /** What is wrong with an address relative to a file of the site, or undefined where it leads to its goal. */
  fault({ from, as, address }: Reference): string | undefined {
    const said = `${from}: ${as} ${address}`
    const [beforeFragment, fragment] = splitOnce(address, '#')
    if (beforeFragment.includes('?')) return `${said} has a query`
    const target = beforeFragment === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(beforeFragment))
    if (beforeFragment.endsWith('/')) return `${said} names no file`
    if (!this.paths.has(target)) return `${said} leads to no file`
    if (fragment !== undefined && !this.idsOf(target).has(decodeURIComponent(fragment))) return `${said} leads to no id`
    return undefined
  }

  /** What is wrong with an absolute address below the site's base address, or undefined where its file is there. */
  absoluteFault({ from, as, address }: Reference, baseUrl: string): string | undefined {
    if (!address.startsWith(baseUrl)) return `${from}: ${as} ${address} is not below ${baseUrl}`
    const rest = decodeURIComponent(address.slice(baseUrl.length))
    const path = rest === '' ? 'index.html' : rest
    return this.paths.has(path) ? undefined : `${from}: ${as} ${address} leads to no file`
  }

  private idsOf(path: string): Set<string> {
    const known = this.ids.get(path)
    if (known) return known
    const ids = elementsOf(this.page(path)).map((element) => element.properties.id ?? '')
    const all = new Set(ids.filter((id) => id !== ''))
    this.ids.set(path, all)
    return all
  }
}

function splitOnce(text: string, mark: string): [string, string?] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
