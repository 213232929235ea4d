import { frontDecoded } from './front-coding.ts'
import { valueOf } from './characters.ts'

/** A file of terms, opened. */
export class ShardReader {
  /** Sorted. */
  readonly terms: string[]
  private readonly starts: number[] = []
  private readonly lists: string

  constructor(terms: string, lengths: string, lists: string) {
    this.terms = frontDecoded(terms)
    this.lists = lists
    let start = 0
    let number = 0
    let shift = 0
    for (let at = 0; at < lengths.length; at++) {
      const digit = valueOf(lengths.charCodeAt(at))
      number += (digit & 31) * 2 ** shift
      shift += 5
      if (digit > 31) continue
      this.starts.push(start)
      start += number
      number = shift = 0
    }
    this.starts.push(start)
  }

  /** The place of a term among the terms; that of the next one, as a number below 0, where it is not there. */
  find(term: string): number {
    const place = countBefore(this.terms, term)
    return this.terms[place] === term ? place : -1 - place
  }

  /** The list of a term, by its place. */
  list(place: number): string {
    return this.lists.slice(this.starts[place], this.starts[place + 1])
  }

  /** How long that list is, in characters: tells how common the term is. */
  sizeOf(place: number): number {
    return (this.starts[place + 1] as number) - (this.starts[place] as number)
  }
}

/** How many of some sorted texts are before a text. */
export function countBefore(sorted: readonly string[], text: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as string) < text) low = middle + 1
    else high = middle
  }
  return low
}
