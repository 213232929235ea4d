import type { Quotation } from '../model/entity.ts'
import type { EnrichedArticle } from '../model/archive.ts'
import type { Fact } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import { placeAt } from '../problems.ts'
import { problemLine, visible } from './problem-line.ts'

/** One fact of an article with its reason, for `explain`. */
export interface Explained {
  field: string
  value: string
  rule: string
  /** Line and column of its source, and the source's text. */
  line?: number
  column?: number
  evidence?: string
}

/** Every fact of an article, each with the rule that gave it and the source's text that it came from. */
export function explainFacts(article: EnrichedArticle, source: string): Explained[] {
  const explained: Explained[] = []
  const add = (field: string, value: string, rule: string, span?: Span, evidence?: string): void => {
    const place = span && placeAt(article.source.path, source, span.start)
    const text = evidence ?? (span && source.slice(span.start, span.end))
    explained.push({
      field,
      value,
      rule,
      ...(place && { line: place.line, column: place.column }),
      ...(text !== undefined && { evidence: text }),
    })
  }
  const fact = (field: string, one: Fact<string> | undefined): void => one && add(field, one.value, one.rule, one.span)
  fact('headline', article.headline)
  fact('alternativeHeadline', article.alternativeHeadline)
  for (const author of article.authors) fact('author', author)
  fact('datePublished', article.datePublished)
  fact('dateModified', article.dateModified)
  fact('dateline', article.dateline)
  fact('publisher', article.publisher)
  fact('section', article.section)
  fact('sourceUrl', article.sourceUrl)
  fact('slug', article.slug)
  fact('correction', article.correction)
  for (const topic of article.topics) {
    add(`topic (${topic.kind})`, topic.label, `${topic.origin} ${topic.score.toFixed(2)}`, undefined, topic.evidence.join(', '))
  }
  for (const one of article.stated.notTopics) fact('no topic', one)
  for (const person of article.people) add('person', person.name, person.rule, person.mentions[0])
  for (const body of article.organizations) add('organization', body.name, body.rule, body.mentions[0])
  for (const place of article.places) add('place', place.name, place.rule, place.mentions[0])
  for (const quote of article.quotes) add('quote', quote.speaker ?? 'nobody named', quoteRule(quote), quote.span)
  return explained
}

/** `name-before-said, “said”, stated` */
function quoteRule({ rule, verb, attribution }: Quotation): string {
  return [rule || 'no-attribution', verb && `“${verb}”`, attribution].filter(Boolean).join(', ')
}

/** The explanation of an article for a terminal. */
export function explanationText(article: EnrichedArticle, source: string): string {
  const facts = explainFacts(article, source).map(({ field, value, rule, line, column, evidence }) => {
    const from = line === undefined ? '' : `  ${line}:${column}`
    const shown = evidence === undefined || evidence === value ? '' : `\n${' '.repeat(22)}“${short(evidence)}”`
    return `${field.padEnd(21)} ${visible(value)}  [${rule}]${from}${shown}`
  })
  const cards = article.hovercards.map((card) => `${card.name} = ${card.fullName}: ${card.headlines.join(' / ')}`)
  const problems = article.problems.map(problemLine)
  return [
    `${article.source.path}  ${article.source.format}, ${article.wordCount} words, id ${article.id}`,
    section('Facts', facts),
    section('Hover cards', cards),
    section('Problems', problems),
    section(
      'Text',
      article.story.paragraphs.map((paragraph) => `${visible(paragraph.text)}\n`),
    ),
    section(`Source, with what was removed (${article.removed.length}) in brackets`, markedSource(article, source)),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** The source's lines, with every cut between ⟦ and ⟧ behind its kind and rule. */
function markedSource({ removed }: EnrichedArticle, source: string): string[] {
  let marked = ''
  let from = 0
  for (const { start, end, kind, rule } of removed) {
    if (start < from) continue
    marked += `${source.slice(from, start)}⟦${kind}, ${rule}: ${source.slice(start, end)}⟧`
    from = end
  }
  return (marked + source.slice(from)).split('\n').map(visible)
}

const section = (title: string, lines: string[]): string =>
  lines.length === 0 ? '' : `\n${title}\n${'─'.repeat(title.length)}\n${lines.join('\n')}`

function short(text: string): string {
  const line = visible(text.replace(/\s+/g, ' '))
  return line.length > 120 ? `${line.slice(0, 118)} …` : line
}
