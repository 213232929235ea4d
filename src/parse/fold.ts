/** A text for comparison: small letters, plain quotation marks, single spaces. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim()
}
