import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isPartialDate } from './timestamps.ts'

const text = z.string().min(1)
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
const date = z.string().refine(isPartialDate, 'must be a date of ISO 8601')
const count = z.int().min(0)
const entity = z.strictObject({ id: slug, name: text, mentions: count })

const REMOVED = [
  'hovercard',
  'advertisement',
  'related',
  'share',
  'newsletter',
  'caption',
  'credit',
  'copyright',
  'contact',
  'repeat',
  'comments',
  'updated',
  'embed',
  'bio',
  'other',
]

/** A line of `data/articles.jsonl` as it is promised. */
export const recordSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{12}$/),
  url: z.string().regex(/^(?:\d{4}(?:\/\d\d){0,2}|undated)\/[a-z0-9]+(?:-[a-z0-9]+)*\.html$/),
  source: z.strictObject({
    path: z.string().regex(/^[^/\\][^\\]*\.(?:txt|md|markdown)$/),
    format: z.enum(['text', 'markdown']),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  headline: text,
  alternativeHeadline: text.optional(),
  authors: z.array(text),
  publisher: text.optional(),
  dateline: text.optional(),
  section: text.optional(),
  sourceUrl: z.url().optional(),
  datePublished: date.optional(),
  dateModified: date.optional(),
  inLanguage: z.string().refine((tag) => Intl.getCanonicalLocales(tag)[0] === tag),
  wordCount: count,
  text: z.string(),
  topics: z.array(
    z.strictObject({
      id: slug,
      label: text,
      kind: z.enum(['subject', 'place', 'person', 'organization']),
      origin: z.enum(['stated', 'rule', 'learned']),
      score: z.number().min(0).max(1),
      evidence: z.array(text).min(1),
      mediaTopic: z
        .string()
        .regex(/^medtop:\d{8}$/)
        .optional(),
    }),
  ),
  people: z.array(entity),
  organizations: z.array(entity),
  places: z.array(entity.extend({ containedInPlace: slug.optional() })),
  quotes: z.array(
    z.strictObject({
      text,
      speaker: text.nullable(),
      paragraph: z.int().min(1),
      verb: text.optional(),
      attribution: z.enum(['stated', 'resolved', 'carried']).optional(),
    }),
  ),
  hovercards: z.array(z.strictObject({ name: text, fullName: text, headlines: z.array(text) })),
  correction: text.optional(),
  removed: z.array(z.strictObject({ kind: z.enum(REMOVED), text, start: count, end: count, rule: text })),
  problems: z.array(
    z.strictObject({
      code: slug,
      severity: z.enum(['error', 'warning', 'info']),
      message: text,
      line: z.int().min(1),
      column: z.int().min(1),
    }),
  ),
  extra: z.record(z.string(), z.unknown()),
})

/** An article's record. */
export type SiteRecord = z.infer<typeof recordSchema>

/** The records of a site, as they stand in their file. */
export function readRecords(site: string): SiteRecord[] {
  const lines = readFileSync(join(site, 'data/articles.jsonl'), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as SiteRecord)
}
