import type { Article, Paragraph, Piece } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import type { Form } from './forms.ts'
import type { Lexicon } from './lexicon.ts'
import { wordsOf } from './words.ts'

/** A word of a paragraph, without possessive ending, with its offsets there. */
export interface Word {
  form: Form
  start: number
  end: number
}

/** A block of an article with its words. */
export interface Block extends Paragraph {
  words: Word[]
}

/** An article made ready for the enrichers: its headline, standfirst and paragraphs in words. */
export interface Reading {
  headline: Block
  standfirst: Block
  paragraphs: Block[]
}

/** Cuts an article into words, once for all enrichers. */
export function read(article: Article, { forms }: Lexicon): Reading {
  const make = (written: string, start: number): Word => {
    const form = forms.of(written)
    return { form, start, end: start + form.text.length }
  }
  const block = (text: string, pieces: Piece[]): Block => ({ text, pieces, words: wordsOf(text, make) })
  const line = (text: string, source: number): Block => block(text, [{ at: 0, source }])
  return {
    headline: line(article.headline.value, article.headline.span?.start ?? 0),
    standfirst: line(article.alternativeHeadline?.value ?? '', article.alternativeHeadline?.span?.start ?? 0),
    paragraphs: article.story.paragraphs.map(({ text, pieces }) => block(text, pieces)),
  }
}

/** The stretch of the source that a stretch of a paragraph stands at. */
export function sourceSpan(paragraph: Paragraph, start: number, end: number): Span {
  return { start: sourceOffset(paragraph, start), end: sourceOffset(paragraph, end - 1) + 1 }
}

function sourceOffset({ pieces }: Paragraph, offset: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.at ?? 0) > offset) high = middle - 1
    else low = middle
  }
  const piece = pieces[low]
  return piece ? piece.source + offset - piece.at : 0
}
