import { CORE_SCHEMA, load } from 'js-yaml'
import { isMap, isNode, isScalar, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import type { Problem } from './model/problem.ts'
import { type Code, placeAt, problem, Unusable } from './problems.ts'
import { nearest } from './nearest.ts'

/**
 * A YAML file that a person edits, held to a schema. Everything that is wrong is reported at once, each at its line and
 * column; throws `Unusable` then.
 */
export function parseYamlFile<T>(text: string, path: string, schema: z.ZodType<T>, code: Code, names: string[]): T {
  const right = rightValue(text, schema)
  return right ? right.value : valueOrFaults(text, path, schema, code, names)
}

/** The value of a file with nothing wrong in it, by a parser that knows no places and takes a sixth of the time of one that does. */
function rightValue<T>(text: string, schema: z.ZodType<T>): { value: T } | undefined {
  try {
    const result = schema.safeParse(load(text, { schema: CORE_SCHEMA }) ?? {})
    return result.success ? { value: result.data } : undefined
  } catch {
    return undefined
  }
}

function valueOrFaults<T>(text: string, path: string, schema: z.ZodType<T>, code: Code, names: string[]): T {
  const document = parseDocument(text, { logLevel: 'silent' })
  const at = (offset: number, reason: string) => problem(code, placeAt(path, text, offset), { reason })
  if (document.errors.length > 0) {
    const reasons = document.errors.map((error) =>
      at(error.pos[0], `not valid YAML: ${error.message.replace(/ at line \d+[\s\S]*$/, '')}`),
    )
    throw new Unusable(reasons)
  }
  const result = schema.safeParse(plain(document, at) ?? {})
  if (result.success) return result.data
  throw new Unusable(
    result.error.issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys')
        return at(offsetOf(document, issue.path), `${issue.path.join('.')}: ${issue.message}`)
      return issue.keys.map((key) => {
        const near = nearest(key, names)
        return at(
          offsetOfKey(document, issue.path, key),
          `\`${key}\` is no setting here${near ? `; did you mean \`${near}\`?` : ''}`,
        )
      })
    }),
  )
}

/** The document as plain values; aliases that name nothing, or multiply without end, are a fault of it. */
function plain(document: Document, at: (offset: number, reason: string) => Problem): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 })
  } catch (error) {
    throw new Unusable([at(0, `not valid YAML: ${error instanceof Error ? error.message : String(error)}`)])
  }
}

/** Where the value at a path begins, or the nearest thing around it. */
function offsetOf(document: Document, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

/** Where a name of a mapping begins. */
function offsetOfKey(document: Document, path: PropertyKey[], key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true)
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined
  return (isNode(pair?.key) ? pair.key.range?.[0] : undefined) ?? offsetOf(document, path)
}
