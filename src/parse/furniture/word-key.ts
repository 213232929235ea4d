/** The words of a text in small letters, each between spaces, for comparing without marks and capitals. */
export function wordKey(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}

const known = new WeakMap<string[], string[]>()

/** The keys of all lines of an article, made once. */
export function wordKeys(lines: string[]): string[] {
  let keys = known.get(lines)
  if (!keys) known.set(lines, (keys = lines.map(wordKey)))
  return keys
}
