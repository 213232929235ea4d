import type { FrameView, NamePage, SayingsView } from '../model/page.ts'
import type { ListedQuotation, Stored } from '../model/prepared.ts'
import { type About, frameOf, type Making } from './frame.ts'

/** An article that quotes somebody. */
export interface Quoted extends Omit<SayingsView, 'quotations'> {
  /** Where its quotations wait, and whose of them are wanted, as places among the article's names. */
  quotes: Stored
  names: number[]
}

/** A page of a person, an organization or a place, but for the words that wait on the disk. It can be sent to another thread. */
export interface NameDraft {
  frame: About
  view: Omit<NamePage, keyof FrameView | 'sayings'>
  /** Newest first. */
  quoted: Quoted[]
}

/** A page of a person, an organization or a place. `quotationsAt` reads an article's quotations. */
export function namePage(
  { frame, view, quoted }: NameDraft,
  quotationsAt: (stored: Stored) => ListedQuotation[],
  making: Making,
): NamePage {
  const sayings = quoted.map(({ quotes, names, ...article }): SayingsView => {
    const own = quotationsAt(quotes).filter(({ name }) => names.includes(name))
    const quotations = own.map(({ text, paragraph }) => ({
      // A comma before the closing mark belongs to the sentence around the words.
      text: text.replace(/,$/, ''),
      paragraph,
      href: `${article.href}#p${paragraph}`,
    }))
    return { ...article, href: quotations[0]?.href ?? article.href, quotations }
  })
  return Object.assign(frameOf(frame, making), view, { sayings })
}
