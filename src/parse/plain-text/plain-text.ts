import { unified } from 'unified'
import { furniture } from '../furniture/furniture.ts'
import { tails } from '../furniture/tails.ts'
import { hoverCards } from '../furniture/hover-cards.ts'
import { repair } from '../repair.ts'
import { byline } from './byline.ts'
import { dateLine } from './date-line.ts'
import { dateline } from './dateline.ts'
import { headline } from './headline.ts'
import { plainTextParser } from './parser.ts'

/** The parser of plain news text, and what it recognises, in the order of a news page. */
export const plainText = unified()
  .use(plainTextParser)
  .use(repair)
  .use(headline)
  .use(hoverCards)
  .use(dateLine)
  .use(byline)
  .use(furniture)
  .use(tails)
  .use(dateline)
  .freeze()
