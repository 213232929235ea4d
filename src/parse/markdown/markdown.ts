import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { furniture } from '../furniture/furniture.ts'
import { tails } from '../furniture/tails.ts'
import { repair } from '../repair.ts'
import { firstHeading } from './first-heading.ts'
import { htmlToMarkdown } from './html-to-markdown.ts'
import { plainFirst } from './plain/plain-first.ts'

/** The parser of Markdown files: CommonMark and GFM, then what is known of news text. */
export const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(plainFirst)
  .use(htmlToMarkdown)
  .use(repair)
  .use(firstHeading)
  .use(furniture)
  .use(tails)
  .freeze()
