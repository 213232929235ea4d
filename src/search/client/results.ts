import { dateLabel } from '../../render/date-view.ts'
import type { FoundArticle } from '../archive-reader.ts'
import type { Found } from '../find.ts'
import type { Hit } from '../hits.ts'
import { element } from './dom.ts'
import { marked } from './marked.ts'

/** An article among the results. */
export function resultOf(article: FoundArticle, { marks, hits }: Found): HTMLLIElement {
  const { headline, url, date, standfirst, authors, topics, section, language } = article
  const lang = language === '' ? undefined : language
  const label = element('p', { class: 'label' })
  if (date !== '') label.append(element('time', { datetime: date }, dateLabel(date)))
  if (section !== '') label.append(element('bdi', { class: 'kicker' }, section))
  const found = hits(article.at)
  const link = element('a', { href: encodeURI(url) + passageOf(found) }, ...marked(headline, marks))
  const text = element('div', { class: 'story-text' }, element('h3', { class: 'headline', dir: 'auto', lang }, link))
  text.append(element('p', { class: 'standfirst excerpt', dir: 'auto', lang }, ...marked(standfirst, marks)))
  if (found.length > 0) text.append(element('p', { class: 'byline' }, `In the article: ${found.map(told).join(', ')}`))
  const about = [authors.length > 0 ? `By ${authors.join(', ')}` : '', topics.join(', ')].filter((one) => one !== '')
  if (about.length > 0) text.append(element('p', { class: 'byline' }, about.join(' · ')))
  return element('li', { class: 'story' }, label, text)
}

/** So many texts a link asks the browser to look for: one of them is enough to lead to a passage. */
const MOST_LOOKED_FOR = 4

/** Has the browser show where an article has what was looked for. https://wicg.github.io/scroll-to-text-fragment/ */
function passageOf(found: Hit[]): string {
  const texts = found.slice(0, MOST_LOOKED_FOR).map(({ text }) => `text=${encodeURIComponent(text).replaceAll('-', '%2D')}`)
  return texts.length === 0 ? '' : `#:~:${texts.join('&')}`
}

const told = ({ text, times }: Hit): string =>
  times === undefined ? `“${text}”` : `${text} ${times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`}`
