import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Handlebars from 'handlebars'
import { beforeAll, expect, test, vi } from 'vitest'
import { buildExamples } from '../support/example-views.ts'
import { expectStatus, smallArchive } from '../support/small-archive.ts'
import { type Examples, templateNotes, templateReference } from '../support/templates-doc.ts'
import { differences } from '../support/view-check.ts'
import { type Field, fieldsWithin, pageViews, readViews } from '../support/view-shapes.ts'

const DOCUMENT = 'docs/templates.md'
/** What stands before is written by hand, what follows is made of src/model/page.ts. */
const REFERENCE = '## Pages\n'

/** The views that a build has filled templates with. */
const given = vi.hoisted((): { template: string; page: object }[] => [])
vi.mock(import('../../src/render/templates.ts'), async (original) => {
  const { compileTemplates, ...rest } = await original()
  return {
    ...rest,
    compileTemplates: (sources, folder) => {
      const render = compileTemplates(sources, folder)
      return (template, page) => {
        given.push({ template, page })
        return render(template, page)
      }
    },
  }
})

const views = readViews()
const pages = pageViews(views)
const examples: Examples = new Map()
const faults: string[] = []

beforeAll(async () => {
  await buildExamples()
  for (const { template, page } of given) {
    const name = pages.find((one) => one.template === template)?.view.name
    if (name === undefined) faults.push(`page.ts says nothing of ${template}`)
    else faults.push(...differences(page, { is: 'view', name }, views, remember).map((fault) => `${template}: ${fault}`))
  }
})

/** Keeps the first value that says something, of those that can be shown in a line. */
function remember(view: string, field: string, value: unknown): void {
  const isTelling =
    typeof value === 'boolean' || (typeof value === 'number' && value > 0) || (typeof value === 'string' && value !== '')
  if (isTelling && !examples.has(`${view}.${field}`)) examples.set(`${view}.${field}`, value)
}

test('the templates receive what src/model/page.ts says, neither more nor less', () => {
  expect(new Set(given.map(({ template }) => template))).toEqual(new Set(pages.map(({ template }) => template)))
  expect([...new Set(faults)]).toEqual([])
})

test('docs/templates.md closes with all that the templates receive', () => {
  const [before] = readFileSync(DOCUMENT, 'utf8').split(REFERENCE)
  const whole = before + templateReference(views, examples)
  if (process.env.UPDATE === '1') writeFileSync(DOCUMENT, whole)
  expect(readFileSync(DOCUMENT, 'utf8'), 'UPDATE=1 npx vitest run tests/house writes it anew').toBe(whole)
})

test('src/model/page.ts says what each value is', () => {
  const silent = (fields: Field[]): string[] =>
    fields.flatMap(({ name, about, type }) => [...(about === '' ? [name] : []), ...silent(fieldsWithin(type))])
  expect([...views.values()].flatMap(({ name, fields }) => silent(fields).map((field) => `${name}: ${field}`))).toEqual([])
})

test('each template opens with a note of what it gets and draws', () => {
  const notes = templateNotes()
  expect(notes.map(({ path }) => path).filter((path) => !path.includes('/'))).toEqual(
    pages.map(({ template }) => template).sort(),
  )
  expect(notes.filter(({ does }) => does === '').map(({ path }) => path)).toEqual([])
  const named = notes.flatMap(({ path, gets }) =>
    [...gets.matchAll(/\b[A-Z]\w*(?:View|Page|Count|Month)\b/g)].map(([name]) => ({ path, name })),
  )
  expect(named.filter(({ name }) => !views.has(name))).toEqual([])
})

test('every value that a template asks for is in docs/templates.md or handed to it by another template', () => {
  const known = new Set([...views.values()].flatMap(({ fields }) => namesOf(fields)))
  const names = new Names()
  for (const { path } of templateNotes()) {
    names.path = path
    names.accept(Handlebars.parse(readFileSync(join('templates', path), 'utf8')))
  }
  expect(names.asked.length).toBeGreaterThan(200)
  expect(names.asked.filter(({ name }) => !known.has(name) && !names.handed.has(name) && name !== 'length')).toEqual([])
})

const namesOf = (fields: Field[]): string[] => fields.flatMap(({ name, type }) => [name, ...namesOf(fieldsWithin(type))])

/** Gathers the names of the values that templates ask for, and of those that they hand to partials. */
class Names extends Handlebars.Visitor {
  path = ''
  asked: { path: string; name: string }[] = []
  handed = new Set<string>()

  override PathExpression({ data, parts }: hbs.AST.PathExpression): void {
    if (!data) this.asked.push(...parts.map((name) => ({ path: this.path, name })))
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    this.acceptArray(block.params)
    this.accept(block.program)
    if (block.inverse) this.accept(block.inverse)
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.acceptArray(expression.params)
  }

  override PartialStatement({ params, hash }: hbs.AST.PartialStatement): void {
    this.acceptArray(params)
    if (hash) this.accept(hash)
  }

  override PartialBlockStatement({ program }: hbs.AST.PartialBlockStatement): void {
    this.accept(program)
  }

  override Hash({ pairs }: hbs.AST.Hash): void {
    for (const { key, value } of pairs) {
      this.handed.add(key)
      this.accept(value)
    }
  }
}

test('a theme may be one file: the rest is Backfile’s', async () => {
  const folder = smallArchive({ 'theme/partials/turn.html': '<p>Nothing before, nothing after</p>\n' })
  await expectStatus(0, folder, ['build', '--templates', 'theme'])
  const page = readFileSync(join(folder, 'dist/2020/01/02/harbour.html'), 'utf8')
  expect(page).toContain('<p>Nothing before, nothing after</p>')
  expect(page).toContain('<link rel="stylesheet" href="../../../assets/style.css">')
  expect(readFileSync(join(folder, 'dist/assets/style.css'), 'utf8')).toBe(readFileSync('templates/assets/style.css', 'utf8'))
})

test('a theme may be a copy of the whole folder, with files of its own', async () => {
  const folder = smallArchive({ 'theme/assets/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' })
  cpSync('templates', join(folder, 'theme'), { recursive: true })
  const style = 'body { color: red }\n'
  writeFileSync(join(folder, 'theme/assets/style.css'), style)
  await expectStatus(0, folder, ['build', '--templates', 'theme'])
  expect(readFileSync(join(folder, 'dist/assets/style.css'), 'utf8')).toBe(style)
  expect(existsSync(join(folder, 'dist/assets/logo.svg'))).toBe(true)
})

test('a mistake in a theme is told with its place', async () => {
  const folder = smallArchive({ 'theme/partials/turn.html': '<p>\n  {{headlin}}</p>\n' })
  const { stderr } = await expectStatus(2, folder, ['build', '--templates', 'theme'])
  expect(stderr).toContain('theme/partials/turn.html:2:')
})
