import { parseDocument } from 'yaml'
import { type Code, placeAt, problem, Unusable } from './problems.ts'

/** Something wrong in a YAML file whose values are right one by one: where, as the keys that lead there, and why. */
export interface Fault {
  at: (string | number)[]
  reason: string
}

/** Faults with their lines and columns, to be thrown. */
export function faultsIn(source: string, path: string, code: Code, faults: Fault[]): Unusable {
  const document = parseDocument(source)
  return new Unusable(
    faults.map(({ at, reason }) => {
      const node = document.getIn(at, true) as { range?: [number] } | undefined
      return problem(code, placeAt(path, source, node?.range?.[0] ?? 0), { reason })
    }),
  )
}
