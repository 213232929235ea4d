import { offsetText, zoneMinutes } from '../zone.ts'

/** A date as the source states it, or why it is none. */
export type ParsedDate = { iso: string } | { problem: 'invalid-date' | 'ambiguous-date' } | undefined

const MONTHS: Record<string, number> = {
  jan: 1, feb: 2, mar: 3, apr: 4, may: 5, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12,
  january: 1, february: 2, march: 3, april: 4, june: 6, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12,
} // prettier-ignore

/** Abbreviations of zones that name one offset, in minutes. */
const OFFSETS: Record<string, number> = {
  utc: 0, gmt: 0, z: 0, bst: 60, cet: 60, cest: 120, est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420,
} // prettier-ignore

/** Abbreviations whose offset depends on the day. */
const ZONES: Record<string, string> = {
  et: 'America/New_York', ct: 'America/Chicago', mt: 'America/Denver', pt: 'America/Los_Angeles', eastern: 'America/New_York',
} // prettier-ignore

const ISO =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[Tt ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([Zz]|[+-]\d{2}(?::?\d{2})?)?)?)?)?$/
/** A day with slashes, with one-digit numbers, or without marks. */
const LOOSE = /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|(\d{2})(\d{2}))(?=$|[Tt ])/
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`
const MONTH = String.raw`([a-z]{3,9})\.?`
const TIME = String.raw`(?:,?\s*(?:at\s+|\|\s*|[-–—]\s*)?(\d{1,2})(?:[:.](\d{2})(?::\d{2})?|(?=\s*[ap]\.?m))\s*(a\.?m\.?|p\.?m\.?)?\s*\(?([a-z]{1,7})?\.?\)?)?`
const MONTH_FIRST = new RegExp(String.raw`^${WEEKDAY}${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`, 'i')
const DAY_FIRST = new RegExp(String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH},?\s+(\d{4})${TIME}$`, 'i')
const MONTH_ONLY = new RegExp(String.raw`^${MONTH},?\s+(\d{4})$`, 'i')
const NUMERIC = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})$/

/**
 * Reads one date in ISO 8601 or in the ways of the English-language press and keeps its precision: a year, a month, a
 * day, or a time with the zone that stands beside it. Undefined for text that is no date at all.
 */
export function parseDate(text: string): ParsedDate {
  const value = withHyphens(text.trim())
  const iso = ISO.exec(value)
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso
    if (
      !exists(Number(year), month, day) ||
      Number(hour ?? 0) > 23 ||
      Number(minute ?? 0) > 59 ||
      Number(second ?? 0) > 60 ||
      !isOffset(zone)
    ) {
      return { problem: 'invalid-date' }
    }
    const date = [year, month, day].filter((part) => part !== undefined).join('-')
    if (hour === undefined) return { iso: date }
    return { iso: `${date}T${pad(Number(hour))}:${minute}${second === undefined ? '' : `:${second}`}${zoneOf(zone)}` }
  }
  const monthFirst = MONTH_FIRST.exec(value)
  if (monthFirst) return assemble(monthFirst[3], monthFirst[1], monthFirst[2], monthFirst.slice(4))
  const dayFirst = DAY_FIRST.exec(value)
  if (dayFirst) return assemble(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst.slice(4))
  const monthOnly = MONTH_ONLY.exec(value)
  if (monthOnly) return assemble(monthOnly[2], monthOnly[1], undefined, [])
  const numeric = NUMERIC.exec(value)
  return numeric ? fromNumbers(Number(numeric[1]), Number(numeric[3]), numeric[4] as string) : undefined
}

/** The offsets that clocks have had are less than fifteen hours. */
function isOffset(zone: string | undefined): boolean {
  const digits = /(\d{2}):?(\d{2})?/.exec(zone ?? '')
  return digits === null || (Number(digits[1]) < 15 && Number(digits[2] ?? 0) < 60)
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined || /^z$/i.test(zone)) return zone?.toUpperCase() ?? ''
  if (zone.length === 3) return `${zone}:00`
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

/** `2014/6/9` and `20140609` as `2014-06-09`. */
function withHyphens(value: string): string {
  const [whole, year, month, day, monthDigits, dayDigits] = LOOSE.exec(value) ?? []
  if (whole === undefined) return value
  return `${year}-${pad(Number(month ?? monthDigits))}-${pad(Number(day ?? dayDigits))}${value.slice(whole.length)}`
}

const pad = (number: number): string => String(number).padStart(2, '0')

function exists(year: number, month?: string | number, day?: string | number): boolean {
  if (month === undefined) return true
  const inYear = Number(month)
  if (inYear < 1 || inYear > 12) return false
  return day === undefined || (Number(day) >= 1 && Number(day) <= new Date(Date.UTC(year, inYear, 0)).getUTCDate())
}

function assemble(year = '', monthName = '', day: string | undefined, time: (string | undefined)[]): ParsedDate {
  const month = MONTHS[monthName.toLowerCase()]
  if (month === undefined) return undefined
  if (!exists(Number(year), month, day)) return { problem: 'invalid-date' }
  const date = `${year}-${pad(month)}${day === undefined ? '' : `-${pad(Number(day))}`}`
  const [hourText, minute = '00', half, zone] = time
  if (hourText === undefined) return { iso: date }
  let hour = Number(hourText)
  if (half && hour <= 12) hour = (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0)
  if (hour > 23 || Number(minute) > 59) return { problem: 'invalid-date' }
  const clock = `${date}T${pad(hour)}:${minute}`
  return { iso: clock + offsetOf(zone, clock) }
}

/** The offset that a zone's abbreviation means at a local time, or nothing where it means none. */
function offsetOf(zone: string | undefined, clock: string): string {
  const name = zone?.toLowerCase() ?? ''
  const iana = ZONES[name]
  const minutes = iana ? zoneMinutes(iana, clock) : OFFSETS[name]
  return minutes === undefined ? '' : offsetText(minutes)
}

function fromNumbers(first: number, second: number, year: string): ParsedDate {
  const monthFirst = exists(Number(year), first, second)
  const dayFirst = exists(Number(year), second, first)
  if (!monthFirst && !dayFirst) return { problem: 'invalid-date' }
  if (monthFirst && dayFirst && first !== second) return { problem: 'ambiguous-date' }
  return { iso: monthFirst ? `${year}-${pad(first)}-${pad(second)}` : `${year}-${pad(second)}-${pad(first)}` }
}
