import { dateLabel } from '../../render/date-view.ts'
import type { FoundArticle } from '../archive-reader.ts'
import type { Found } from '../find.ts'
import { element } from './dom.ts'
import { marked } from './marked.ts'

/** An article among the results. */
export function resultOf(article: FoundArticle, { marks }: Found): HTMLLIElement {
  const { headline, url, date, standfirst, authors, topics, section, language } = article
  const lang = language === '' ? undefined : language
  const label = element('p', { class: 'label' })
  if (date !== '') label.append(element('time', { datetime: date }, dateLabel(date)))
  if (section !== '') label.append(element('bdi', { class: 'kicker' }, section))
  const link = element('a', { href: encodeURI(url) }, ...marked(headline, marks))
  const text = element('div', { class: 'story-text' }, element('h3', { class: 'headline', dir: 'auto', lang }, link))
  text.append(element('p', { class: 'standfirst excerpt', dir: 'auto', lang }, ...marked(standfirst, marks)))
  const about = [authors.length > 0 ? `By ${authors.join(', ')}` : '', topics.join(', ')].filter((one) => one !== '')
  if (about.length > 0) text.append(element('p', { class: 'byline' }, about.join(' · ')))
  return element('li', { class: 'story' }, label, text)
}
