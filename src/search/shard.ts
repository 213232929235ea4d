import { characterOf } from './characters.ts'
import { frontCoded } from './front-coding.ts'

/** A file of the index as a script: it hands what it holds to the one that has asked for it, by its name. */
export function scriptOf(name: string, ...parts: unknown[]): string {
  return `backfileSearch(${[name, ...parts].map((part) => JSON.stringify(part)).join()})\n`
}

/** Terms with their lists, on the way into a file. */
export class Shard {
  private readonly terms: string[] = []
  private readonly lists: Uint8Array[] = []
  /** In characters. */
  size = 0

  add(term: string, list: Uint8Array): void {
    this.terms.push(term)
    this.lists.push(list)
    this.size += list.length + 4
  }

  get first(): string {
    return this.terms[0] ?? ''
  }

  /** The file: the terms front-coded, how many characters the list of each has, and the lists. */
  script(name: string): string {
    const lengths = this.lists.map((list) => digitsOf(list.length)).join('')
    return scriptOf(name, frontCoded(this.terms), lengths, Buffer.concat(this.lists).toString('latin1'))
  }
}

/** A number as digits of five bits, the lowest first, in the characters of `BitWriter`; 32 is added to all but the last. */
function digitsOf(number: number): string {
  let digits = ''
  let rest = number
  for (; rest > 31; rest >>>= 5) digits += characterOf((rest & 31) + 32)
  return digits + characterOf(rest)
}
