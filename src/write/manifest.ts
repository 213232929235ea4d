import { existsSync, readFileSync } from 'node:fs'

/** The list of all files of a site with their checksums, in the form of BagIt (RFC 8493). */
export const MANIFEST = 'manifest-sha256.txt'

/** The files of a site that Backfile wrote, as its list names them; none where the list is another program's. */
export function filesOfManifest(location: string): Set<string> {
  if (!existsSync(location)) return new Set()
  const paths: string[] = []
  for (const line of readFileSync(location, 'utf8').split('\n')) if (/^[0-9a-f]{64} {2}./.test(line)) paths.push(line.slice(66))
  // Other programs write lists of this form too; only a site of Backfile's has these pages.
  if (!paths.includes('index.html') || !paths.includes('data/articles.jsonl')) return new Set()
  return new Set([...paths, MANIFEST].filter(isSitePath))
}

/** Only paths that stay within the site: a manifest is read from a folder that anybody may have written to. */
export function isSitePath(path: string): boolean {
  return !/[\\:\0]/.test(path) && !/(?:^|\/)\.{0,2}(?:\/|$)/.test(path)
}
