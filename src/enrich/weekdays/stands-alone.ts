const DAY = '(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day'
const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*'

const words = (list: string): Set<string> => new Set(list.split(' '))

/** “every Thursday”, “the Sunday shows”, “the first Monday of”, “before Friday”, “the following Tuesday”, “a week from Friday”. */
const UNFIT_BEFORE = words(
  'a an the every each any one some most no another first second third fourth fifth final that those following previous preceding subsequent same by until till before after from through between of to or and versus for than like our his her their its my your usual typical recent opening starting beginning',
)
/** With a capital these words only open a sentence; any others make a name: “Black Friday”, “Ruby Tuesday”. */
const OPENING = words('On Late Early Earlier Since Last Next This')
/** What may follow; other words are named after the day, or have it for a subject: “Sunday school”, “Friday prayers”. */
const FIT_AFTER = words(
  'that after in at to for as and but when while with from over during following amid before because about against near outside inside into if whether who which where until ahead despite under across along around without he she it they we i the a an his her their its on by local urging calling saying —',
)
/** “Monday through Friday”, “Saturday and Sunday”, “Friday, June 12”, “Thursday the 12th”, “Tuesday of last week”. */
const UNFIT_AFTER = new RegExp(
  String.raw`^\s*(?:[,(–—-]*\s*(?:the )?(?:\d|${MONTH}\b)|(?:,|–|—|and|or|to|through|thru|until|till|&)*\s*(?:and |or )?(?:on )?${DAY}|(?:of|last|next|this|week|before last)\b)`,
)
const NIGHT = /^ (?:morning|afternoon|evening|night)(?![\p{L}’'-])/u
/** A date in the sentence may be the one that its weekdays belong to. */
const DATED = new RegExp(
  String.raw`\b(?:(?:1[89]|20)\d\d|${MONTH}\.? \d|(?:in|since|of|last|next|late|early|mid|by|until) ${MONTH}|(?:last|next|that|previous|following) (?:week|month|year|spring|summer|fall|autumn|winter)|(?:days?|weeks?|months?|years?|decades?) (?:ago|earlier|later|before|after))\b`,
)

/** Whether a weekday, as its sentence before it and after it shows, is a day of its own rather than a name, a habit or part of a date. */
export function standsAlone(before: string, after: string): boolean {
  return isFitBefore(before.trimEnd()) && isFitAfter(after.replace(NIGHT, '')) && !DATED.test(before) && !DATED.test(after)
}

function isFitBefore(text: string): boolean {
  if (text.endsWith('the last') || text.endsWith('the next')) return false
  const word = text.slice(text.lastIndexOf(' ') + 1)
  if (/^\p{Ll}+$/u.test(word)) return !UNFIT_BEFORE.has(word)
  return word === '' || OPENING.has(word) || (word.endsWith(',') && !word.endsWith('day,'))
}

function isFitAfter(text: string): boolean {
  if (UNFIT_AFTER.test(text)) return false
  if (/^(?:[,.;:!?)—–]|$)/.test(text)) return true
  const end = text.indexOf(' ', 1)
  return FIT_AFTER.has(text.slice(1, end < 0 ? undefined : end))
}
