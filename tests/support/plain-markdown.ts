import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect } from 'vitest'
import { plainMarkdown } from '../../src/parse/markdown/plain/plain-markdown.ts'

const remark = unified().use(remarkParse).use(remarkGfm).freeze()

/** Whether the parser of plain Markdown takes a document; where it does, its tree must be remark’s, with every position. */
export function takesExactly(document: string): boolean {
  const tree = plainMarkdown(document)
  if (tree) expect(tree, document).toStrictEqual(remark.parse(document) satisfies Root)
  return tree !== undefined
}
