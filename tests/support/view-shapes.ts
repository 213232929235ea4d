import { readFileSync } from 'node:fs'
import { parseAst } from 'rolldown/parseAst'

/** The type of a value that a template receives. */
export type ValueType =
  | { is: 'text' | 'number' | 'truth' }
  | { is: 'view'; name: string }
  | { is: 'fields'; fields: Field[] }
  | { is: 'list'; of: ValueType }
  /** With the values of several types at once. */
  | { is: 'all'; of: ValueType[] }
  /** It may be `undefined`. */
  | { is: 'maybe'; of: ValueType }

/** One value by its name, with what page.ts says of it. */
export interface Field {
  name: string
  about: string
  type: ValueType
}

/** An interface of page.ts. */
export interface View {
  name: string
  about: string
  extends: string[]
  fields: Field[]
}

/** The nodes of TypeScript's syntax that page.ts is made of. */
type Node = { type: string; start: number } & Record<string, unknown>

/** The interfaces of `src/model/page.ts`, by their names, in their order. */
export function readViews(): Map<string, View> {
  const source = readFileSync('src/model/page.ts', 'utf8')
  const { body } = parseAst(source, { lang: 'ts' }) as unknown as { body: Node[] }
  const views = body.map((node) => viewOf(node['declaration'] as Node, commentBefore(source, node.start), source))
  return new Map(views.map((view) => [view.name, view]))
}

function viewOf(declared: Node, about: string, source: string): View {
  const name = nameOf(declared['id'] as Node)
  if (declared.type === 'TSTypeAliasDeclaration') {
    const other = typeOf(declared['typeAnnotation'] as Node, source)
    return { name, about, extends: other.is === 'view' ? [other.name] : [], fields: [] }
  }
  const above = (declared['extends'] as Node[]).map((node) => nameOf(node['expression'] as Node))
  return { name, about, extends: above, fields: fieldsOf((declared['body'] as Node)['body'] as Node[], source) }
}

const nameOf = (node: Node): string => String(node['name'])

function fieldsOf(members: Node[], source: string): Field[] {
  return members.map((member) => ({
    name: nameOf(member['key'] as Node),
    about: commentBefore(source, member.start),
    type: typeOf((member['typeAnnotation'] as Node)['typeAnnotation'] as Node, source),
  }))
}

function typeOf(node: Node, source: string): ValueType {
  const among = (): Node[] => node['types'] as Node[]
  switch (node.type) {
    case 'TSStringKeyword':
      return { is: 'text' }
    case 'TSNumberKeyword':
      return { is: 'number' }
    case 'TSBooleanKeyword':
      return { is: 'truth' }
    case 'TSTypeReference':
      return { is: 'view', name: nameOf(node['typeName'] as Node) }
    case 'TSTypeLiteral':
      return { is: 'fields', fields: fieldsOf(node['members'] as Node[], source) }
    case 'TSArrayType':
      return { is: 'list', of: typeOf(node['elementType'] as Node, source) }
    case 'TSParenthesizedType':
      return typeOf(node['typeAnnotation'] as Node, source)
    case 'TSIntersectionType':
      return { is: 'all', of: among().map((one) => typeOf(one, source)) }
    case 'TSUnionType': {
      const [given, ...others] = among().filter((one) => one.type !== 'TSUndefinedKeyword')
      if (given && others.length === 0) return { is: 'maybe', of: typeOf(given, source) }
    }
  }
  throw new RangeError(`page.ts has a type that its reader does not know: ${source.slice(node.start, node.start + 60)}`)
}

/** The words of the documentation block right before a place; empty where there is none. */
function commentBefore(source: string, start: number): string {
  const [, words = ''] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(source.slice(0, start)) ?? []
  return words
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** All fields of a type: its own and those of what it extends. */
export function allFields(type: ValueType, views: Map<string, View>): Field[] {
  if (type.is === 'fields') return type.fields
  if (type.is === 'all') return type.of.flatMap((one) => allFields(one, views))
  if (type.is !== 'view') return []
  const view = views.get(type.name)
  if (!view) throw new RangeError(`page.ts has no ${type.name}`)
  return [...view.extends.flatMap((name) => allFields({ is: 'view', name }, views)), ...view.fields]
}

/** The fields that stand in a type itself, without a view of their own. */
export function fieldsWithin(type: ValueType): Field[] {
  if (type.is === 'fields') return type.fields
  if (type.is === 'all') return type.of.flatMap(fieldsWithin)
  return type.is === 'list' || type.is === 'maybe' ? fieldsWithin(type.of) : []
}

/** The views of whole pages with their templates: their documentation opens with the file's name. */
export function pageViews(views: Map<string, View>): { template: string; about: string; view: View }[] {
  return [...views.values()].flatMap((view) => {
    const [, template, about = ''] = /^`([a-z\d-]+\.html)`: (.*)$/.exec(view.about) ?? []
    return template === undefined ? [] : [{ template, about, view }]
  })
}
