import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Field, fieldsWithin, pageViews, type ValueType, type View } from './view-shapes.ts'

const FOLDER = 'templates'
const LONGEST_EXAMPLE = 60

/** An example of each value, by its view and name, such as `StoryView.headline`. */
export type Examples = Map<string, string | number | boolean>

/** The templates and partials, by their paths, each with the note that it opens with. */
export function templateNotes(): { path: string; gets: string; does: string }[] {
  const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  return paths
    .filter((path) => path.endsWith('.html'))
    .sort()
    .map((path) => {
      const [, note = ''] = /^\{\{!-- (.*) --\}\}\n/.exec(readFileSync(join(FOLDER, path), 'utf8')) ?? []
      const [, gets = '', does = note] =
        /^([^:]*View[^:]*|[^:]*Page[^:]*|[^:]*Pagination[^:]*|[^:]*Calendar[^:]*): (.*)$/.exec(note) ?? []
      return { path, gets, does }
    })
}

/** The reference that docs/templates.md closes with, from the types that the templates receive. */
export function templateReference(views: Map<string, View>, examples: Examples): string {
  const pages = pageViews(views)
  const ofPages = new Set(pages.map(({ view }) => view.name))
  const shared = [...views.values()].filter(({ name }) => !ofPages.has(name))
  const partials = templateNotes().filter(({ path }) => path.startsWith('partials/'))
  const frame = shared.filter(({ name }) => name === 'FrameView')
  return [
    '## Pages\n\nEach template of a page gets the values of its own table, and besides those that [every page](#frameview) has.\n',
    ...pages.map(({ template, about, view }) => `### ${template}\n\n${sentence(about)}\n${fieldTable(view, examples)}`),
    `## What every page has\n\n${frame.map((view) => viewPart(view, examples)).join('\n')}`,
    `## Parts of pages\n\n${shared
      .filter((view) => !frame.includes(view))
      .map((view) => viewPart(view, examples))
      .join('\n')}`,
    `## Partials\n\n| file | gets | draws |\n|---|---|---|\n${partials
      .map(({ path, gets, does }) => `| \`${path}\` | ${cell(gets)} | ${cell(does)} |\n`)
      .join('')}`,
  ].join('\n')
}

const viewPart = (view: View, examples: Examples): string =>
  `### ${view.name}\n\n${sentence(view.about)}\n${fieldTable(view, examples)}`

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1) + '\n'

function fieldTable({ name, extends: above, fields }: View, examples: Examples): string {
  const others = above
    .filter((one) => one !== 'FrameView')
    .map((one) => `It has all that [${one}](#${one.toLowerCase()}) has.\n\n`)
  if (fields.length === 0) return `${others.join('')}It has no values of its own.\n`
  return `${others.join('')}| value | type | what it is | example |\n|---|---|---|---|\n${fields
    .flatMap((field) => rows(field, name, examples, ''))
    .join('')}`
}

/** The row of a field, and of those that stand in it without a view of their own. */
function rows({ name, about, type }: Field, owner: string, examples: Examples, before: string): string[] {
  const example = examples.get(`${owner}.${name}`)
  const inner = fieldsWithin(type)
  return [
    `| \`${before}${name}\` | ${typeWords(type)} | ${cell(about)} | ${example === undefined ? '' : exampleCell(example)} |\n`,
    ...inner.flatMap((field) => rows(field, name, examples, `${before}${name}.`)),
  ]
}

function typeWords(type: ValueType): string {
  switch (type.is) {
    case 'text':
    case 'number':
      return type.is
    case 'truth':
      return 'true or false'
    case 'view':
      return `[${type.name}](#${type.name.toLowerCase()})`
    case 'fields':
      return 'values'
    case 'list':
      return `list of ${typeWords(type.of)}`
    case 'all':
      return type.of.map(typeWords).join(' and ')
    default:
      return `${typeWords(type.of)}, or nothing`
  }
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

function exampleCell(example: string | number | boolean): string {
  const text = String(example).replace(/\s+/g, ' ')
  return `\`${cell(text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text)}\``
}
