/** `backfile.yaml`: what a site says of itself. */
export interface SiteConfig {
  title: string
  description: string
  /** Absolute address of the front page, ending in `/`. */
  baseUrl: string
  /** BCP 47; also the language of articles that state none. */
  language: string
  /** IANA name; used only where a feed needs an instant and the article states no zone. */
  timeZone: string
  publisher: string
  /** Articles a page of a topic's list. */
  pageSize: number
  frontPage: {
    /** The articles that lead it, by their files or ids; the rule chooses the others. */
    lead: string[]
  }
  /** Of the articles that a topic learned from others is given to, the share that surely should have it, from 0 to 1; undefined where none is learned. */
  learnTopics: number | undefined
}
