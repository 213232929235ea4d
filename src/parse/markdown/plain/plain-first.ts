import type { Root } from 'mdast'
import type { Parser, Processor } from 'unified'
import { plainMarkdown } from './plain-markdown.ts'

/** A unified plugin: plain Markdown is read at a fraction of the cost, everything else by the parser set before. */
export function plainFirst(this: Processor): void {
  const general = this.parser
  const parser: Parser<Root> = (document, file) => plainMarkdown(document) ?? (general?.(document, file) as Root)
  this.parser = parser
}
