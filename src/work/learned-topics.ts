import { fingerprint } from '../fingerprint.ts'
import { examplesOf, vocabularyOf } from '../learn/examples.ts'
import { type Lessons, lessonsOf } from '../learn/lessons.ts'
import { predictor } from '../learn/predict.ts'
import type { ArchivedArticle, Entry } from '../model/archive.ts'
import type { LearnedModel, Terms } from '../model/learned-model.ts'
import type { Subject } from '../model/topic.ts'
import type { Taught } from '../model/snapshot.ts'
import { withLearnedTopics } from '../relate/relate.ts'
import type { Crew, Progress } from './crew.ts'
import type { Text } from './desk.ts'

/** So many texts are asked for at once; their terms are short-lived, and there may be many. */
const TEXTS = 2048
/** To learn a topic takes as long as to prepare some hundred articles. */
const TOPICS_A_BATCH = 4

/** What topics are learned with. */
export interface Teaching {
  crew: Crew
  /** Of the articles that a topic is given to, the least share that should have it; undefined where nothing is to be learned. */
  leastPrecision: number | undefined
  subjects: Subject[]
  /** Where an article's text is. */
  textOf: (article: ArchivedArticle) => Text
  /** What the last build has learned, where it would be learned now as it was then. */
  known: Taught | undefined
  progress: Progress
}

/**
 * Gives the articles that state no subject those of the others, as far as their words show them: what the stated ones have in
 * common is learned from the archive itself. Nothing is learned again while the articles that teach it are the same.
 */
export async function learnTopics(
  articles: ArchivedArticle[],
  teaching: Teaching,
): Promise<{ articles: ArchivedArticle[]; taught: Taught | undefined }> {
  const { leastPrecision, known } = teaching
  const lessons = leastPrecision === undefined ? undefined : lessonsOf(articles)
  if (leastPrecision === undefined || !lessons || lessons.topics.length === 0 || lessons.open.length === 0)
    return { articles, taught: undefined }
  const print = fingerprint(`${leastPrecision} ${lessons.examples.map((one) => one.print).join(' ')}`)
  const model = known?.print === print ? known.model : await learn(lessons, leastPrecision, teaching)
  const given = await givenTopics(lessons.open, model, known?.print === print ? known.given : new Map(), teaching)
  return {
    articles: articles.map((one) => withLearnedTopics(one, given.get(one.asRead.id)?.topics)),
    taught: { print, model, given },
  }
}

async function learn(
  { examples: teachers, topics }: Lessons<ArchivedArticle>,
  leastPrecision: number,
  { crew, subjects, textOf }: Teaching,
): Promise<LearnedModel> {
  const texts: Terms[] = []
  for (const some of inPieces(teachers)) texts.push(...(await crew.do('terms', some.map(textOf))))
  const vocabulary = vocabularyOf(texts)
  const examples = examplesOf(texts, vocabulary)
  const orders = topics.map(({ positives }) => ({ examples, positives, leastPrecision }))
  const learned = await crew.do('learn', orders, undefined, TOPICS_A_BATCH)
  const bySubject = new Map(subjects.map((subject) => [subject.id, subject]))
  return {
    words: [...vocabulary.numbers.keys()].join(' '),
    rarities: vocabulary.rarities,
    topics: topics.flatMap(({ topic: { id, label }, positives }, at) => {
      const one = learned[at]
      const { mediaTopic } = bySubject.get(id) ?? {}
      return one ? [{ id, label, examples: positives.length, ...one, ...(mediaTopic !== undefined && { mediaTopic }) }] : []
    }),
  }
}

/** The topics that a model gives to articles; those of articles that have not changed are known. */
async function givenTopics(
  open: ArchivedArticle[],
  model: LearnedModel,
  known: Taught['given'],
  { crew, textOf, progress }: Teaching,
): Promise<Taught['given']> {
  const given: Taught['given'] = new Map()
  const unknown: ArchivedArticle[] = []
  for (const article of open) {
    const last = known.get(article.asRead.id)
    if (last?.print === article.print) given.set(article.asRead.id, last)
    else unknown.push(article)
  }
  if (unknown.length === 0) return given
  const predict = predictor(model)
  for (const some of inPieces(unknown)) {
    const texts = await crew.do('terms', some.map(textOf))
    texts.forEach((terms, at) => {
      const { asRead, print } = some[at] as Entry
      given.set(asRead.id, { print, topics: predict(terms) })
    })
    progress(given.size)
  }
  return given
}

function* inPieces<T>(values: T[]): Generator<T[]> {
  for (let at = 0; at < values.length; at += TEXTS) yield values.slice(at, at + TEXTS)
}
