import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { byCodeUnit } from '../order.ts'
import { filesOfManifest, MANIFEST } from './manifest.ts'
import { checksumOf } from './staging.ts'

/** Compares the files of two sites byte by byte: how many there are, and the paths of those that differ or that one lacks. */
export function compareSites(one: string, other: string): { files: number; differing: string[] } {
  const paths = new Set([one, other].flatMap((site) => [...filesOfManifest(join(site, MANIFEST))]))
  const checksum = (site: string, path: string): string => (existsSync(join(site, path)) ? checksumOf(join(site, path)) : '')
  const differing = [...paths].filter((path) => checksum(one, path) !== checksum(other, path))
  return { files: paths.size, differing: differing.sort(byCodeUnit) }
}
