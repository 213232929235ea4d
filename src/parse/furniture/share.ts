import type { LineRule } from './line-rule.ts'

const SERVICE =
  'facebook|twitter|tweet|post|e-?mail|print|pinterest|linkedin|reddit|whatsapp|share|flipboard|tumblr|copy (?:the )?link|link copied|link|save|bookmark|comments?|pocket|messenger|telegram|google\\+?|more|listen(?: to (?:this )?article)?|text size|read|this|article|story|post|page|on|via|to|with|by|or|and|x|\\d{1,2}:\\d{2}|\\d+(?:\\.\\d)?k?'
const BAR = new RegExp(`^(?:(?:${SERVICE})(?:[\\s|·•,:/+]+|$))+$`, 'i')
const ASKING = /^(?:please )?share (?:this|your|on|via|with)\b.{0,60}$/i

/** A bar of buttons: “Share on Facebook Tweet Email”. */
export const share: LineRule = {
  kind: 'share',
  rule: 'share-bar',
  signs: 'share tweet facebook email mail print link',
  test: (line) =>
    line.length < 140 &&
    /share|tweet|facebook|e-?mail|print|link copied|copy (?:the )?link/i.test(line) &&
    (BAR.test(line) || (line.length < 60 && ASKING.test(line) && !/[“"]/.test(line))),
}
