import type { Problem } from '../../src/model/problem.ts'
import { Unusable } from '../../src/problems.ts'

/** What is wrong with a rule file; nothing where it can be read. */
export function faultsOf(parse: () => unknown): Problem[] {
  try {
    parse()
  } catch (error) {
    if (error instanceof Unusable) return error.problems
    throw error
  }
  return []
}
