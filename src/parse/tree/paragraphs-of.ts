import type { Nodes, Root } from 'mdast'
import type { Paragraph } from '../../model/article.ts'

declare module 'mdast' {
  interface Data {
    /** Which paragraph of the story a block is, from 1; absent for a block without text. */
    paragraph?: number
  }
}

/**
 * The blocks of a story as plain text, in reading order: paragraphs, headings, list items, rows of tables, code. Each
 * block's node is given its number, by which a page links to it.
 */
export function paragraphsOf(tree: Root): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const visit = (node: Nodes): void => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'tableRow':
      case 'code': {
        const paragraph: Paragraph = { text: '', pieces: [] }
        collect(node, paragraph)
        if (paragraph.text.trim() === '') delete node.data?.paragraph
        else node.data = { ...node.data, paragraph: paragraphs.push(paragraph) }
        break
      }
      default:
        if ('children' in node) for (const child of node.children) visit(child)
    }
  }
  visit(tree)
  return paragraphs
}

function collect(node: Nodes, into: Paragraph): void {
  if ('value' in node && node.type !== 'html') {
    into.pieces.push({ at: into.text.length, source: node.position?.start.offset ?? 0 })
    into.text += node.value.replaceAll('\n', ' ')
  } else if (node.type === 'break') into.text += ' '
  else if ('children' in node) {
    for (const child of node.children) {
      if (child.type === 'tableCell' && into.text !== '') into.text += ' '
      collect(child, into)
    }
  }
}
