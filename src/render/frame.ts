import type { FrameView, Link } from '../model/page.ts'
import type { SiteConfig } from '../model/site-config.ts'
import type { Lists } from '../index/lists.ts'
import { linkTo, rootOf } from './link.ts'

/** What every page is made with. */
export interface Making {
  site: SiteConfig
  lists: Lists
  /** The version of Backfile. */
  generator: string
}

/** What a page says of itself to its frame. */
interface About {
  path: string
  title: string
  description: string
  section: string
  openGraphType?: string
  jsonLdHtml?: string
  feeds?: Link[]
}

/** The frame of a page: what the layout needs besides the content. */
export function frameOf(about: About, { site, lists }: Making): FrameView {
  const { path, title, description, section, openGraphType = 'website', jsonLdHtml = '', feeds = [] } = about
  const years = lists.dates.years
  const [first, last] = [years[0]?.id, years.at(-1)?.id]
  return {
    site: {
      title: site.title,
      description: site.description,
      publisher: site.publisher,
      language: site.language,
      baseUrl: site.baseUrl,
    },
    root: rootOf(path),
    title,
    description,
    canonical: site.baseUrl + path.replace(/^index\.html$/, ''),
    openGraphType,
    section,
    feeds: [{ label: site.title, href: linkTo(path, 'feed.xml') }, ...feeds],
    jsonLdHtml,
    // The years stand on the front page: a link to the newest of them would change every page with each new year.
    datesHref: last === undefined ? undefined : `${linkTo(path, 'index.html')}#years`,
    span:
      section !== 'home' && section !== 'about'
        ? ''
        : first === undefined || last === undefined
          ? ''
          : first === last
            ? first
            : `${first}–${last}`,
  }
}
