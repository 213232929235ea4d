import { offsetText, zoneMinutes } from '../zone.ts'

/**
 * A date as the full time that RFC 3339 asks for. What the source leaves open is filled with its beginning, and a
 * missing zone with the publisher's (IANA name): only feeds, which cannot do without, see this.
 */
export function instantOf(iso: string, timeZone: string): string {
  const [date = '', time] = iso.split('T')
  const day = `${date}${'-01'.repeat(3 - date.split('-').length)}`
  const clock = (time ?? '00:00').replace(/(?:Z|[+-]\d{2}:\d{2})$/, '')
  const zone = /(?:Z|[+-]\d{2}:\d{2})$/.exec(time ?? '')?.[0] ?? offsetText(zoneMinutes(timeZone, `${day}T${clock.slice(0, 5)}`))
  // A leap second is none to most readers of feeds.
  return `${day}T${clock.length === 5 ? `${clock}:00` : clock.replace(/:60$/, ':59')}${zone}`
}
