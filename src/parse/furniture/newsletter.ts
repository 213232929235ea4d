import type { LineRule } from './line-rule.ts'

/** Each of these that a line has is one cue. */
const CUES = [
  /\bnewsletters?\b/i,
  /\b(?:your|the|an) (?:e-?mail )?inbox\b/i,
  /\bsign(?:ing)? up\b/i,
  /\bsubscri(?:be|bing)\b/i,
  /\b(?:alerts?|briefings?|digest|rundown|top stories|biggest stories|best articles)\b/i,
  /\bdeliver(?:ed|s)?\b/i,
  /\brecaptcha\b|\bterms of (?:use|service)\b|\bprivacy (?:policy|notice)\b/i,
  /\bunsubscribe\b|\bopt out\b/i,
  /\be-?mail address\b|\bby e-?mail\b|\benter your e-?mail\b/i,
  /\bdownload (?:the|our)\b.{0,40}\bapp\b|\b(?:get|try) (?:the|our)\b.{0,30}\bapp\b/i,
  /\b(?:daily|weekly|every (?:day|week|morning|weekday)|weekday mornings?)\b/i,
  /\bfree trial\b|\bas little as\b|\bchip in\b|\bdonat(?:e|ion)\b|\bbecome a (?:member|subscriber|supporter)\b|\breader[- ]supported\b/i,
  /\bsupport (?:our|us|independent|progressive|local)\b/i,
]
const TO_THE_READER = /\b(?:you|your|us|our|we)\b/i
const IMPERATIVE =
  /^(?:\W*)(?:please )?(?:sign up|subscribe|get|join|download|register|support|donate|want|ready|enjoy|receive|stay|help|thank|click|try|start|become|follow|like what|let our|make sure|don['’]t miss|not a subscriber|already a)\b/i
const REPORTED = /\b(?:said|says|told|according to)\b/i

/** An invitation to a newsletter, a subscription, an app or a gift. */
export const newsletter: LineRule = {
  kind: 'newsletter',
  rule: 'newsletter-prompt',
  signs:
    'newsletter inbox sign signing subscribe alert alerts briefing digest rundown stories articles deliver recaptcha terms privacy unsubscribe opt email mail app daily weekly every weekday trial little chip donate donation become reader support',
  test: (line) => {
    if (line.length > 1500) return false
    const asks = IMPERATIVE.test(line)
    if (!asks && (line.length >= 500 || !TO_THE_READER.test(line))) return false
    if (REPORTED.test(line.slice(0, 300))) return false
    const cues = CUES.filter((cue) => cue.test(line)).length
    if (!asks) return cues > 2 || (cues > 1 && line.length < 260)
    return (
      cues > 1 ||
      (cues === 1 && line.length < 160 && TO_THE_READER.test(line)) ||
      (cues === 1 && line.length < 70 && /newsletter|subscribe|\bapp\b|sign up/i.test(line))
    )
  },
}
