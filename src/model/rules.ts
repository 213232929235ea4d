import type { KnownPerson } from './person.ts'
import type { SiteConfig } from './site-config.ts'
import type { Subject } from './topic.ts'

/** A file that a person writes rules into. */
export interface RuleText {
  /** As given on the command line. */
  path: string
  text: string
}

/** What the rule files say. */
export interface Rules {
  site: SiteConfig
  subjects: Subject[]
  people: KnownPerson[]
  /** By article path, the openings of passages that are not to be removed. */
  keep: Map<string, string[]>
}
