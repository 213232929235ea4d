import { writeSync } from 'node:fs'

/** Writes all bytes to an open file; the system may take fewer at once. */
export function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at)
}
