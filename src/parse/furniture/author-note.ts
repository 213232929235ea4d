import type { LineRule } from './line-rule.ts'

const NOTE =
  /^(?:\p{Lu}[\p{L}.'’-]+\s+){1,3}\p{Lu}[\p{L}.'’-]+(?:,? (?:who )?)\s*(?:is (?:an?|the)\s.{0,80}\b(?:writer|reporter|correspondent|editor|columnist|contributor|author|fellow|professor)\b|(?:covers|reports on|writes (?:about|for|on))\s)/u

/** The note on the author that ends a story: “Jane Doe covers science for …”. */
export const authorNote: LineRule = {
  kind: 'bio',
  rule: 'author-note',
  test: (line, { after }) => after < 4 && line.length < 600 && NOTE.test(line) && !/[“"]/.test(line),
}
