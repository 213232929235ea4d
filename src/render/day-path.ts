import { MONTHS } from './date-view.ts'

/** The folder of the days of the year. */
export const DAYS_FOLDER = 'on-this-day'

/** The path of a day's page, `on-this-day/06-19.html`; of all days, without one. */
export const dayPath = (day?: string): string => `${DAYS_FOLDER}/${day ?? 'index'}.html`

/** `06-19` as `19 June`. */
export const dayLabel = (day: string): string => `${Number(day.slice(3))} ${MONTHS[Number(day.slice(0, 2)) - 1] ?? ''}`
