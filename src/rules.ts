import { parseConfig } from './config.ts'
import { parseCorrections } from './corrections.ts'
import type { Rules, RuleText } from './model/rules.ts'
import { parsePeople } from './people.ts'
import { parseVocabulary } from './vocabulary.ts'

/** Parses the rule files; throws `Unusable` with all that is wrong with one. */
export function parseRules(files: { config: RuleText; topics: RuleText; people: RuleText; corrections: RuleText }): Rules {
  return {
    site: parseConfig(files.config.text, files.config.path),
    subjects: parseVocabulary(files.topics.text, files.topics.path),
    people: parsePeople(files.people.text, files.people.path),
    keep: parseCorrections(files.corrections.text, files.corrections.path),
  }
}
