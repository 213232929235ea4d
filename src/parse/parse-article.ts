import type { Nodes, Root } from 'mdast'
import { VFile } from 'vfile'
import { fileNameOf } from '../file-name.ts'
import type { Article, Fact } from '../model/article.ts'
import type { Problem } from '../model/problem.ts'
import type { SourceFile } from '../model/source-file.ts'
import { placeAt, problem } from '../problems.ts'
import { digitsOf } from '../slug.ts'
import { parseDate } from './dates.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { readFields } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import { denseParagraph, tooDeep } from './markdown/density.ts'
import { markdown } from './markdown/markdown.ts'
import { plainText } from './plain-text/plain-text.ts'
import { byPlace } from './tree/cut.ts'
import { paragraphsOf } from './tree/paragraphs-of.ts'

/** An article, or the problems that keep the file from being one. */
export interface ParseResult {
  article?: Article
  problems: Problem[]
}

/**
 * Parses one article file. Never throws on what a file holds.
 * `language` (BCP 47) is the language of an article that states none; `keep` are openings of passages that are not to be
 * removed, besides those that its front matter names.
 */
export function parseArticle(file: SourceFile, language: string, keep: string[] = []): ParseResult {
  const frontMatter = readFrontMatter(file)
  if (frontMatter.problem) return { problems: [frontMatter.problem] }
  const unreadable = file.format === 'markdown' ? unreadableMarkdown(file) : undefined
  if (unreadable) return { problems: [unreadable] }
  const draft = emptyDraft(file.path, file.format)
  draft.keep.push(...keep)
  readFields(frontMatter, file.text, draft)
  const tree = parseStory(file, frontMatter.bodyStart, draft)
  if (!tree) return { problems: [problem('nested-too-deep', { path: file.path, line: 1, column: 1 })] }
  complete(draft, tree, file, frontMatter.bodyStart)
  return { article: toArticle(file, draft, tree, language), problems: [] }
}

/** What Markdown's parser would not get through. */
function unreadableMarkdown({ path, text }: SourceFile): Problem | undefined {
  const dense = denseParagraph(text)
  if (dense !== undefined) return problem('markdown-too-dense', placeAt(path, text, dense))
  const deep = tooDeep(text)
  return deep === undefined ? undefined : problem('nested-too-deep', placeAt(path, text, deep))
}

/** More levels than any article has; the steps after this one call themselves for each. */
const DEEPEST = 200

/**
 * The story's tree; undefined where it is nested too deep. The front matter becomes blank lines, so that every offset in
 * the tree is one of the source.
 */
function parseStory(file: SourceFile, bodyStart: number, draft: Draft): Root | undefined {
  const processor = file.format === 'text' ? plainText : markdown
  const value = file.text.slice(0, bodyStart).replace(/[^\n]/g, ' ') + file.text.slice(bodyStart)
  const vfile = new VFile({ value, path: file.path, data: { draft } })
  try {
    const tree = processor.runSync(processor.parse(vfile) as Root, vfile) as Root
    return file.format === 'markdown' && isDeeper(tree, DEEPEST) ? undefined : tree
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function isDeeper(tree: Root, levels: number): boolean {
  let nodes: Nodes[] = [tree]
  for (let level = 0; nodes.length > 0; level++) {
    if (level > levels) return true
    nodes = nodes.flatMap((node): Nodes[] => ('children' in node ? node.children : []))
  }
  return false
}

/** What no front matter and no line of the story gave. */
function complete(draft: Draft, tree: Root, file: SourceFile, bodyStart: number): void {
  const at = (offset: number) => placeAt(file.path, file.text, offset)
  const bodyOffset = Math.min(bodyStart + (/\S/.exec(file.text.slice(bodyStart, bodyStart + 1000))?.index ?? 0), file.text.length)
  if (!draft.facts.headline) {
    draft.facts.headline = { value: nameOf(file.path), rule: 'file-name' }
    draft.problems.push(problem('missing-headline', at(bodyOffset)))
  }
  if (!draft.facts.datePublished) {
    const date = dateInName(file.path)
    if (date) draft.facts.datePublished = date
    else if (!draft.dateIsWrong) draft.problems.push(problem('missing-date', at(0)))
  }
  if (tree.children.length === 0) draft.problems.push(problem('headline-only', at(bodyOffset)))
  const story = draft.keep.length === 0 ? '' : file.text.slice(bodyStart).replace(/\s+/g, ' ')
  for (const opening of draft.keep) {
    if (!story.includes(opening.replace(/\s+/g, ' '))) draft.problems.push(problem('keep-unused', at(0), { opening }))
  }
  if (draft.draft) draft.problems.push(problem('draft-left-out', at(0)))
}

function dateInName(path: string): Fact<string> | undefined {
  const { date } = fileNameOf(path)
  const parsed = date === undefined ? undefined : parseDate(date)
  return parsed && 'iso' in parsed ? { value: parsed.iso, rule: 'file-name' } : undefined
}

function nameOf(path: string): string {
  const words = fileNameOf(path).name.replace(/[-_]+/g, ' ').trim()
  return words === '' ? path : words.charAt(0).toUpperCase() + words.slice(1)
}

function toArticle(file: SourceFile, draft: Draft, tree: Root, language: string): Article {
  const { facts } = draft
  return {
    id: digitsOf(file.path),
    source: { path: file.path, format: file.format, sha256: file.sha256 },
    headline: facts.headline as Fact<string>,
    alternativeHeadline: facts.alternativeHeadline,
    authors: draft.authors,
    publisher: facts.publisher,
    dateline: facts.dateline,
    section: facts.section,
    sourceUrl: facts.sourceUrl,
    slug: facts.slug,
    correction: facts.correction,
    datePublished: facts.datePublished,
    dateModified: facts.dateModified,
    inLanguage: languageOf(facts.inLanguage?.value) ?? language,
    draft: draft.draft,
    stated: draft.stated,
    story: { tree, paragraphs: paragraphsOf(tree) },
    hovercards: draft.hovercards,
    keep: draft.keep,
    removed: draft.removed.toSorted(byPlace),
    problems: draft.problems,
    extra: draft.extra,
  }
}

/** A tag in its canonical form, or nothing where it is none. */
function languageOf(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}
