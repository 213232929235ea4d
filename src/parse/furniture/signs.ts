import { isWord, type LineWords, NUMBERS, readWords } from './line-words.ts'
import type { LineRule } from './line-rule.ts'

/**
 * The signs of rules, all looked for at once, so that a line is asked about by few rules and prose by hardly any. A rule
 * is a bit; more rules than bits share them.
 */
export class Signs {
  readonly #rules: LineRule[]
  /** The rules without signs. */
  #always = 0
  /** For each number the rules that it is a sign of. */
  readonly #anywhere = new Int32Array(NUMBERS)
  readonly #opening = new Int32Array(NUMBERS)

  constructor(rules: LineRule[]) {
    this.#rules = rules
    rules.forEach(({ signs }, index) => {
      if (signs === undefined) this.#always |= 1 << index
      for (const sign of signs?.split(' ') ?? []) {
        const isOpening = sign.length > 1 && sign.startsWith('^')
        const number = readWords([isOpening ? sign.slice(1) : sign]).numbers[0] ?? 0
        const table = isOpening ? this.#opening : this.#anywhere
        table[number] = (table[number] ?? 0) | (1 << index)
      }
    })
  }

  /** The first rule that has a sign in a line and passes a test. */
  find({ numbers, ends }: LineWords, at: number, passes: (rule: LineRule) => boolean): LineRule | undefined {
    let bits = this.#always
    let isOpen = true
    const end = ends[at] ?? 0
    for (let index = ends[at - 1] ?? 0; index < end; index++) {
      const number = numbers[index] as number
      bits |= this.#anywhere[number] as number
      if (isOpen && isWord(number)) {
        bits |= this.#opening[number] as number
        isOpen = false
      }
    }
    return this.#rules.find((rule, index) => (bits & (1 << index)) !== 0 && passes(rule))
  }
}
