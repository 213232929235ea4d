import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { draftOf, found } from '../draft.ts'
import { recordCut, spanOf } from '../tree/cut.ts'
import { textOf } from '../tree/text-of.ts'
import { advertisement } from './advertisement.ts'
import { authorNote } from './author-note.ts'
import { capitals } from './capitals.ts'
import { caption, credit } from './caption.ts'
import { comments } from './comments.ts'
import { contact } from './contact.ts'
import { contributors } from './contributors.ts'
import { copyright } from './copyright.ts'
import { embed, shortcode } from './embed.ts'
import { newsletter } from './newsletter.ts'
import { notice } from './notice.ts'
import { listed, related } from './related.ts'
import { repeatedHeadline } from './repeated-headline.ts'
import { pullQuote, repeatedParagraph } from './repeated-text.ts'
import { separator } from './separator.ts'
import { share } from './share.ts'
import { Signs } from './signs.ts'
import { Story } from './story.ts'
import { updated } from './updated.ts'

/** In the order in which they are asked; the first that knows a line names it. */
const RULES = new Signs([
  advertisement, repeatedHeadline, embed, shortcode, separator, updated, share, comments, caption, credit, related, listed, newsletter, contact,
  copyright, notice, contributors, authorNote, capitals, pullQuote, repeatedParagraph,
]) // prettier-ignore

/** What is cut from Markdown, which somebody wrote on purpose: only what nobody writes into a story. */
const SURE_RULES = new Signs([advertisement, repeatedHeadline, embed, share, comments])

/** Takes out the lines that the publisher's page put around the story. */
export function furniture() {
  return (tree: Root, file: VFile): void => {
    const draft = draftOf(file)
    const rules = draft.format === 'text' ? RULES : SURE_RULES
    const nodes = tree.children
    const lines = nodes.map((node) => (node.type === 'paragraph' ? textOf(node).trim() : ''))
    const story = new Story(draft.facts.headline?.value ?? '', lines)
    tree.children = nodes.filter((node, at) => {
      const line = lines[at] ?? ''
      if (line === '') return true
      story.at = at
      const rule = rules.find(story.words, at, (one) => one.test(line, story))
      if (!rule) return true
      const { author, dateModified } = rule.finds?.(line, story) ?? {}
      if (author !== undefined && draft.authors.length === 0)
        draft.authors.push({ value: author, rule: rule.rule, span: spanOf(node) })
      if (dateModified !== undefined) found(draft, 'dateModified', dateModified, rule.rule, spanOf(node))
      return !recordCut(file, spanOf(node), rule.kind, rule.rule)
    })
  }
}
