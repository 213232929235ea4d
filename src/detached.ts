/** A copy of a text that has been cut out of a longer one, for keeping: the cut itself would keep all of the longer one. */
export function detached(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
