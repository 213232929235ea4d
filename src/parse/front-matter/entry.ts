import type { Span } from '../../model/span.ts'

/** A field of front matter, in whichever way it was read; all offsets are those of the source. */
export interface Entry {
  key: string
  keyAt: number
  value: FieldValue
}

/** What a field says: a scalar, a list or a map. */
export interface FieldValue {
  /** Where it starts. */
  at: number
  /** Nothing, `null` or an empty string. */
  isEmpty: boolean
  /** A scalar as it is written, without its quotes: `1984` and `007` are text, not numbers. */
  scalar?: { text: string; span: Span }
  /** A list's items. */
  items?: FieldValue[]
  /** What a map has for `name` or `title`: `{ name: Jane Doe }`, as some systems write authors and tags, means the name. */
  name?: FieldValue
  /** The whole of it as data, numbers as numbers. */
  data: () => unknown
}
