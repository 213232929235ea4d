import { xml } from './xml.ts'

/** A page that search engines should know. */
export interface SitemapPage {
  path: string
  /** When its text last changed, as precisely as known (W3C datetime). */
  modified?: string
}

/** The sitemap of a site. https://www.sitemaps.org/protocol.html */
export function sitemap(pages: SitemapPage[], baseUrl: string): string {
  const urls = pages.map(({ path, modified }) => {
    const address = xml(baseUrl + path.replace(/^index\.html$/, ''))
    return `  <url><loc>${address}</loc>${modified === undefined ? '' : `<lastmod>${xml(modified)}</lastmod>`}</url>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`
}

/** Lets every robot in and shows it the sitemap. https://www.rfc-editor.org/rfc/rfc9309 */
export function robots(baseUrl: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${baseUrl}sitemap.xml\n`
}
