/** A line of a document; all but its number are offsets. */
export interface Line {
  number: number
  start: number
  /** Its first character that is no space, or the first of the block that it is a part of. */
  from: number
  /** After its last character that is no space. */
  to: number
  /** After its last character. */
  stop: number
  kind: Kind
}

/** What a line opens. A `doubtful` one may be an underline, a break, a table's second row, or be empty. */
export type Kind = 'blank' | 'text' | 'heading' | 'quote' | 'item' | 'doubtful'

const MARKS_ALONE = /^[-+*_=:| ]+$/
const HASHES = /^#{1,6}(?= |$)/
const NUMBER = /^\d{1,9}[.)](?= |$)/

/** The lines of a document in which no tab and no carriage return stands. */
export function linesOf(document: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (let number = 1; start <= document.length; number++) {
    const end = document.indexOf('\n', start)
    const stop = end < 0 ? document.length : end
    lines.push(lineOf(document, number, start, start, stop))
    start = stop + 1
  }
  return lines
}

/** The part of a line that belongs to a block inside of another. */
export function innerLine(document: string, { number, start, stop }: Line, from: number): Line {
  return lineOf(document, number, start, from, stop)
}

function lineOf(document: string, number: number, start: number, first: number, stop: number): Line {
  let from = first
  let to = stop
  while (from < stop && document.charCodeAt(from) === 0x20) from++
  while (to > from && document.charCodeAt(to - 1) === 0x20) to--
  return { number, start, from, to, stop, kind: kindOf(document, from, to) }
}

function kindOf(document: string, from: number, to: number): Kind {
  if (from === to) return 'blank'
  const first = document.charAt(from)
  switch (first) {
    case '#':
      return kindOfOpening(HASHES, document.slice(from, Math.min(to, from + 7)), 'heading')
    case '>':
      return 'quote'
    case '-':
    case '+':
    case '*':
    case '_':
    case '=':
    case ':':
    case '|':
      if (MARKS_ALONE.test(document.slice(from, to))) return 'doubtful'
      return '-+*'.includes(first) && document.charAt(from + 1) === ' ' ? 'item' : 'text'
    default:
      return first >= '0' && first <= '9' ? kindOfOpening(NUMBER, document.slice(from, Math.min(to, from + 11)), 'item') : 'text'
  }
}

/** A line of nothing but the mark is doubtful. */
function kindOfOpening(mark: RegExp, opening: string, kind: Kind): Kind {
  const found = mark.exec(opening)
  if (!found) return 'text'
  return found[0] === opening ? 'doubtful' : kind
}
