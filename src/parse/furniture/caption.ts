import type { LineRule } from './line-rule.ts'

const CREDIT =
  /\((?:photo|image|picture|file|illustration|photograph)s?(?:\s+(?:by|credit|courtesy of))?\s*[:/]?\s*[^)]{0,80}\)\s*$|\([^)]{0,60}(?:\/|\bvia\s)\s*(?:AP|Reuters|AFP|Getty(?: Images)?)[^)]{0,40}\)\s*$/i
const LABEL = /^(?:photo|image|picture|caption|file photo|video|photograph)(?:\s+(?:by|credit|courtesy))?\s*:/i
const GETTY = /\b(?:Getty Images|AP Photo|Reuters\/|AFP\/|\/AP|\/Getty)\b[^.]{0,40}$/

/** A photograph's caption with its credit, or a credit alone. */
export const caption: LineRule = {
  kind: 'caption',
  rule: 'caption-credit',
  test: (line) => line.length < 500 && (CREDIT.test(line) || LABEL.test(line) || GETTY.test(line)),
}
