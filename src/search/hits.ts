import type { Group } from './group.ts'
import { placeFrom } from './phrases.ts'

/** What an article has of a word or phrase of a query. */
export interface Hit {
  /** A word or phrase as it was typed; where it has another form of a word more often, that one, folded. */
  text: string
  /** How often its text and headline have the word in any form; undefined for a phrase. */
  times: number | undefined
}

/** What an article has of a group; undefined where only its names and topics have the word. */
export function hitIn(group: Group, article: number): Hit | undefined {
  if (!group.weights.has(article)) return undefined
  const typed = group.source.replace(/["“”]/g, '')
  if (group.terms.length > 1) return { text: typed, times: undefined }
  let most = 0
  let times = 0
  let text = ''
  for (const [term, { articles, counts }] of group.forms) {
    const place = placeFrom(articles, 0, article)
    const count = articles[place] === article ? (counts[place] as number) : 0
    times += count
    if (count > most) [most, text] = [count, term]
  }
  return times === 0 ? undefined : { text: text === group.terms[0] ? typed : text, times }
}
