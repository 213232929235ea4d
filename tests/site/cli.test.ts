import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { backfile, linesOf } from '../support/backfile.ts'
import { pathsIn, stateOf } from '../support/folder.ts'
import { readRecords, recordSchema } from '../support/records.ts'
import { expectStatus, smallArchive } from '../support/small-archive.ts'

const PROBLEM = /^(?<path>.+):(?<line>\d+):(?<column>\d+) (?<severity>error|warning|info) (?<code>[a-z-]+) (?<message>.+)$/
const UNCLOSED = { 'articles/bad/unclosed.md': '---\ntitle: No end\n\n# The front matter never ends\n' }
const INVALID = { 'articles/bad/invalid.md': '---\ndate: 2020-01-01\ntitle: Ferry: late\n---\nA colon too many.\n' }
const BINARY = { 'articles/bad/picture.txt': Uint8Array.from({ length: 600 }, (_, at) => (at * 7) % 32) }
const UNDATED = { 'articles/undated.txt': 'No date here\n\nNor there.\n' }

/** What stdout holds, which must be one JSON object on one line. */
function onlyObject(stdout: string): Record<string, unknown> {
  expect(linesOf(stdout)).toHaveLength(1)
  const value: unknown = JSON.parse(stdout)
  expect(value).toEqual(expect.any(Object))
  expect(Array.isArray(value)).toBe(false)
  return value as Record<string, unknown>
}

describe.concurrent('what is asked for', () => {
  test('help names every command, option and exit status, on stdout alone', async () => {
    const names = ['build', 'check', 'explain', '--articles', '--templates', '--out', '--config', '--json', '--strict', '--clean']
    const { stdout, stderr } = await expectStatus(0, '.', ['build', '--help'])
    expect([...names, '--no-search', '--jobs', 'Exit status'].filter((name) => !stdout.includes(name))).toEqual([])
    expect(stderr).toBe('')
  })

  test('the version is the package’s, alone on stdout', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(await backfile(['--version'], { cwd: '.' })).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
  })
})

describe.concurrent('wrong usage ends with 2, says on stderr what is wrong, and writes nothing', () => {
  test.each([
    { words: [], said: /command is missing/ },
    { words: ['biuld'], said: /no command biuld; did you mean build\?/ },
    { words: ['publish-everything'], said: /no command publish-everything\n/ },
    { words: ['build', '--articels', 'articles'], said: /no option --articels; did you mean --articles\?/ },
    { words: ['build', '--out'], said: /--out needs a value: --out DIR/ },
    { words: ['build', '--strict=no'], said: /--strict takes no value/ },
    { words: ['build', 'articles'], said: /build takes no “articles”/ },
    { words: ['build', '--jobs', 'many'], said: /--jobs needs a number/ },
    { words: ['build', '--topics'], said: /--topics is an option of check, not of build/ },
    { words: ['explain', 'harbour.md', '--strict'], said: /--strict is an option of build and check, not of explain/ },
    { words: ['build', '--articles', 'nowhere'], said: /^nowhere:1:1 error folder-missing .*--articles/ },
    { words: ['build', '--templates', 'nowhere'], said: /^nowhere:1:1 error folder-missing .*--templates/ },
    { words: ['check', '--config', 'nowhere.yaml'], said: /^nowhere\.yaml:1:1 error config-invalid / },
  ])('backfile $words', async ({ words, said }) => {
    const folder = smallArchive()
    const before = stateOf(folder)
    const { stdout, stderr } = await expectStatus(2, folder, words)
    expect(stderr).toMatch(said)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(stdout).toBe('')
    expect(stateOf(folder)).toEqual(before)
  })
})

describe.concurrent('articles that cannot be published', () => {
  test('end the run with 1, each with its place, code and remedy, and the good ones are published', async () => {
    const folder = smallArchive({ ...UNCLOSED, ...INVALID, ...BINARY, 'articles/bad/empty.txt': ' \n\n' })
    const { stdout, stderr } = await expectStatus(1, folder, ['build'])
    const problems = linesOf(stderr)
      .map((line) => PROBLEM.exec(line)?.groups)
      .filter((groups) => groups !== undefined)
    expect(problems.map(({ path, line, column, severity, code }) => `${path}:${line}:${column} ${severity} ${code}`)).toEqual([
      'bad/empty.txt:1:1 error empty',
      'bad/invalid.md:3:8 error front-matter-invalid',
      'bad/picture.txt:1:1 error binary-file',
      'bad/unclosed.md:1:1 error front-matter-unclosed',
    ])
    expect(stderr).toContain('6 article files found = 2 published + 4 rejected')
    expect(stdout).toBe('')
    expect(
      readRecords(join(folder, 'dist'))
        .map((record) => record.source.path)
        .toSorted(),
    ).toEqual(['2021/lighthouse.txt', 'harbour.md'])
    expect(pathsIn(join(folder, 'dist')).filter((path) => /unclosed|invalid|picture|empty/.test(path))).toEqual([])
  })

  test('with --strict, are those with a warning, too', async () => {
    const folder = smallArchive(UNDATED)
    const mild = await expectStatus(0, folder, ['build', '--out', 'mild'])
    expect(mild.stderr).toContain('undated.txt:1:1 warning missing-date ')
    expect(existsSync(join(folder, 'mild/undated/undated.html'))).toBe(true)
    const strict = await expectStatus(1, folder, ['build', '--strict', '--out', 'strict'])
    expect(strict.stderr).toContain('undated.txt:1:1 error missing-date ')
    expect(strict.stderr).toContain('3 article files found = 2 published + 1 rejected')
    expect(existsSync(join(folder, 'strict/undated/undated.html'))).toBe(false)
    expect(existsSync(join(folder, 'strict/2020/01/02/harbour.html'))).toBe(true)
  })

  test('are not drafts, which are counted apart and are no fault', async () => {
    const folder = smallArchive({ 'articles/later.md': '---\ndate: 2024-01-01\ndraft: true\n---\n# Later\n\nNot yet.\n' })
    const { stderr } = await expectStatus(0, folder, ['build'])
    expect(stderr).toContain('3 article files found = 2 published + 1 rejected (1 draft)')
    expect(pathsIn(join(folder, 'dist')).filter((path) => path.includes('later'))).toEqual([])
    expect(readFileSync(join(folder, 'dist/data/articles.jsonl'), 'utf8')).not.toContain('Later')
  })

  test('may be all: the site is then empty, and still a site', async () => {
    const folder = smallArchive(UNCLOSED)
    rmSync(join(folder, 'articles/harbour.md'))
    rmSync(join(folder, 'articles/2021/lighthouse.txt'))
    await expectStatus(1, folder, ['build'])
    expect(pathsIn(join(folder, 'dist'))).toEqual(
      expect.arrayContaining(['index.html', '404.html', 'feed.xml', 'data/articles.jsonl']),
    )
    expect(readRecords(join(folder, 'dist'))).toEqual([])
  })
})

describe.concurrent('check', () => {
  test('prints all problems on stdout and writes nothing', async () => {
    const folder = smallArchive({ ...UNCLOSED, ...UNDATED })
    const before = stateOf(folder)
    const { stdout } = await expectStatus(1, folder, ['check'])
    expect(stdout).toMatch(/^bad\/unclosed\.md:1:1 error front-matter-unclosed .+\nundated\.txt:1:1 warning missing-date .+\n/)
    expect(stdout).toContain('4 article files found = 3 fit to publish + 1 rejected')
    expect(stateOf(folder)).toEqual(before)
  })

  test('ends with 0 where nothing is wrong', async () => {
    const { stdout } = await expectStatus(0, smallArchive(), ['check'])
    expect(linesOf(stdout)).toHaveLength(1)
  })
})

describe.concurrent('--json', () => {
  test.each(['build', 'check'])('of %s is one object on stdout, with every problem and file accounted for', async (command) => {
    const folder = smallArchive({ ...UNCLOSED, ...UNDATED })
    const { stdout, stderr } = await expectStatus(1, folder, [command, '--json'])
    const { found, published, rejected, problems, files } = onlyObject(stdout)
    expect({ found, published, rejected }).toEqual({ found: 4, published: 3, rejected: 1 })
    expect(problems).toEqual([
      {
        path: 'bad/unclosed.md',
        line: 1,
        column: 1,
        severity: 'error',
        code: 'front-matter-unclosed',
        message: expect.any(String),
      },
      { path: 'undated.txt', line: 1, column: 1, severity: 'warning', code: 'missing-date', message: expect.any(String) },
    ])
    expect(files !== undefined).toBe(command === 'build')
    expect(stderr).toContain('bad/unclosed.md:1:1 error front-matter-unclosed')
  })

  test('of explain is one object with the record and the reason of each fact', async () => {
    const { stdout } = await expectStatus(0, smallArchive(), ['explain', '--json', 'harbour.md'])
    const { record, facts } = onlyObject(stdout)
    expect(recordSchema.omit({ url: true }).loose().safeParse(record).error).toBeUndefined()
    expect(facts).toContainEqual({
      field: 'datePublished',
      value: '2020-01-02',
      rule: 'front-matter',
      line: 2,
      column: 7,
      evidence: '2020-01-02',
    })
  })

  test.each([
    ['a wrong configuration', ['build', '--json', '--config', 'nowhere.yaml']],
    ['a missing folder', ['check', '--articles', 'nowhere', '--json']],
    ['an unknown option', ['build', '--json', '--ouput', 'x']],
    ['an unknown command', ['biuld', '--json']],
    ['a file that is no article', ['explain', '--json', 'nowhere.md']],
  ])('is one object with the problem after %s, too', async (_, words) => {
    const { stdout, stderr } = await expectStatus(2, smallArchive(), words)
    expect(stderr).not.toBe('')
    const { problems } = onlyObject(stdout)
    expect(problems).toEqual([
      expect.objectContaining({ severity: 'error', code: expect.any(String), message: expect.any(String) }),
    ])
  })
})

describe.concurrent('explain', () => {
  const CARD = '2014/kerry-iran-iraq.txt'

  test('shows for each fact the rule, the place and the source’s words, and everything that was removed', async () => {
    const { stdout, stderr } = await expectStatus(0, '.', ['explain', CARD])
    expect(stdout).toMatch(/^headline +Kerry rules out working with Iran in Iraq +\[[a-z-]+\] +1:1$/m)
    expect(stdout).toMatch(/^person +John Kerry +\[[a-z-]+\] +3:\d+$/m)
    expect(stdout).toMatch(/^topic \(place\) +Iraq +\[rule 0\.\d\d\]\n +“Iraq/m)
    expect(stdout).toMatch(/^quote +John Kerry +\[pronoun, “said”, resolved\] +5:\d+\n +“It would be a head-scratcher,”$/m)
    const cuts = readRecords(inject('demoSite')).find((record) => record.source.path === CARD)?.removed
    expect(cuts).toHaveLength(1)
    for (const { kind, rule, text } of cuts ?? []) for (const part of [kind, rule, text]) expect(stdout).toContain(part)
    expect(stdout).toContain('John Kerry = John Forbes Kerry')
    expect(stdout).toContain(`${CARD}:1:1 warning missing-date `)
    expect(stderr).toBe('')
  })

  test('shows the record that the site has, with the address, and with the cuts that only the whole archive shows', async () => {
    const NOTE = 'We thank you for your time, and for a word about us to your friends.'
    const story = (name: string): string =>
      `---\ndate: 2020-05-06\n---\nThe ${name} is open\n\nThe ${name} was opened at noon in front of all who live beside the ${name}, and of many others.\n\n${NOTE}\n\nThe band of the ${name} played until the last guest had left the ${name} behind.\n`
    const names = ['mill', 'bridge', 'school', 'library', 'station', 'bakery', 'museum', 'theatre', 'quay', 'garden']
    const folder = smallArchive(Object.fromEntries(names.map((name) => [`articles/${name}.txt`, story(name)])))
    await expectStatus(0, folder, ['build'])
    const built = readRecords(join(folder, 'dist')).find((record) => record.source.path === 'mill.txt')
    expect(built?.removed.map((cut) => cut.text.trim())).toEqual([NOTE])
    const { stdout } = await expectStatus(0, folder, ['explain', '--json', 'mill.txt'])
    expect(onlyObject(stdout).record).toEqual(built)
  })

  test('finds a file by its path in the articles folder and by its path from here', async () => {
    const folder = smallArchive()
    const within = await expectStatus(0, folder, ['explain', '2021/lighthouse.txt'])
    const fromHere = await expectStatus(0, folder, ['explain', 'articles/2021/lighthouse.txt'])
    expect(fromHere.stdout).toBe(within.stdout)
    expect(within.stdout).toMatch(/^datePublished +2021-03 +\[front-matter\] +2:7$/m)
  })

  test.each(['nowhere.md', '../topics.yaml'])('of %s, which is no article file, ends with 2 and names it', async (path) => {
    const { stdout, stderr } = await expectStatus(2, smallArchive(), ['explain', path])
    expect(stdout).toBe('')
    expect(stderr).toContain(path)
  })

  test('of an article that cannot be published says why', async () => {
    const { stdout } = await expectStatus(1, smallArchive(UNCLOSED), ['explain', 'bad/unclosed.md'])
    expect(stdout).toMatch(/^bad\/unclosed\.md:1:1 error front-matter-unclosed /)
  })
})

describe.concurrent('check --topics', () => {
  const VOCABULARY = `topics:
  - { id: ferries, label: Ferries, phrases: [{ car ferry: 3 }] }
  - { id: chess, label: Chess, phrases: [{ chess: 3 }] }
`
  const FERRY = { 'topics.yaml': VOCABULARY, 'articles/ferry.txt': 'Car ferry late\n\nThe car ferry was late.\n' }

  test('tells people how the vocabulary fits, after the problems', async () => {
    const { stdout } = await expectStatus(0, smallArchive(FERRY), ['check', '--topics'])
    expect(stdout).toMatch(
      /fit to publish.*\n\nTopics: \d of 3 articles have no subject\n[^]*\nIn no article \(1\)\n {2}Chess\n$/,
    )
  })

  test('with --json in the one object', async () => {
    const { stdout } = await expectStatus(0, smallArchive(FERRY), ['check', '--topics', '--json'])
    expect(onlyObject(stdout).topics).toMatchObject({ articles: 3, unused: [{ id: 'chess', label: 'Chess', articles: 0 }] })
  })

  test('and says nothing of it unasked', async () => {
    const { stdout } = await expectStatus(0, smallArchive(FERRY), ['check', '--json'])
    expect(onlyObject(stdout)).not.toHaveProperty('topics')
  })
})

test('explain shows what the front matter rules out, with its place', async () => {
  const files = { 'articles/ferry.txt': '---\nnotTopics: [Chess]\n---\nFerry late\n\nThe ferry was late for the chess.\n' }
  const { stdout } = await expectStatus(0, smallArchive(files), ['explain', 'articles/ferry.txt'])
  expect(stdout).toMatch(/^no topic +Chess {2}\[front-matter\] {2}2:13$/m)
})
