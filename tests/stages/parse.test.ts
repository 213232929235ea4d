import { expect, test } from 'vitest'
import type { Article, Fact } from '../../src/model/article.ts'
import type { SourceFile } from '../../src/model/source-file.ts'
import { parseArticle } from '../../src/parse/parse-article.ts'
import { fixturesOf, sourceFile, testFixtures } from '../support/fixtures.ts'

testFixtures('parse', summaryOf)

test('every cut of every case shows the source’s own text', () => {
  let cuts = 0
  for (const { name, file } of fixturesOf('parse')) {
    for (const { start, end, text } of parseArticle(file, 'en').article?.removed ?? []) {
      expect(file.text.slice(start, end), name).toBe(text)
      expect(text.trim(), name).not.toBe('')
      cuts++
    }
  }
  expect(cuts).toBeGreaterThan(20)
})

test('every fact of every case is written at its place in the source', () => {
  let facts = 0
  for (const { name, file } of fixturesOf('parse')) {
    const { article } = parseArticle(file, 'en')
    for (const { value, rule, span } of article ? factsOf(article) : []) {
      if (rule === 'file-name') continue
      const evidence = span ? file.text.slice(span.start, span.end) : ''
      const wanted = /^\d{4}-/.test(value) ? value.slice(0, 4) : value
      expect(evidence.replaceAll(/[*`]/g, '').toLowerCase(), name).toContain(wanted.toLowerCase())
      if (rule === 'front-matter') expect(evidence, name).toBe(evidence.trim())
      facts++
    }
  }
  expect(facts).toBeGreaterThan(100)
})

test('the file’s name gives the headline and the day that the text lacks', () => {
  const { article } = parseArticle(sourceFile('The ferry is late.\n', '2018/2018-01-02-budget-vote.md'), 'en')
  expect(article?.headline).toEqual({ value: 'Budget vote', rule: 'file-name' })
  expect(article?.datePublished).toEqual({ value: '2018-01-02', rule: 'file-name' })
  expect(article?.problems.map((problem) => problem.code)).toEqual(['missing-headline'])
})

test('a date that the article states wins over the one in the file’s name', () => {
  const text = '---\ndate: 2017-12\n---\n\n# Budget vote\n\nThe ferry is late.\n'
  const { article } = parseArticle(sourceFile(text, '2018-01-02-budget-vote.md'), 'en')
  expect(article?.datePublished?.value).toBe('2017-12')
})

test('an id comes from the path alone', () => {
  const idOf = (text: string, path: string): string | undefined => parseArticle(sourceFile(text, path), 'en').article?.id
  expect(idOf('One\n\nText.', 'a/one.txt')).toMatch(/^[0-9a-f]{12}$/)
  expect(idOf('One, corrected\n\nAnother text.', 'a/one.txt')).toBe(idOf('One\n\nText.', 'a/one.txt'))
  expect(idOf('One\n\nText.', 'b/one.txt')).not.toBe(idOf('One\n\nText.', 'a/one.txt'))
})

test('an article that states no language has the archive’s', () => {
  expect(parseArticle(sourceFile('Avis\n\nLe bac est en retard.'), 'fr-CA').article?.inLanguage).toBe('fr-CA')
  expect(parseArticle(sourceFile('---\nlanguage: no such tag\n---\nAvis\n\nTexte.'), 'fr-CA').article?.inLanguage).toBe('fr-CA')
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
