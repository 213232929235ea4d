import { parseDate } from '../dates.ts'
import type { LineRule } from './line-rule.ts'

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const DAY = new RegExp(String.raw`(?:${MONTHS})\.? \d{1,2},? \d{4}|\d{1,2} (?:${MONTHS})\.?,? \d{4}`, 'i')
const DASH = String.raw`^[-–—*\s([]*(?:(?:editor[’']s )?note:\s*)?`
const WHAT = String.raw`(?:this|the) (?:developing |breaking )?(?:story|article|report|post|piece|column|page)`
/** How all of them open. */
const OPENING = new RegExp(
  `${DASH}(?:this|the|last|updated?|first|originally|developing|breaking|please|check|\\d{1,3} (?:year|month|week|day|hour|min|hr))`,
  'i',
)
const RULES = [
  new RegExp(`${DASH}${WHAT} (?:was|has been) (?:last |most recently )?updated\\b.{0,80}\\b(?:at|on|with|to)\\b.{0,160}$`, 'i'),
  new RegExp(`${DASH}${WHAT} was (?:last |first |originally )?(?:published|posted) (?:at|on)\\b.{0,40}\\d.{0,40}$`, 'i'),
  new RegExp(`${DASH}${WHAT} (?:was|has been) updated\\.?[)\\]]?$`, 'i'),
  new RegExp(`${DASH}(?:last )?updated?:?\\s(?:on |at )?.{0,60}(?:\\d{4}|\\d[:.]\\d{2}|\\d\\s?[ap]\\.?m).{0,40}$`, 'i'),
  new RegExp(`${DASH}(?:first|originally) (?:published|posted):?\\s.{0,40}\\d.{0,30}$`, 'i'),
  new RegExp(
    `${DASH}(?:this is a )?(?:developing|breaking) (?:news )?story\\b.{0,30}(?:check back|will be updated|more (?:details|information)|stay tuned|updates)`,
    'i',
  ),
  new RegExp(`${DASH}${WHAT} (?:is (?:a )?(?:developing|breaking)|will be updated)\\b.{0,120}$`, 'i'),
  new RegExp(
    `${DASH}(?:please )?check back (?:later |soon )?for (?:more |further )?(?:updates|details|information)\\b.{0,60}$`,
    'i',
  ),
  /^(?:this is an? )?update of an? (?:post|story|article) originally published\b.{0,60}$/i,
  new RegExp(`${DASH}this is an? (?:update|updated version) of an? (?:post|story|article)\\b.{0,80}$`, 'i'),
  /^\d{1,3} (?:years?|months?|weeks?|days?|hours?|minutes?|mins?|hrs?) ago$/i,
]

/** “--This report was last updated at 2:50 p.m.”, “This is a developing story. Check back for updates.” */
export const updated: LineRule = {
  kind: 'updated',
  rule: 'updated-line',
  signs: 'updated published posted developing breaking check ago',
  test: (line) => line.length < 240 && OPENING.test(line) && RULES.some((rule) => rule.test(line)),
  finds: (line) => {
    const date = /\bupdated?\b/i.test(line) ? dateIn(line) : undefined
    return date === undefined ? {} : { dateModified: date }
  },
}

/** The full date that stands in a line, with the time before or after it. */
function dateIn(line: string): string | undefined {
  const day = DAY.exec(line)?.[0]
  const time = /\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*\(?(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T)\)?)?/i.exec(line)?.[0]
  const date = day === undefined ? undefined : parseDate(time === undefined ? day : `${day} ${time}`)
  return date && 'iso' in date ? date.iso : undefined
}
