import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { linesOf } from '../support/backfile.ts'
import { addFiles, makeFolder, pathsIn, stateOf } from '../support/folder.ts'
import { builtArchive, expectStatus, smallArchive } from '../support/small-archive.ts'

let built: string

beforeAll(async () => {
  built = await builtArchive()
})

/** Changes what a site was built with, builds it again, and gives the lines of the complaint. */
async function complaintAfter(change: (folder: string) => void): Promise<string[]> {
  const folder = makeFolder()
  cpSync(built, folder, { recursive: true })
  change(folder)
  const before = stateOf(folder)
  const { stdout, stderr } = await expectStatus(2, folder, ['build'])
  expect(stdout).toBe('')
  expect(stateOf(folder)).toEqual(before)
  return linesOf(stderr)
}

describe.concurrent('a template with a mistake ends the build with 2, at its file, line and column, and the last site stands', () => {
  test.each([
    ['a mustache that is not closed', 'about.html', '<p>\n  {{title}</p>\n', '2:10', /cannot be read from “}<\/p>”/],
    ['a block that is not closed', 'about.html', '<p>\n  {{#if title}}x\n</p>\n', '4:1', /ends before/],
    ['a block closed by another', 'a-z.html', '{{#if letters}}\n{{/each}}\n', '1:4', /each/],
    [
      'an unknown value inside the layout',
      'article.html',
      '{{#> layout}}\n\n<h1>{{headlin}}</h1>\n{{/layout}}\n',
      '3:7',
      /“headlin”/,
    ],
    ['a missing partial', 'year.html', '<p>\n\n {{> nowhere}}\n</p>\n', '3:2', /no partial “nowhere”/],
    ['an unknown value in a partial', 'partials/story.html', '<p>\n   {{headlin}}\n</p>\n', '2:6', /“headlin”/],
    ['a missing partial in a partial', 'partials/turn.html', '{{> nowhere}}\n', '1:1', /no partial “nowhere”/],
  ])('%s (%s)', async (_, path, text, place, said) => {
    const [problem, end] = await complaintAfter((folder) => addFiles(folder, { [`templates/${path}`]: text }))
    expect(problem).toMatch(said)
    expect(problem?.split(' ').slice(0, 3)).toEqual([`templates/${path}:${place}`, 'error', 'template-invalid'])
    expect(end).toContain('the last site stands')
  })

  test('a folder without any template', async () => {
    const [problem] = await complaintAfter((folder) => {
      rmSync(join(folder, 'templates'), { recursive: true })
      addFiles(folder, { 'templates/artcle.html': '' })
    })
    expect(problem).toMatch(/^templates:1:1 error templates-none /)
  })
})

describe.concurrent('a wrong backfile.yaml, topics.yaml or people.yaml ends the build with 2, with line and column, and the last site stands', () => {
  test.each([
    ['backfile.yaml', 'a misspelt setting', '# mine\ntitel: Mine\n', '2:1', /did you mean `title`/],
    ['backfile.yaml', 'a value of the wrong type', 'title: Mine\npageSize: many\n', '2:11', /pageSize.*whole number/],
    ['backfile.yaml', 'what is no YAML', 'title: Mine\ndescription: a: b\n', '2:14', /not valid YAML/],
    [
      'topics.yaml',
      'an unknown broader topic',
      'topics:\n  - id: a\n    label: A\n    broader: b\n',
      '2:9',
      /broader topic `b` does not exist/,
    ],
    ['people.yaml', 'an id that stands twice', 'people:\n  - name: Ann Lee\n  - name: ann lee\n', '3:11', /stands twice/],
    ['topics.yaml', 'a topic without a label', 'topics:\n  - id: a\n', '2:5', /label/],
    ['topics.yaml', 'what is no YAML', 'topics:\n  - id: a\n   label: A\n', '3:1', /not valid YAML/],
  ])('%s with %s', async (path, _, text, place, said) => {
    const [problem = ''] = await complaintAfter((folder) => addFiles(folder, { [path]: text }))
    expect(problem).toMatch(said)
    const code = path === 'backfile.yaml' ? 'config-invalid' : `${path.slice(0, -5)}-invalid`
    expect(problem.split(' ').slice(0, 3)).toEqual([`${path}:${place}`, 'error', code])
  })

  test('everything that is wrong is said at once', async () => {
    const folder = smallArchive({ 'backfile.yaml': 'titel: Mine\npageSize: 1\ntimeZone: Nowhere\n' })
    const { stderr } = await expectStatus(2, folder, ['build'])
    expect(linesOf(stderr).filter((line) => line.startsWith('backfile.yaml:'))).toHaveLength(3)
    expect(pathsIn(folder).filter((path) => path.startsWith('dist'))).toEqual([])
  })

  test('topics.yaml beside another configuration is named by its path', async () => {
    const folder = smallArchive({ 'settings/site.yaml': 'title: Mine\n', 'settings/topics.yaml': 'topics:\n  - 1\n' })
    const { stderr } = await expectStatus(2, folder, ['build', '--config', 'settings/site.yaml'])
    expect(stderr).toMatch(/^settings\/topics\.yaml:2:5 error topics-invalid /)
  })
})
