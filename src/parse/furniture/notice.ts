import type { LineRule } from './line-rule.ts'

const NOTICES = [
  /^[-–—*\s([]*re(?:printed|published) (?:from|with|by|courtesy)\b.{0,260}$/i,
  /^[-–—*\s([]*(?:the )?(?:views|opinions)(?: (?:and opinions|and views))? expressed\b.{0,80}\b(?:are (?:those|the|solely|his|her|their)|do not|does not|may not)\b.{0,160}$/i,
  /^[-–—*\s([]*(?:this|the following) is a (?:rush|lightly edited|partial|full) transcript\b.{0,160}$/i,
  /^[-–—*\s([]*this (?:\w+ ){0,3}transcript (?:has been|was|may|is)\b.{0,160}$/i,
  /^[-–—*\s([]*this (?:story|article|piece|post|column|essay|report) (?:(?:was|is|has been|also|first|originally) ){0,3}(?:appear(?:s|ed)|published|posted|produced|syndicated|republished|reprinted|part of)\b(?: \w+)? (?:by|in|on|at|from|of) (?!mon|tues|wednes|thurs|fri|satur|sun).{0,120}$/i,
  /^[-–—*\s([]*(?:originally|first) (?:published|appeared) (?:in|on|at|by)\b.{0,120}$/i,
  /^[-–—*\s([]*[\w’' .]{0,60}\b(?:is|are) (?:a|an) (?:non-?profit|independent|nonpartisan|reader-(?:funded|supported)) (?:news|media|investigative|newsroom)\b.{0,300}$/i,
]

/** What a publisher says of a text: a transcript's warning, “The views expressed are …”, where it first appeared. */
export const notice: LineRule = {
  kind: 'other',
  rule: 'publisher-notice',
  signs: '^reprinted ^republished expressed transcript ^this ^originally ^first nonprofit profit independent nonpartisan reader',
  test: (line) => line.length < 320 && NOTICES.some((one) => one.test(line)) && !/[“"]/.test(line.slice(0, 60)),
}
