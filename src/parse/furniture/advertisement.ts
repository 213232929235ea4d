import type { LineRule } from './line-rule.ts'

const LINE =
  /^[-–—*\s[(]*(?:advertisements?|ads?|(?:story|article|content) continues? (?:below|after)(?: (?:this |the |sponsor(?:ed)? )?(?:ad(?:vertisement)?|message|content))?|continue reading (?:below|the main story)|scroll (?:down )?to continue(?: .{0,30})?|sponsored(?: content| by.{0,40})?|paid (?:post|content|advertisement)|promoted(?: content)?|report (?:this )?ad)[-–—*\s\]).:]*$/i

/** “ADVERTISEMENT” or “Story Continued Below” on a line of its own. */
export const advertisement: LineRule = {
  kind: 'advertisement',
  rule: 'advertisement-line',
  signs: 'advertisement ad ads continue sponsored paid promoted',
  test: (line) => line.length < 90 && (LINE.test(line) || /^story continued below$/i.test(line)),
}
