import type { VFile } from 'vfile'
import type { Article, Fact, HoverCard, Stated } from '../model/article.ts'
import type { Problem } from '../model/problem.ts'
import type { Removal } from '../model/removal.ts'
import type { Format } from '../model/source-file.ts'
import type { Span } from '../model/span.ts'
import { type Code, placeAt, problem } from '../problems.ts'

/** The facts that an article may state or show, each at most once. */
export type FactName =
  | 'headline'
  | 'alternativeHeadline'
  | 'publisher'
  | 'dateline'
  | 'section'
  | 'sourceUrl'
  | 'slug'
  | 'correction'
  | 'datePublished'
  | 'dateModified'
  | 'inLanguage'

/** What is known of an article while its file is parsed: the front matter fills it first, then each transformer. */
export interface Draft {
  path: string
  format: Format
  facts: Partial<Record<FactName, Fact<string>>>
  authors: Fact<string>[]
  stated: Stated
  draft: boolean
  /** A date of publication is stated or printed that cannot be read; that has been reported. */
  dateIsWrong: boolean
  hovercards: HoverCard[]
  removed: Removal[]
  /** Openings of passages that are never removed. */
  keep: string[]
  problems: Problem[]
  extra: Article['extra']
}

declare module 'vfile' {
  interface DataMap {
    draft: Draft
  }
}

/** A draft that knows nothing yet. */
export function emptyDraft(path: string, format: Format): Draft {
  return {
    path,
    format,
    facts: {},
    authors: [],
    stated: { topics: [], notTopics: [], people: [], organizations: [], places: [] },
    draft: false,
    dateIsWrong: false,
    hovercards: [],
    removed: [],
    keep: [],
    problems: [],
    extra: {},
  }
}

/** The draft that rides on a file through the transformers. */
export function draftOf(file: VFile): Draft {
  const draft = file.data.draft
  if (!draft) throw new TypeError('expected a file with a draft')
  return draft
}

/** Keeps a found fact, unless the article states it. */
export function found(draft: Draft, name: FactName, value: string, rule: string, span: Span): void {
  draft.facts[name] ??= { value, rule, span }
}

/** Reports a problem at an offset of the source. */
export function report(draft: Draft, text: string, code: Code, offset: number, details?: Record<string, string | number>): void {
  draft.problems.push(problem(code, placeAt(draft.path, text, offset), details))
}
