import { xml } from './xml.ts'

/** A page that search engines should know. */
export interface SitemapPage {
  path: string
  /** When its text last changed, as precisely as known (W3C datetime). */
  modified?: string
}

/** A file of a sitemap, made when it is needed. */
interface SitemapFile {
  path: string
  /** What it is made of. */
  shown: unknown
  content: () => string
}

/** So many addresses a file may have. It may be 50 MB long besides, which as many of a site's addresses are far from. */
const MOST = 50_000
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** The sitemap of a site: one file, or, where that would be too long, an index of several. https://www.sitemaps.org/protocol.html */
export function sitemapFiles(pages: SitemapPage[], baseUrl: string, most = MOST): SitemapFile[] {
  if (pages.length <= most) return [{ path: 'sitemap.xml', shown: pages, content: () => sitemap(pages, baseUrl) }]
  const parts = Array.from({ length: Math.ceil(pages.length / most) }, (_, at): SitemapFile => {
    const some = pages.slice(at * most, (at + 1) * most)
    return { path: `sitemap-${at + 1}.xml`, shown: some, content: () => sitemap(some, baseUrl) }
  })
  const paths = parts.map(({ path }) => path)
  return [{ path: 'sitemap.xml', shown: paths, content: () => sitemapIndex(paths, baseUrl) }, ...parts]
}

function sitemap(pages: SitemapPage[], baseUrl: string): string {
  const urls = pages.map(({ path, modified }) => {
    const address = xml(baseUrl + path.replace(/^index\.html$/, ''))
    return `  <url><loc>${address}</loc>${modified === undefined ? '' : `<lastmod>${xml(modified)}</lastmod>`}</url>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="${SCHEMA}">
${urls.join('')}</urlset>
`
}

function sitemapIndex(paths: string[], baseUrl: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="${SCHEMA}">
${paths.map((path) => `  <sitemap><loc>${xml(baseUrl + path)}</loc></sitemap>\n`).join('')}</sitemapindex>
`
}

/** Lets every robot in and shows it the sitemap. https://www.rfc-editor.org/rfc/rfc9309 */
export function robots(baseUrl: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${baseUrl}sitemap.xml\n`
}
