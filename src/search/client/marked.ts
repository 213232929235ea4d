import { placedTerms } from '../words.ts'
import { element } from './dom.ts'

/** A text with the words marked that were looked for. */
export function marked(text: string, marks: (term: string) => boolean): (Node | string)[] {
  const parts: (Node | string)[] = []
  let end = 0
  for (const hit of hitsIn(text, marks)) {
    if (hit.start < end) continue
    parts.push(text.slice(end, hit.start), element('mark', {}, text.slice(hit.start, hit.end)))
    end = hit.end
  }
  parts.push(text.slice(end))
  return parts
}

/** The words of a text that were looked for. */
export function hitsIn(text: string, marks: (term: string) => boolean): { term: string; start: number; end: number }[] {
  return placedTerms(text).filter(({ term }) => marks(term))
}
