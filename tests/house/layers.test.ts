import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The folders in the order of the data; none imports from one after it. */
const ORDER = ['model', 'read', 'parse', 'enrich', 'learn', 'relate', 'index', 'render', 'search', 'write', 'work', 'report']
const DISK = new Set(['read', 'write'])

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({
    path,
    folder: path.includes('/') ? path.slice(0, path.indexOf('/')) : '',
    source: readFileSync(join('src', path), 'utf8'),
  }))

function importsOf(source: string): { typeOnly: boolean; from: string }[] {
  return [...source.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'/gms)].map((match) => ({
    typeOnly: match[1] !== undefined,
    from: match[2] ?? '',
  }))
}

test('every folder of src has its place in the order', () => {
  expect(files.length).toBeGreaterThan(50)
  expect(files.map((file) => file.folder).filter((folder) => folder !== '' && !ORDER.includes(folder))).toEqual([])
})

test('no folder imports from one that comes after it', () => {
  const wrong = files.flatMap(({ path, folder, source }) =>
    importsOf(source)
      .map(({ from }) => /^(?:\.\.\/)+([a-z]+)\//.exec(from)?.[1])
      .filter((other) => other !== undefined && folder !== '' && ORDER.indexOf(other) > ORDER.indexOf(folder))
      .map((other) => `${path} imports from ${other}/`),
  )
  expect(wrong).toEqual([])
})

test('model holds types only and imports nothing else', () => {
  const model = files.filter((file) => file.folder === 'model')
  for (const { path, source } of model) {
    for (const { typeOnly, from } of importsOf(source)) {
      expect(typeOnly, `${path}: ${from}`).toBe(true)
      expect(from, path).toMatch(/^(?:\.\/[a-z-]+\.ts|mdast)$/)
    }
    expect(source, path).not.toMatch(/^export (?!interface|type)/m)
  }
})

test('only read and write touch the disk', () => {
  const wrong = files.filter(
    ({ folder, source }) => !DISK.has(folder) && importsOf(source).some(({ from }) => /^node:(?:fs|module)/.test(from)),
  )
  expect(wrong.map((file) => file.path)).toEqual(['cli.ts'])
})

test('only cli.ts prints or sets the exit status', () => {
  const wrong = files.filter(({ source }) => /process\.(?:stdout|stderr|exit)|console\./.test(source))
  expect(wrong.map((file) => file.path)).toEqual(['cli.ts'])
})

test('nothing depends on the clock, chance or the language of the machine', () => {
  const wrong = files.filter(({ path, source }) =>
    /Date\.now|new Date\(\)|Math\.random|localeCompare|toLocale|\.cwd\(\)/.test(
      path === 'cli.ts' ? source.replaceAll('process.cwd()', '') : source,
    ),
  )
  expect(wrong.map((file) => file.path)).toEqual([])
})

test('every exported function is documented', () => {
  const wrong = files.flatMap(({ path, source }) =>
    [...source.matchAll(/(?:^|\n)([^\n]*)\nexport (?:default )?(?:abstract )?(?:function\*?|class) (\w+)/g)]
      .filter((match) => !match[1]?.endsWith('*/'))
      .map((match) => `${path}: ${match[2]}`),
  )
  expect(wrong).toEqual([])
})

test('ARCHITECTURE.md names every folder and every file that is directly in src', () => {
  const text = readFileSync('ARCHITECTURE.md', 'utf8')
  const names = [...ORDER.map((folder) => `${folder}/`), ...files.filter((file) => file.folder === '').map((file) => file.path)]
  expect(names.filter((name) => !text.includes(name))).toEqual([])
})
