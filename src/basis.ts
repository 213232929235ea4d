import { createHash } from 'node:crypto'
import type { Basis } from './model/snapshot.ts'
import type { OutputFile } from './model/output-file.ts'
import { programChecksum } from './read/read-program.ts'
import type { Settings } from './read/read-settings.ts'

/** All that a site is made of besides its articles, as checksums, each of which holds those before it. */
export function basisOf(
  { config, topics, people, corrections }: Settings,
  templates: Map<string, string>,
  assets: OutputFile[],
  options: { strict: boolean; version: string; noSearch?: boolean },
): Basis {
  const rules = checksum([config, topics, people, corrections].flatMap(({ path, text }) => [path, text]))
  const articles = checksum([programChecksum(), options.version, String(options.noSearch === true), config.text, topics.text])
  const pages = checksum([articles, ...[...templates].flat()])
  const site = checksum([pages, rules, String(options.strict), ...assets.flatMap(({ path, content }) => [path, content])])
  return { rules, articles, pages, site }
}

function checksum(parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('hex')
}
