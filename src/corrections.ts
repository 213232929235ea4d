import { z } from 'zod'
import { parseYamlFile } from './yaml-file.ts'

const passages = z.array(z.string({ error: 'must be text' }).trim().min(1, 'must not be empty'), {
  error: 'must be a list of the opening words of passages',
})

/** `corrections.yaml`: what an editor decides about sources that must not be touched. */
const schema = z.strictObject({
  /** For an article's path in the articles folder, the opening words of passages that are part of its story. */
  keep: z.record(z.string(), passages).default({}),
})

/** Reads the text of `corrections.yaml`: by article path, what must not be removed. Throws `Unusable` where it is wrong. */
export function parseCorrections(source: string, path: string): Map<string, string[]> {
  return new Map(Object.entries(parseYamlFile(source, path, schema, 'corrections-invalid', ['keep']).keep))
}
