import type { Article, Paragraph, Piece } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import type { Lexicon } from './lexicon.ts'
import type { Word } from './word.ts'
import { eachWord } from './words.ts'

/** A block of an article with its words and the offsets that they start at. */
export interface Block extends Paragraph {
  words: Word[]
  starts: number[]
}

/** An article made ready for the enrichers: its headline, standfirst and paragraphs in words. */
export interface Reading {
  headline: Block
  standfirst: Block
  paragraphs: Block[]
}

/** Cuts an article into words, once for all enrichers. */
export function read(article: Article, { dictionary }: Lexicon): Reading {
  const block = (text: string, pieces: Piece[]): Block => {
    const starts: number[] = []
    const words: Word[] = []
    eachWord(text, (units, start, end) => {
      starts.push(start)
      words.push(dictionary.wordAt(units, start, end))
    })
    return { text, pieces, words, starts }
  }
  const line = (text: string, source: number): Block => block(text, [{ at: 0, source }])
  return {
    headline: line(article.headline.value, article.headline.span?.start ?? 0),
    standfirst: line(article.alternativeHeadline?.value ?? '', article.alternativeHeadline?.span?.start ?? 0),
    paragraphs: article.story.paragraphs.map(({ text, pieces }) => block(text, pieces)),
  }
}

/** Whether a word has a possessive ending: `Kerry’s`. */
export function isOwner(word: Word | undefined): boolean {
  return word !== undefined && word.written !== word.text
}

/** Where a word starts in its block. */
export function startOf({ starts }: Block, at: number): number {
  return starts[at] ?? 0
}

/** Where a word ends in its block, without a possessive ending. */
export function endOf({ starts, words }: Block, at: number): number {
  return (starts[at] ?? 0) + (words[at]?.text.length ?? 0)
}

/** The text from one word to before another. */
export function textOf(block: Block, from: number, to: number): string {
  return block.text.slice(startOf(block, from), endOf(block, to - 1))
}

/** A name from one word to before another, with the point of a short last word: `Gullwing Inc.`, `John Harwick, Jr.` */
export function nameOf(block: Block, from: number, to: number): string {
  const end = endOf(block, to - 1)
  const isShort = block.text.charCodeAt(end) === 46 && /^(?:Jr|Sr|Inc|Co|Corp|Ltd|Bros)$/.test(block.words[to - 1]?.text ?? '')
  return block.text.slice(startOf(block, from), isShort ? end + 1 : end)
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
