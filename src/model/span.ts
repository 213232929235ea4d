/** A stretch of a source's decoded text with `\n` line ends: UTF-16 offsets, the end not included. */
export interface Span {
  start: number
  end: number
}
