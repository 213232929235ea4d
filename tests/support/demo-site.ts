import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the demonstration site, built once for all tests. */
    demoSite: string
  }
}

/** Builds the articles of this repository into a folder of their own, before the first test. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-demo-'))
  const site = join(folder, 'dist')
  execFileSync(process.execPath, ['lib/cli.js', 'build', '--out', site], { stdio: ['ignore', 'ignore', 'inherit'] })
  project.provide('demoSite', site)
  return () => rmSync(folder, { recursive: true, force: true })
}
