import { z } from 'zod'
import type { Phrase, Subject } from './model/topic.ts'
import { faultsIn } from './yaml-faults.ts'
import { parseYamlFile } from './yaml-file.ts'

const name = z.string({ error: 'must be text' }).trim().min(1, 'must not be empty')
const id = name
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'may hold small letters, digits and hyphens')
  .refine((value) => value !== 'index', 'must not be `index`, which is the list of all topics')

/** `ambassador`, or `peace talks: 3` with a weight. */
const phrase = z.union([name, z.record(name, z.number().positive().max(10))], { error: 'must be a phrase, or `phrase: weight`' })

const subject = z.strictObject({
  id,
  label: name,
  broader: id.optional(),
  mediaTopic: z
    .string()
    .regex(/^medtop:\d{8}$/, 'must be an IPTC code such as medtop:11000000')
    .optional(),
  description: z.string().trim().default(''),
  aliases: z.array(name, { error: 'must be a list' }).default([]),
  phrases: z.array(phrase, { error: 'must be a list' }).default([]),
  exclude: z.array(name, { error: 'must be a list' }).default([]),
})

const schema = z.strictObject({ topics: z.array(subject, { error: 'must be a list of topics' }).default([]) })

/** Reads the text of `topics.yaml`; throws `Unusable` with all that is wrong. */
export function parseVocabulary(source: string, path: string): Subject[] {
  const { topics } = parseYamlFile(source, path, schema, 'topics-invalid', ['topics', ...Object.keys(subject.shape)])
  const subjects = topics.map((topic): Subject => ({ ...topic, phrases: topic.phrases.flatMap(toPhrases) }))
  const faults = contradictions(subjects)
  if (faults.length === 0) return subjects
  const placed = faults.map(({ at, reason }) => ({ at: ['topics', at, 'id'], reason }))
  throw faultsIn(source, path, 'topics-invalid', placed)
}

function toPhrases(entry: z.infer<typeof phrase>): Phrase[] {
  return typeof entry === 'string'
    ? [{ text: entry, weight: 1 }]
    : Object.entries(entry).map(([text, weight]) => ({ text, weight }))
}

/** Ids and names that stand twice, and broader topics that do not exist or go round in a circle. */
function contradictions(subjects: Subject[]): { at: number; reason: string }[] {
  const faults: { at: number; reason: string }[] = []
  const byId = new Map(subjects.map((one) => [one.id, one]))
  const names = new Map<string, Subject>()
  const ids = new Set<string>()
  subjects.forEach((one, at) => {
    if (ids.has(one.id)) faults.push({ at, reason: `the id \`${one.id}\` stands twice; give one of the two another` })
    ids.add(one.id)
    for (const written of [one.label, ...one.aliases]) {
      const other = names.get(written.toLowerCase())
      if (other && other !== one)
        faults.push({ at, reason: `“${written}” names \`${other.id}\` and \`${one.id}\`; take it from one of them` })
      names.set(written.toLowerCase(), one)
    }
    if (one.broader !== undefined && !byId.has(one.broader)) {
      faults.push({ at, reason: `the broader topic \`${one.broader}\` does not exist; add it, or correct the id` })
    } else if (isCircular(one, byId))
      faults.push({ at, reason: `\`${one.id}\` is broader than itself; correct one \`broader\` of the circle` })
  })
  return faults
}

function isCircular(start: Subject, byId: Map<string, Subject>): boolean {
  let steps = 0
  for (let at = byId.get(start.broader ?? ''); at; at = byId.get(at.broader ?? '')) {
    if (at === start || ++steps > byId.size) return true
  }
  return false
}
