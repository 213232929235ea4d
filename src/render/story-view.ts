import type { Entry } from '../model/archive.ts'
import type { StoryView } from '../model/page.ts'
import { dateView } from './date-view.ts'
import { linkTo } from './link.ts'

const LONGEST = 220

/** An article as one of a list on a page. */
export function storyView({ article, url }: Entry, from: string, why?: string): StoryView {
  return {
    href: linkTo(from, url),
    headline: article.headline.value,
    standfirst: standfirstOf(article),
    date: article.datePublished && dateView(article.datePublished.value, from),
    authors: listOfNames(article.authors.map((author) => author.value)),
    section: article.section?.value,
    why,
    language: article.inLanguage,
  }
}

/** The stated standfirst, or else the opening of the story: whole sentences if they are short, or else cut at a word. */
export function standfirstOf({ alternativeHeadline, story }: Entry['article']): string {
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
