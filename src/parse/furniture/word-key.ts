/** The words of a text in small letters, each between spaces, for comparing without marks and capitals. */
export function wordKey(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
}
