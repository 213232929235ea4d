import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { expectStatus, smallArchive } from '../support/small-archive.ts'

test('an editor says what leads the front page, and is told of an article that there is not', async () => {
  const settings = 'frontPage:\n  lead: [lost.txt, harbour.md]\n'
  const folder = smallArchive({ 'backfile.yaml': settings })
  const { stderr } = await expectStatus(0, folder, ['build', '--no-search'])
  expect(stderr).toContain('backfile.yaml:1:1 warning front-page-without-article there is no published article lost.txt')
  const front = readFileSync(join(folder, 'dist/index.html'), 'utf8')
  const [first, second] = front.matchAll(/<h3 class="headline".*?>([^<]+)<\/a>/g)
  expect([first?.[1], second?.[1]]).toEqual(['The harbour opens', 'The lighthouse is lit'])
  await expectStatus(1, folder, ['build', '--no-search', '--strict'])
})
