import type { LineRule } from './line-rule.ts'

const LABEL =
  /^[>\s»*•–—-]*(?:\(?\s*)(?:see also|read more|read (?:also|next|this)|also read|also see|more on this|more from|related(?: (?:stories|story|articles?|links?|content|coverage|topics?|video))?|recommended(?: stories| for you)?|don['’]t miss|must[- ]reads?|you (?:may|might) also like|watch(?: (?:now|more|live|video|below))?|further reading)\s*(?::|»|>|–|—|\||$)/i

/** A link to something else: “Read more: …”, “SEE ALSO: …”, “Related: …”. */
export const related: LineRule = { kind: 'related', rule: 'related-label', test: (line) => line.length < 260 && LABEL.test(line) }
