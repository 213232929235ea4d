import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { linesOf } from '../support/backfile.ts'
import { makeFolder } from '../support/folder.ts'
import { expectStatus } from '../support/small-archive.ts'

const article = (date: string, topics: string, story: string): string =>
  `---\ndate: ${date}\ntopics: [${topics}]\n---\nThe harbour\n\n${story}\n`

const FOLDER = {
  'topics.yaml': 'topics: []\n',
  'people.yaml':
    'people:\n  - name: Ada Lind (sailor)\n    aliases: [Ada Lind]\n    articles: [split.txt, moved.txt]\n  - name: Tom Reed\n    id: mayor-reed\n',
  'articles/full-1.txt': article('2014', 'Barack Obama', 'President Barack Obama came.'),
  'articles/full-2.txt': article('2014', 'Ferries', 'President Barack Obama stayed, and Mayor Tom Reed left.'),
  'articles/short.txt': article('2015', 'Obama, Tom Reed', '“It is a fine boat,” President Obama said on Monday.'),
  'articles/other.txt': article('2015', 'Ada Lind', 'Mayor Ada Lind came.'),
  'articles/split.txt': article('2015', 'Ada Lind', 'Captain Ada Lind came.'),
}

let folder: string
let records: Map<string, { people: { id: string; name: string }[]; topics: { kind: string; id: string }[] }>
let stderr: string

beforeAll(async () => {
  folder = makeFolder(FOLDER)
  ;({ stderr } = await expectStatus(0, folder, ['build', '--verify']))
  const lines = linesOf(readFileSync(join(folder, 'dist/data/articles.jsonl'), 'utf8'))
  records = new Map(
    lines.map((line) => {
      const record = JSON.parse(line) as { source: { path: string }; people: []; topics: [] }
      return [record.source.path, record]
    }),
  )
})

const topicsOf = (path: string): string[] => (records.get(path)?.topics ?? []).map(({ kind, id }) => `${kind}/${id}`)

describe('in the whole archive a person is one', () => {
  test('whom an article names by surname alone', () => {
    expect(records.get('short.txt')?.people).toEqual([{ id: 'barack-obama', name: 'Obama', mentions: 1 }])
    expect(topicsOf('short.txt')).toEqual(['person/barack-obama', 'person/mayor-reed'])
    expect(readFileSync(join(folder, 'dist/people/barack-obama.html'), 'utf8')).toContain('>Barack Obama</h1>')
  })

  test('and two are two, as people.yaml says', () => {
    expect(topicsOf('other.txt')).toEqual(['person/ada-lind'])
    expect(topicsOf('split.txt')).toEqual(['person/ada-lind-sailor'])
    expect(readFileSync(join(folder, 'dist/people/ada-lind-sailor.html'), 'utf8')).toContain('Ada Lind (sailor)')
  })

  test('and what shows it can be explained', async () => {
    const { stdout } = await expectStatus(0, folder, ['explain', 'short.txt'])
    expect(stdout).toMatch(/person +Obama {2}\[.*; archive: barack-obama in 2 articles of 2014\]/)
  })

  test('and an article that people.yaml names, but that is not there, is told', () => {
    expect(stderr).toContain('people.yaml:1:1 warning people-without-article there is no article moved.txt')
  })
})
