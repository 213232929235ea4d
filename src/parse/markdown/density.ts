/** CommonMark's parsers take quadratic time on marks without end in one paragraph; no article has so many. */
const MOST_MARKS = 10_000
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

/** Quotations, lists and elements inside each other: parsers call themselves for each, and no article has so many. */
const DEEPEST = 100
const DEEP_LINE = new RegExp(`(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])){${DEEPEST}}`, 'y')
const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi
/** Elements that need no closing tag. */
const UNCLOSED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option)$/i

/** The offset at which a text is nested deeper than it can be parsed, if it is. */
export function tooDeep(text: string): number | undefined {
  const line = deepLine(text)
  if (line !== undefined || !text.includes('<')) return line
  let depth = 0
  for (const tag of text.matchAll(TAG)) {
    if (UNCLOSED.test(tag[2] ?? '')) continue
    depth = Math.max(0, depth + (tag[1] === '' ? 1 : -1))
    if (depth > DEEPEST) return tag.index
  }
  return undefined
}

function deepLine(text: string): number | undefined {
  for (let start = 0; start < text.length;) {
    DEEP_LINE.lastIndex = start
    if (DEEP_LINE.test(text)) return start
    const end = text.indexOf('\n', start)
    if (end < 0) break
    start = end + 1
  }
  return undefined
}
