import type { LineRule } from './line-rule.ts'

const PROMPT =
  /\b(?:sign up (?:for|to|here|now)|subscribe (?:to|now|here|today)|get (?:the|our) [\w’' -]{0,40}(?:newsletter|briefing|inbox|app)|(?:delivered|straight|sent)(?: directly| straight)? to your inbox|download (?:the|our) [\w’' -]{0,30}app|newsletters?\b.{0,60}\b(?:inbox|e-?mail))/i

/** An invitation to a newsletter, a subscription or an app. */
export const newsletter: LineRule = {
  kind: 'newsletter',
  rule: 'newsletter-prompt',
  test: (line) => line.length < 400 && PROMPT.test(line) && !/[“"”]/.test(line),
}
