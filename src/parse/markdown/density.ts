/** CommonMark's parsers take quadratic time on marks without end in one paragraph; no article has so many. */
const MOST_MARKS = 20_000
const MARK = /[*_[\]<>`~!&\\]/g

/** The offset of the first paragraph that holds more marks than Markdown can be parsed with in seconds, if there is one. */
export function denseParagraph(text: string): number | undefined {
  if (text.length <= MOST_MARKS) return undefined
  let start = 0
  while (start < text.length) {
    const gap = text.indexOf('\n\n', start)
    const end = gap < 0 ? text.length : gap
    if (end - start > MOST_MARKS && (text.slice(start, end).match(MARK)?.length ?? 0) > MOST_MARKS) return start
    start = end + 2
  }
  return undefined
}
