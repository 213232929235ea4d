import type { LineRule } from './line-rule.ts'

const LINE =
  /^[-–—*\s(]*(?:(?:view|see|read|show|hide|load|post|leave|add|write|join)\b.{0,24}\b(?:comments?|conversation|discussion)|comments? (?:are )?(?:closed|off|disabled)|\d[\d,]* comments?|(?:what do you think|have your say|sound off|weigh in)\b.{0,80}\bcomments?\b.{0,40}|comments?)[\s).!]*$/i

/** An invitation to comment, or the count of comments. */
export const comments: LineRule = {
  kind: 'comments',
  rule: 'comments-line',
  signs: 'comment conversation discussion',
  test: (line) => line.length < 160 && LINE.test(line),
}
