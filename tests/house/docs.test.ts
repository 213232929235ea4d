import { readFileSync, writeFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { COMMANDS, OPTIONS } from '../../src/command-line.ts'
import { FIELDS } from '../../src/parse/fields.ts'
import { catalogue } from '../../src/problems.ts'

const readme = readFileSync('README.md', 'utf8')

test('README.md names every command and option', () => {
  const names = [
    ...Object.keys(COMMANDS).map((name) => `\`backfile ${name}`),
    ...Object.keys(OPTIONS).map((name) => `\`--${name}`),
  ]
  expect(names.filter((name) => !readme.includes(name))).toEqual([])
})

test('README.md names every field of front matter under all its names', () => {
  const names = FIELDS.flatMap((field) => [...field.aliases, ...(field.aliases.length === 0 ? [field.name] : [])])
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
})

test('README.md opens with the two commands', () => {
  expect(readme.slice(0, 500)).toContain('npm ci && npm run build')
  expect(readme.slice(0, 500)).toContain('npm ci && npm test')
})

test('docs/records.md names every field of a record', () => {
  const records = readFileSync('docs/records.md', 'utf8')
  const line = readFileSync(`${inject('demoSite')}/data/articles.jsonl`, 'utf8').split('\n')[0] ?? ''
  const fields = Object.keys(JSON.parse(line) as object)
  expect(fields.length).toBeGreaterThan(12)
  expect(fields.filter((field) => !records.includes(`\`${field}\``))).toEqual([])
})

test('docs/problems.md is the catalogue of problems', () => {
  const rows = Object.entries(catalogue).map(
    ([code, { severity, message }]) => `| \`${code}\` | ${severity} | ${message.replaceAll('|', '\\|')} |\n`,
  )
  const reference = `# Problems

Everything that Backfile can report, from \`src/problems.ts\`. A problem is one line: \`path:line:column severity code message\`. A code never changes
its meaning. An *error* keeps the article, or with a wrong configuration or template the whole site, from being published; a *warning* is worth a look
(\`--strict\` makes it an error); *info* is for your knowledge. Words in braces stand for the details of the case.

| code | severity | what is wrong, and what to do |
|---|---|---|
${rows.join('')}`
  if (process.env.UPDATE === '1') writeFileSync('docs/problems.md', reference)
  expect(readFileSync('docs/problems.md', 'utf8')).toBe(reference)
})
