import type { LineRule } from './line-rule.ts'

const SERVICE =
  'facebook|twitter|tweet|e-?mail|print|pinterest|linkedin|reddit|whatsapp|share|flipboard|tumblr|copy link|link copied|save|comments?|pocket|messenger|google\\+?|more|this|article|story|on|via|to|with|x'
const BAR = new RegExp(`^(?:(?:${SERVICE})[\\s|·•,:/]*)+$`, 'i')

/** A bar of buttons: “Share on Facebook Tweet Email”. */
export const share: LineRule = {
  kind: 'share',
  rule: 'share-bar',
  test: (line) => line.length < 120 && /share|tweet|facebook|e-?mail/i.test(line) && BAR.test(line),
}
