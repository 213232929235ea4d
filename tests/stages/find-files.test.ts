import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findFiles } from '../../src/read/find-files.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backfile-find-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), 'Ferry late\n')
  }
}

const pathsFound = (): string[] => findFiles(folder).files.map((file) => file.path)

test('text and Markdown files are found in folders of any depth', () => {
  put('one.txt', 'two.md', 'a/b/c/d/e/three.txt', 'a/four.markdown')
  expect(findFiles(folder)).toMatchObject({
    files: [
      { path: 'a/b/c/d/e/three.txt', format: 'text' },
      { path: 'a/four.markdown', format: 'markdown' },
      { path: 'one.txt', format: 'text' },
      { path: 'two.md', format: 'markdown' },
    ],
    problems: [],
  })
})

test('endings in capitals are the same endings', () => {
  put('ONE.TXT', 'Two.Md')
  expect(findFiles(folder).files).toMatchObject([
    { path: 'ONE.TXT', format: 'text' },
    { path: 'Two.Md', format: 'markdown' },
  ])
})

test('the order is that of the code units of the paths', () => {
  put('b.txt', 'a.txt', 'Z.txt', 'é.txt', 'a-1.txt', 'a/1.txt', '10.txt', '9.txt')
  expect(pathsFound()).toEqual(['10.txt', '9.txt', 'Z.txt', 'a-1.txt', 'a.txt', 'a/1.txt', 'b.txt', 'é.txt'])
})

test('names that begin with a dot are passed over, folders too', () => {
  put('.hidden.txt', '.git/one.txt', '.txt', 'seen.txt')
  expect(findFiles(folder)).toMatchObject({ files: [{ path: 'seen.txt', format: 'text' }], problems: [] })
})

test('other files are told once for each ending, with their number', () => {
  put('a.pdf', 'b/c.PDF', 'z.docx', 'README', 'one.txt')
  const { files, problems } = findFiles(folder)
  expect(files).toHaveLength(1)
  expect(problems.map(({ path, code, severity, message }) => [path, code, severity, /\((\d+) such/.exec(message)?.[1]])).toEqual([
    ['README', 'not-an-article', 'info', '1'],
    ['a.pdf', 'not-an-article', 'info', '2'],
    ['z.docx', 'not-an-article', 'info', '1'],
  ])
})

test('a folder may be named like an article', () => {
  put('one.txt/two.txt')
  expect(findFiles(folder)).toMatchObject({ files: [{ path: 'one.txt/two.txt', format: 'text' }], problems: [] })
})

test('symbolic links are told and not followed, to files, to folders, in a circle and to nowhere', () => {
  put('secret/one.txt', 'articles/two.txt')
  const articles = join(folder, 'articles')
  symlinkSync(join(folder, 'secret', 'one.txt'), join(articles, 'file.txt'))
  symlinkSync(join(folder, 'secret'), join(articles, 'folder'), 'junction')
  symlinkSync(articles, join(articles, 'circle'), 'junction')
  symlinkSync(join(folder, 'nowhere'), join(articles, 'broken.md'))
  const { files, problems } = findFiles(articles)
  expect(files).toMatchObject([{ path: 'two.txt', format: 'text' }])
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'broken.md symbolic-link',
    'circle symbolic-link',
    'file.txt symbolic-link',
    'folder symbolic-link',
  ])
})

test('a socket or a pipe, which could keep a build waiting for ever, is no article file', async () => {
  put('one.txt')
  const server = createServer()
  await new Promise<void>((ready) => server.listen(join(folder, 'socket.txt'), ready))
  const paths = pathsFound()
  await new Promise((closed) => server.close(closed))
  expect(paths).toEqual(['one.txt'])
})

test('an empty folder holds nothing', () => {
  expect(findFiles(folder)).toMatchObject({ files: [], problems: [] })
})
