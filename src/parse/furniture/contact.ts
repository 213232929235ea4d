import type { LineRule } from './line-rule.ts'

const FOLLOW =
  /^(?:[-–—*\s(]*)(?:please )?(?:(?:you can )?(?:follow|like (?=us\b|our\b|the\b|this\b|\p{Lu})|find|contact|reach|e-?mail|connect with|tweet|write to|message))\s.{2,160}?(?:\b(?:on|at|via)\s+(?:twitter|facebook|instagram|linkedin|youtube|x\b|\S+@\S+|https?:|@\w+|www\.)|@\w+|\S+@\S+\.\w+)/iu
const ADDRESS = /\b[\w.+-]+@[\w-]+\.[\w.]+\b/
const WRITE = /\b(?:send|write|e-?mail|contact|reach|submit|letters?|tips?|suggest|corrections?|comments?|feedback)\b/i
const LETTER =
  /^(?:we want to hear|tell us|what do you think|have (?:a|something)|got (?:a|something)|do you have)\b.{0,200}\b(?:letter|e-?mail|write|tips?|contact|let us know|send)\b/i
const ACCOUNT = /^(?:on )?(?:twitter|facebook|instagram|follow on twitter|e-?mail)\s*:\s*\S+.{0,60}$/i
const REACHED = /\bcan be reached (?:at|via|by|on)\b|[’']s e-?mail (?:address )?is\b/i
const REPORTED = /\b(?:said|says|told|wrote)\b/i

/** “Follow Jane Doe on Twitter”, “Send letters to …”, “Got a tip? Write to …”. */
export const contact: LineRule = {
  kind: 'contact',
  rule: 'contact-line',
  signs: '@ twitter facebook instagram linkedin youtube x http https www reached email mail ^we ^tell ^what ^have ^got ^do',
  test: (line) => {
    if (line.length > 420) return false
    if (line.length < 260 && ((FOLLOW.test(line) && !REPORTED.test(line)) || ACCOUNT.test(line))) return true
    if (LETTER.test(line) || (REACHED.test(line) && /@|twitter|\d{3}/i.test(line))) return true
    return (
      line.includes('@') &&
      ADDRESS.test(line) &&
      WRITE.test(line) &&
      /\b(?:us|we|you|your|please|to)\b|:/i.test(line) &&
      !REPORTED.test(line)
    )
  },
}
