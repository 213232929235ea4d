import type { Article } from '../model/article.ts'
import type { StoryView } from '../model/page.ts'
import type { Listing } from '../model/prepared.ts'
import { dateView } from './date-view.ts'
import { linkTo } from './link.ts'

const LONGEST = 220

/** What a list shows of an article, and where the article is. */
export interface Placed {
  listing: Pick<Listing, 'headline' | 'standfirst' | 'datePublished' | 'authors' | 'section' | 'language'>
  url: string
}

/** No more of an article than is shown, since it goes to other threads. */
export function placedOf({ listing, url }: Placed): Placed {
  const { headline, standfirst, datePublished, authors, section, language } = listing
  return { url, listing: { headline, standfirst, datePublished, authors, section, language } }
}

/** An article as one of a list on a page. */
export function storyView({ listing, url }: Placed, from: string, why?: string): StoryView {
  return {
    href: linkTo(from, url),
    headline: listing.headline,
    standfirst: listing.standfirst,
    date: listing.datePublished === undefined ? undefined : dateView(listing.datePublished, from),
    authors: listOfNames(listing.authors),
    section: listing.section,
    why,
    language: listing.language,
  }
}

/** The stated standfirst, or else the opening of the story: whole sentences if they are short, or else cut at a word. */
export function standfirstOf({ alternativeHeadline, story }: Article): string {
  if (alternativeHeadline) return alternativeHeadline.value
  const text = story.paragraphs[0]?.text.trim() ?? ''
  if (text.length <= LONGEST) return text
  const sentence = /^.{60,220}?\p{Ll}[.?!]["”’]?(?=\s)/su.exec(text)?.[0]
  return sentence ?? `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`
}

/** `Ada Lindqvist, Tomas Reyes and Priya Nair`. */
export function listOfNames(names: string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
