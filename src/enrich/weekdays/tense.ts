/** Whether what a sentence tells of a day has happened on it or is to happen; undefined where that is not clear. */
export type Tense = 'past' | 'future' | undefined

const PAST = new Set(
  'was were had did said told wrote met held won lost began went came took made gave got led ran sent left found put hit spoke saw struck rose fell drew broke shot fought taught brought bought caught sought stood paid sold sat drove flew grew knew showed threw swore heard became sank rang sang woke chose froze spent lent kept slept swept meant dealt laid lay hid bit slid fled lit built felt thought quit stuck hung dug tore wore bore stole ate forgot gave rode arose blew drank shook withdrew overcame'.split(' '), // prettier-ignore
)
/** What may be of either time, and what is of the present: “airs Sunday”, “the deadline is Friday”. */
const OPEN = new Set(
  'would could may might can should must is are am has have does do air airs begin begins start starts open opens reopen reopens run runs meet meets vote votes return returns resume resumes premieres continue continues end ends close closes take takes go goes head heads face faces play plays hosts come comes arrive arrives expires launches concludes hold holds leave leaves says plan plans expect expects set due planned scheduled expected prepared slated supposed upcoming remains'.split(' '), // prettier-ignore
)
const TO_COME = new Set(['will', 'won’t', "won't", 'shall'])
/** Ends in -ed, and is no past. */
const NO_PAST = /^(?:need|feed|speed|seed|indeed|hundred|exceed|proceed|succeed|breed|greed|bleed|embed)$/
const TO_BE = /^(?:is|are|am)$/
/** “will vote”: it tells the time, and not the verb. */
const BEFORE_VERB = /^(?:will|won[’']t|shall|would|could|may|might|can|should|must)$/
const BEFORE_PARTICIPLE = /^(?:be|been|being)$/
const AHEAD = /^(?:scheduled|expected|due|set|slated|planned|going)$/
const NO_VERB = /^(?:the|an?|his|her|its|their|this|that|these|those|our|my|your|him|them|it|us|me)$|ly$|[^s]s$/

/**
 * The tense of what a sentence says of a weekday, by the nearest verb before it, or else the first behind it. “The House will
 * vote Thursday” is to come; “Reed, who will retire, said Thursday” has been.
 */
export function tenseAt(before: string, after: string): Tense {
  const words = wordsOf(before)
  for (let at = words.length - 1; at >= 0; at--) {
    const tense = tenseOf(words, at)
    if (tense !== 'none') return tense
  }
  const rest = wordsOf(after)
  for (let at = 0; at < rest.length; at++) {
    const tense = tenseOf(rest, at)
    if (tense !== 'none') return tense
  }
  return undefined
}

const wordsOf = (text: string): string[] => text.trim().split(/[ ,;:.!?—–()]+/)

/** What a word says of the time, which is nothing for most. */
function tenseOf(words: string[], at: number): Tense | 'none' {
  const word = words[at] as string
  const last = words[at - 1] ?? ''
  if (TO_COME.has(word) || word.endsWith('’ll') || word.endsWith("'ll")) return 'future'
  if (AHEAD.test(word) && TO_BE.test(last)) return 'future'
  // “to vote Thursday” may be any Thursday; “to reporters Thursday” is no verb.
  if (last === 'to' && words[at - 2] !== 'according' && /^\p{Ll}/u.test(word) && !NO_VERB.test(word)) return undefined
  if (OPEN.has(word)) return BEFORE_VERB.test(last) ? 'none' : undefined
  // “be held”, “a case brought by”: no verb of the sentence.
  if (BEFORE_PARTICIPLE.test(last) || words[at + 1] === 'by') return 'none'
  return PAST.has(word) || (word.endsWith('ed') && /^\p{Ll}{4,}$/u.test(word) && !NO_PAST.test(word)) ? 'past' : 'none'
}
