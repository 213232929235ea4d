import { fingerprint } from '../fingerprint.ts'

/** The file of words, or of names, that begins with a term: its name stays while others come and go. */
export const wordFileOf = (first: string): string => `words/${fingerprint(first).toString(36)}`
export const nameFileOf = (first: string): string => `names/${fingerprint(first).toString(36)}`

/** Where a file of the index stands in the site. */
export const searchPath = (name: string): string => `search/${name}.js`
