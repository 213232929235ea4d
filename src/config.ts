import { z } from 'zod'
import type { SiteConfig } from './model/site-config.ts'
import { parseYamlFile } from './yaml-file.ts'

const text = z.string({ error: 'must be text' }).trim()

/** The one schema of `backfile.yaml`: every setting, its default, and what is said of a wrong value. */
const schema = z.strictObject({
  /** Name of the archive. */
  title: text.min(1, 'must not be empty').default('News archive'),
  /** One sentence: what the archive holds. */
  description: text.default(''),
  /** Absolute address of the front page. */
  baseUrl: text
    .refine((value) => /^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value), 'must be an address with http:// or https://')
    .transform((value) => (value.endsWith('/') ? value : `${value}/`))
    .default('https://example.org/'),
  /** BCP 47 tag of the site's language; also that of articles which state none. */
  language: text.refine(isLanguage, 'must be a language tag such as en or en-GB').default('en'),
  /** IANA time zone of the publisher, for feeds. */
  timeZone: text.refine(isTimeZone, 'must be a time zone such as Europe/London').default('UTC'),
  /** Who publishes the archive. */
  publisher: text.default(''),
  /** Articles a page of a topic's list. */
  pageSize: z.int('must be a whole number').min(5, 'must be 5 or more').max(500, 'must be 500 or less').default(50),
  /** What stands on the front page, where it is not left to the rule. */
  frontPage: z
    .strictObject(
      {
        /** The articles that lead it, each by its file, as a path from the articles folder, or by the `id` of its record. */
        lead: z
          .array(text.min(1, 'must not be empty'), { error: 'must be a list of articles, such as [2014/ferry.txt]' })
          .refine((articles) => articles.length <= 3, 'must name three articles at most')
          .default([]),
      },
      'must hold settings, such as lead: [2014/ferry.txt]',
    )
    .default({ lead: [] }),
  /** Whether articles that state no topic get those of others, and the least precision that a topic must reach when it is tried out. */
  learnTopics: z
    .union([z.literal(['off', false]), z.number().min(0).max(1)], { error: 'must be off, or a share from 0 to 1 such as 0.4' })
    .default(0.4)
    .transform((value) => (typeof value === 'number' ? value : undefined)),
})

/** Reads the text of `backfile.yaml`; throws `Unusable` with all that is wrong. */
export function parseConfig(source: string, path: string): SiteConfig {
  return parseYamlFile(source, path, schema, 'config-invalid', [...Object.keys(schema.shape), 'lead'])
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}
