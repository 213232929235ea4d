import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { backfile, type Run } from './backfile.ts'
import { makeFolder } from './folder.ts'

/** Two articles without any problem. */
export const GOOD_ARTICLES = {
  'articles/harbour.md':
    '---\ndate: 2020-01-02\ntopics: [Ferries]\n---\n# The harbour opens\n\nAda Lindqvist said: “It is open.”\n',
  'articles/2021/lighthouse.txt':
    '---\ndate: 2021-03\n---\nThe lighthouse is lit\n\nIts lamp was lit on Monday, the keeper said.\n',
}

/** A folder with two good articles, an own small vocabulary and what else is given. */
export function smallArchive(files: Record<string, string | Uint8Array> = {}): string {
  return makeFolder({ 'topics.yaml': 'topics: []\n', ...GOOD_ARTICLES, ...files })
}

/** The same with a copy of Backfile’s templates, and its site built. */
export async function builtArchive(): Promise<string> {
  const folder = smallArchive()
  cpSync('templates', join(folder, 'templates'), { recursive: true })
  await expectStatus(0, folder, ['build'])
  return folder
}

/** Runs the command in a folder and expects an exit status. */
export async function expectStatus(status: number, folder: string, words: string[]): Promise<Run> {
  const run = await backfile(words, { cwd: folder })
  expect({ words, status: run.status, ...(run.status === status ? {} : run) }).toEqual({ words, status })
  return run
}
