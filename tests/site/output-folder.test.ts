import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { addFiles, checksumsIn, makeFolder, pathsIn, stateOf } from '../support/folder.ts'
import { expectStatus, smallArchive } from '../support/small-archive.ts'

const SUM = '0'.repeat(64)

describe.concurrent('files that Backfile did not make', () => {
  test('are not overwritten: the build ends with 2, names the file and changes nothing', async () => {
    const folder = smallArchive({ 'dist/index.html': '<p>My own front page</p>\n', 'dist/notes.txt': 'mine' })
    const before = stateOf(folder)
    const { stderr } = await expectStatus(2, folder, ['build'])
    expect(stderr).toMatch(/^dist\/index\.html:1:1 error output-foreign-file /)
    expect(stateOf(folder)).toEqual(before)
  })

  test('are not overwritten by a page that a later article would have', async () => {
    const folder = smallArchive()
    await expectStatus(0, folder, ['build'])
    addFiles(folder, {
      'dist/2022/05/06/regatta.html': 'mine',
      'articles/regatta.md': '---\ndate: 2022-05-06\n---\n# Regatta\n\nText.\n',
    })
    const before = stateOf(folder)
    await expectStatus(2, folder, ['build'])
    expect(stateOf(folder)).toEqual(before)
  })

  test('are not deleted with a folder beside the site that has the name of the one where a build gathers its files', async () => {
    const folder = smallArchive({ 'dist.next/plans.txt': 'for the next site' })
    await expectStatus(0, folder, ['build'])
    expect(existsSync(join(folder, 'dist.next/plans.txt'))).toBe(true)
  })
})

describe('when an article goes', () => {
  const FOREIGN = { 'notes.txt': 'mine', '2020/01/02/photo.jpg': 'mine too', CNAME: 'archive.example', '.htaccess': 'Deny' }
  const folder = smallArchive({ 'articles/gone.md': '---\ndate: 1999-08-07\ntopics: [Cheese]\n---\n# Gone\n\nText.\n' })
  const site = join(folder, 'dist')

  beforeAll(async () => {
    addFiles(site, FOREIGN)
    await expectStatus(0, folder, ['build'])
    expect(pathsIn(site)).toEqual(
      expect.arrayContaining(['2020/01/02/harbour.html', '1999/08/07/gone.html', 'topics/cheese.xml']),
    )
    rmSync(join(folder, 'articles/gone.md'))
    rmSync(join(folder, 'articles/harbour.md'))
    await expectStatus(0, folder, ['build'])
  })

  test('its page, its lists, its feed and its empty folders go with it', () => {
    expect(pathsIn(site).filter((path) => /gone|harbour|ferries|cheese|^1999|^2020.*html$/.test(path))).toEqual([])
    expect(existsSync(join(site, '1999'))).toBe(false)
    expect(existsSync(join(site, '2021/03/lighthouse.html'))).toBe(true)
    expect(readFileSync(join(site, 'sitemap.xml'), 'utf8')).not.toContain('harbour')
  })

  test('files that Backfile did not make stay as they are, even beside its page', () => {
    for (const [path, text] of Object.entries(FOREIGN)) expect(readFileSync(join(site, path), 'utf8')).toBe(text)
  })
})

describe.concurrent('a site is not written where it is made from', () => {
  test.each(['articles', 'articles/site', '.', 'templates'])('--out %s', async (out) => {
    const folder = smallArchive({ 'templates/about.html': '' })
    const before = stateOf(folder)
    const { stderr } = await expectStatus(2, folder, ['build', '--out', out])
    expect(stderr).toMatch(/:1:1 error output-folder /)
    expect(stateOf(folder)).toEqual(before)
  })

  test('--out that is a file', async () => {
    const folder = smallArchive({ dist: 'a file' })
    const { stderr } = await expectStatus(2, folder, ['build'])
    expect(stderr).toMatch(/^dist:1:1 error output-folder this is a file/)
    expect(readFileSync(join(folder, 'dist'), 'utf8')).toBe('a file')
  })

  test('a folder whose name only begins like that of the articles is another one', async () => {
    const folder = smallArchive()
    await expectStatus(0, folder, ['build', '--out', 'articles-site'])
    expect(existsSync(join(folder, 'articles-site/index.html'))).toBe(true)
  })
})

/** What shows a list to be one of a site that Backfile has made. */
const OWN = `${SUM}  data/articles.jsonl\n${SUM}  index.html\n`

describe.concurrent('a list of the site’s files that somebody has changed', () => {
  test('deletes nothing outside the folder', async () => {
    const folder = smallArchive({ 'victim.txt': 'alive', 'dist/sub/kept.txt': 'alive' })
    const ways = [
      '../victim.txt',
      'sub/../../victim.txt',
      './../victim.txt',
      join(folder, 'victim.txt'),
      '..\\victim.txt',
      '../articles/harbour.md',
    ]
    addFiles(folder, { 'dist/manifest-sha256.txt': OWN + ways.map((way) => `${SUM}  ${way}\n`).join('') })
    const before = checksumsIn(folder)
    await expectStatus(0, folder, ['build'])
    const after = checksumsIn(folder)
    const outside = Object.keys(before).filter((path) => !path.startsWith('dist/'))
    expect(outside.length).toBeGreaterThan(3)
    expect(outside.filter((path) => after[path] !== before[path])).toEqual([])
    expect(after['dist/sub/kept.txt']).toBe(before['dist/sub/kept.txt'])
  })

  test('deletes nothing outside through a link in the folder', async () => {
    const elsewhere = makeFolder({ 'victim.txt': 'alive' })
    const folder = smallArchive({ 'dist/manifest-sha256.txt': `${OWN}${SUM}  link/victim.txt\n` })
    symlinkSync(elsewhere, join(folder, 'dist/link'), 'junction')
    await expectStatus(0, folder, ['build'])
    expect(readFileSync(join(elsewhere, 'victim.txt'), 'utf8')).toBe('alive')
  })

  test('of another program is left alone, and all that it lists', async () => {
    const folder = smallArchive({ 'dist/manifest-sha256.txt': `${SUM}  data/scan.tif\n`, 'dist/data/scan.tif': 'a scan' })
    const before = checksumsIn(folder)
    const { stderr } = await expectStatus(2, folder, ['build'])
    expect(stderr).toContain('dist/manifest-sha256.txt:1:1 error output-foreign-file')
    expect(checksumsIn(folder)).toEqual(before)
  })
})
