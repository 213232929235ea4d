import type { Article, Paragraph } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { sourceSpan } from './reading.ts'
import { dayMeant } from './weekdays/day-meant.ts'
import { sentenceAround } from './weekdays/sentence-around.ts'
import { standsAlone } from './weekdays/stands-alone.ts'
import { tenseAt } from './weekdays/tense.ts'

/** A weekday that a story names, where it stands in the source, and the day that it means. */
export interface NamedDay extends Span {
  /** `2014-06-19`. */
  day: string
}

const WEEKDAY = /(?:^|[^\p{L}\p{N}-])((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)$/u
const LONGEST = 'Wednesday'.length
/** “Thursdays”, “Thursday’s”: a habit, and a day that may be to come whatever the tense is. */
const GOES_ON = /^[\p{L}\p{N}’'-]/u

/**
 * The days that the weekdays in a story mean: “on Thursday”, in an article of a Friday, is the day before. Only in English, where
 * the article states its day, and where the words around leave no doubt: a missing day is better than a wrong one.
 */
export function weekdaysIn({ story, datePublished, inLanguage }: Article): NamedDay[] {
  const date = datePublished?.value.slice(0, 10) ?? ''
  const days: NamedDay[] = []
  if (date.length === 10 && /^en(?:-|$)/i.test(inLanguage))
    for (const paragraph of story.paragraphs) putDays(paragraph, date, days)
  return days
}

function putDays(paragraph: Paragraph, date: string, days: NamedDay[]): void {
  const { text } = paragraph
  for (let at = text.indexOf('day'); at >= 0; at = text.indexOf('day', at + 3)) {
    const end = at + 3
    const [, name] = WEEKDAY.exec(text.slice(Math.max(0, end - LONGEST - 1), end)) ?? []
    if (name === undefined || GOES_ON.test(text.slice(end, end + 1))) continue
    const start = end - name.length
    if (isQuoted(text.slice(0, start))) continue
    const { before, after } = sentenceAround(text, start, end)
    const day = standsAlone(before, after) ? dayMeant(name, date, before, tenseAt(before, after)) : undefined
    if (day !== undefined) days.push({ ...sourceSpan(paragraph, start, end), day })
  }
}

/** Whether a quotation is open behind some text: what somebody says may have been said on another day. */
function isQuoted(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”') || (text.includes('"') && text.split('"').length % 2 === 0)
}
