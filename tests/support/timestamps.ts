const CLOCK = String.raw`([01]\d|2[0-3]):[0-5]\d(?::([0-5]\d|60)(?:\.\d+)?)?`
const ZONE = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`
const DAY = String.raw`(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`
const RFC_3339 = new RegExp(String.raw`^${DAY}T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?${ZONE}$`)
const W3C = new RegExp(String.raw`^(?:\d{4}|\d{4}-(?:0[1-9]|1[0-2])|${DAY}(?:T${CLOCK}${ZONE})?)$`)
const PARTIAL = new RegExp(String.raw`^(?:\d{4}|\d{4}-(?:0[1-9]|1[0-2])|${DAY}(?:T${CLOCK}${ZONE}?)?)$`)

/** A full time with its zone, on a day that exists. https://www.rfc-editor.org/rfc/rfc3339 */
export const isRfc3339 = (text: string): boolean => RFC_3339.test(text) && isDay(text)

/** A year, month, day or time; a time has a zone. https://www.w3.org/TR/NOTE-datetime */
export const isW3cDate = (text: string): boolean => W3C.test(text) && isDay(text)

/** ISO 8601 with any precision from a year on; a time may leave its zone open. */
export const isPartialDate = (text: string): boolean => PARTIAL.test(text) && isDay(text)

/** True unless the text names a day that its month does not have. */
function isDay(text: string): boolean {
  const [year, month, day] = text.slice(0, 10).split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return true
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
