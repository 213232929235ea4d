import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backfile } from '../support/backfile.ts'
import { makeFolder } from '../support/folder.ts'
import { isAbsolute, referencesOf, SiteIndex } from '../support/links.ts'

/** A folder of folders of real articles, each an archive of its own; none is needed to test Backfile. */
const { BACKFILE_CORPORA: corpora = '' } = process.env
const archives = existsSync(corpora) ? readdirSync(corpora, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : []

test.skipIf(archives.length > 0)('real articles are looked at where BACKFILE_CORPORA names a folder of archives', ({ skip }) => {
  skip('BACKFILE_CORPORA names none')
})

describe.each(archives.map(({ name }) => name))('in the archive of %s', (name) => {
  test('every link leads to a file, and every fragment to an id', async () => {
    const folder = makeFolder({ 'backfile.yaml': 'title: An archive\n' })
    const { status } = await backfile(['build', '--articles', resolve(corpora, name)], { cwd: folder })
    expect(status).toBeLessThan(2)
    const site = new SiteIndex(join(folder, 'dist'))
    const links = site.pagePaths.flatMap((path) => referencesOf(path, site.page(path)))
    const within = links.filter(({ address }) => !isAbsolute(address))
    expect(within.length).toBeGreaterThan(site.pagePaths.length)
    expect(within.map((one) => site.fault(one)).filter((fault) => fault !== undefined)).toEqual([])
  }, 900_000)
})
