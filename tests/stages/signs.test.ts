import { expect, test } from 'vitest'
import { readWords } from '../../src/parse/furniture/line-words.ts'
import type { LineRule } from '../../src/parse/furniture/line-rule.ts'
import { Signs } from '../../src/parse/furniture/signs.ts'

const rule = (name: string, signs?: string): LineRule => ({ kind: 'other', rule: name, signs, test: () => true })

/** The rules that are asked about a line. */
function asked(line: string, ...rules: LineRule[]): string[] {
  const names: string[] = []
  new Signs(rules).find(readWords(['A line before it.', line]), 1, (one) => names.push(one.rule) === 0)
  return names
}

test('a rule is asked about lines that have one of its words or marks, in the order of the rules', () => {
  const rules = [rule('letter', 'newsletter inbox'), rule('mark', '@ ©'), rule('open', '^read')]
  expect(asked('Get our NEWSLETTER', ...rules)).toEqual(['letter'])
  expect(asked('“Inbox” of jane@example.org', ...rules)).toEqual(['letter', 'mark'])
  expect(asked('Nothing to read here', ...rules)).toEqual([])
  expect(asked('(2) [Read more:', ...rules)).toEqual(['open'])
})

test('six letters stand for all words that begin with them, fewer for one word', () => {
  expect(asked('Subscribers', rule('long', 'subscribe'))).toEqual(['long'])
  expect(asked('signals', rule('short', 'sign'))).toEqual([])
  expect(asked('sign-up', rule('short', 'sign'))).toEqual(['short'])
})

test('a rule without signs is asked about every line', () => {
  expect(asked('Any words', rule('first', 'other'), rule('second'))).toEqual(['second'])
})

test('more rules than bits share them and are all asked', () => {
  const rules = Array.from({ length: 40 }, (_, at) => rule(String(at), at === 37 ? 'wanted' : 'other'))
  expect(asked('The wanted word', ...rules)).toContain('37')
})
