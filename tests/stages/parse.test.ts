import { expect, test } from 'vitest'
import type { Article, Fact } from '../../src/model/article.ts'
import type { SourceFile } from '../../src/model/source-file.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { fixturesOf, sourceFile, testFixtures } from '../support/fixtures.ts'

testFixtures('parse', summaryOf)

test.each(fixturesOf('parse'))('every cut of $name shows the source’s own text', ({ file }) => {
  for (const { start, end, text } of parseArticle(file, 'en').article?.removed ?? []) {
    expect(file.text.slice(start, end)).toBe(text)
    expect(text.trim()).not.toBe('')
  }
})

test.each(fixturesOf('parse'))('every fact that $name shows has its place in the source', ({ file }) => {
  const { article } = parseArticle(file, 'en')
  for (const fact of article ? factsOf(article) : []) {
    const written = fact.rule === 'file-name' ? undefined : fact.span && file.text.slice(fact.span.start, fact.span.end).trim()
    expect(written, fact.value).not.toBe('')
  }
})

/** What a case is held to, without what is empty: facts as plain values, and the rule of each. */
function summaryOf(file: SourceFile): object {
  const { article, problems } = parseArticle(file, 'en')
  const all = [...problems, ...(article?.problems ?? [])].map(({ code, line, column }) => ({ code, line, column }))
  if (!article) return { problems: all }
  const { stated } = article
  return withoutEmpty({
    headline: article.headline.value,
    alternativeHeadline: article.alternativeHeadline?.value,
    authors: values(article.authors),
    dateline: article.dateline?.value,
    datePublished: article.datePublished?.value,
    dateModified: article.dateModified?.value,
    publisher: article.publisher?.value,
    section: article.section?.value,
    sourceUrl: article.sourceUrl?.value,
    slug: article.slug?.value,
    correction: article.correction?.value,
    language: article.inLanguage,
    draft: article.draft || undefined,
    topics: values(stated.topics),
    people: values(stated.people),
    organizations: values(stated.organizations),
    places: values(stated.places),
    paragraphs: article.story.paragraphs.map((paragraph) => paragraph.text),
    hovercards: article.hovercards,
    removed: article.removed.map(({ kind, rule, text }) => ({ kind, rule, text })),
    problems: all,
    extra: article.extra,
    rules: rulesOf(article),
  })
}

const values = (facts: Fact<string>[]): string[] => facts.map((fact) => fact.value)

function rulesOf(article: Article): object {
  const facts = Object.entries(article).filter((entry): entry is [string, Fact<string>] => isFact(entry[1]))
  const authors = [...new Set(article.authors.map((author) => author.rule))].join(', ')
  return withoutEmpty({ ...Object.fromEntries(facts.map(([name, fact]) => [name, fact.rule])), authors })
}

function factsOf(article: Article): Fact<string>[] {
  return [...Object.values(article).filter(isFact), ...article.authors, ...Object.values(article.stated).flat()]
}

const isFact = (value: unknown): value is Fact<string> => typeof value === 'object' && value !== null && 'rule' in value

function withoutEmpty(object: Record<string, unknown>): object {
  const isFull = (value: unknown): boolean =>
    value !== undefined && value !== '' && (typeof value !== 'object' || value === null || Object.keys(value).length > 0)
  return Object.fromEntries(Object.entries(object).filter(([, value]) => isFull(value)))
}
