// oxlint-disable-next-line no-control-regex -- all characters that one byte can hold
const NARROW = /^[\u0000-\u00FF]*$/

/**
 * A copy of a text that has been cut out of a longer one, for keeping: the cut itself would keep all of the longer one, and has
 * two bytes for each of its characters where any of the longer one needs them.
 */
export function detached(text: string): string {
  const encoding = NARROW.test(text) ? 'latin1' : 'utf16le'
  return Buffer.from(text, encoding).toString(encoding)
}
