const formats = new Map<string, Intl.DateTimeFormat>()

/** A formatter is dear to make, so each zone has one. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })))
  return format
}

/** Minutes that a zone's clocks (IANA name) are ahead of UTC when they show a local time such as `2014-06-19T10:05`. */
export function zoneMinutes(timeZone: string, clock: string): number {
  if (timeZone === 'UTC') return 0
  const local = Date.parse(`${clock}Z`)
  const format = formatOf(timeZone)
  const minutesAt = (instant: number): number => {
    const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? ''
    const match = /([+-])(\d{2}):(\d{2})/.exec(name)
    return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0
  }
  return minutesAt(local - minutesAt(local) * 60_000)
}

/** Minutes ahead of UTC as ISO 8601 writes them: `Z`, `-04:00`. */
export function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z'
  const pad = (number: number): string => String(number).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`
}
