import Handlebars from 'handlebars'
import type { TemplateSources } from './templates.ts'

/** Where in a template something stands. */
interface Place {
  /** The variables of the values that paths begin from, the nearest last. */
  contexts: string[]
  /** Whether the value of the nearest `each` is its last. */
  isLast?: string
}

/** Values have these from their kind rather than from a page; Handlebars does not show them. */
const INHERITED = new Set([{}, [], '', 0, false].flatMap((value) => Object.getOwnPropertyNames(Object.getPrototypeOf(value))))

/** Leaves it to Handlebars. */
export function beyond(): never {
  throw new TypeError('expected what a quick template knows')
}

/**
 * Templates as functions of JavaScript: those that use no more of Handlebars' language than paths, `if`, `unless`, `each`,
 * `eq` and partials. Their names and texts stand in it as string literals; all else is written here.
 */
export class TemplateCode {
  /** The code of each function, by the template's path. */
  readonly functions = new Map<string, string>()
  private readonly names = new Map<string, string>()
  private readonly sources: TemplateSources

  constructor(sources: TemplateSources) {
    this.sources = sources
  }

  /** The name of the function of a template. */
  functionOf(path: string): string {
    let name = this.names.get(path)
    if (name === undefined) {
      this.names.set(path, (name = `template${this.names.size}`))
      const program = Handlebars.parse(this.sources.get(path) ?? beyond())
      this.functions.set(path, `function ${name}(of0, block) { ${this.body(program, { contexts: ['of0'] })} }`)
    }
    return name
  }

  private body(program: hbs.AST.Program, place: Place): string {
    return `let html = ''\n${this.program(program, place)}\nreturn html`
  }

  private program(program: hbs.AST.Program | undefined, place: Place): string {
    if (program?.blockParams) beyond()
    return program?.body.map((statement) => this.statement(statement, place)).join('\n') ?? ''
  }

  private statement(node: hbs.AST.Statement, place: Place): string {
    if (node.type === 'ContentStatement') return put(JSON.stringify((node as hbs.AST.ContentStatement).value))
    if (node.type === 'MustacheStatement') return mustache(node as hbs.AST.MustacheStatement, place)
    if (node.type === 'BlockStatement') return this.block(node as hbs.AST.BlockStatement, place)
    if (node.type === 'PartialStatement') return this.partial(node as hbs.AST.PartialStatement, place)
    if (node.type === 'PartialBlockStatement') return this.partial(node as hbs.AST.PartialBlockStatement, place)
    return node.type === 'CommentStatement' ? '' : beyond()
  }

  private block({ path, params, hash, program, inverse }: hbs.AST.BlockStatement, place: Place): string {
    const [value] = params
    if (params.length !== 1 || !value || hash) return beyond()
    const kind = nameOf(path)
    if (kind === 'each') return this.each(value, program, inverse, place)
    const condition = `isFull(${value.type === 'SubExpression' ? equality(value as hbs.AST.SubExpression, place) : valueOf(value, place)})`
    const [whole, empty] = kind === 'if' ? [program, inverse] : kind === 'unless' ? [inverse, program] : beyond()
    return `if (${condition}) {\n${this.program(whole, place)}\n} else {\n${this.program(empty, place)}\n}`
  }

  private each(value: hbs.AST.Expression, program: hbs.AST.Program, inverse: hbs.AST.Program, place: Place): string {
    const depth = place.contexts.length
    const [list, at, item] = [`list${depth}`, `at${depth}`, `of${depth}`]
    const inside = { contexts: [...place.contexts, item], isLast: `${at} === ${list}.length - 1` }
    return `{ const ${list} = listed(${valueOf(value, place)})
for (let ${at} = 0; ${at} < ${list}.length; ${at}++) { const ${item} = ${list}[${at}]
${this.program(program, inside)} }
if (${list}.length === 0) { ${this.program(inverse, place)} } }`
  }

  private partial(node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement, place: Place): string {
    const { name, params, hash } = node
    const given = params[0] ? valueOf(params[0], place) : place.contexts.at(-1)
    const own = hash?.pairs.map(({ key, value }) => `[${JSON.stringify(key)}]: ${valueOf(value, place)}`)
    const context = own ? `{ ...${given}, ${own.join(', ')} }` : given
    const called = nameOf(name) === '@partial-block' ? 'block' : this.functionOf(`partials/${nameOf(name)}.html`)
    const block = 'program' in node ? `(of0) => { ${this.body(node.program, { contexts: ['of0'] })} }` : 'block'
    return `${put(JSON.stringify('indent' in node ? node.indent : ''))}\n${put(`${called}(${context}, ${block})`)}`
  }
}

const put = (value: string): string => (value === '""' ? '' : `html += ${value}`)

function mustache({ path, params, hash, escaped }: hbs.AST.MustacheStatement, place: Place): string {
  if (params.length > 0 || hash || nameOf(path) in Handlebars.helpers || nameOf(path) === 'eq') beyond()
  return put(`${escaped ? 'safe' : 'raw'}(${valueOf(path, place)})`)
}

function equality({ path, params, hash }: hbs.AST.SubExpression, place: Place): string {
  const [one, other] = params
  if (nameOf(path) !== 'eq' || params.length !== 2 || !one || !other || hash) return beyond()
  return `${valueOf(one, place)} === ${valueOf(other, place)}`
}

function nameOf(node: { type: string; original?: unknown }): string {
  return node.type === 'PathExpression' ? String(node.original) : beyond()
}

function valueOf(node: hbs.AST.Expression, place: Place): string {
  if (node.type === 'PathExpression') return pathOf(node as hbs.AST.PathExpression, place)
  if (node.type === 'NullLiteral') return 'null'
  const isPlain = node.type === 'StringLiteral' || node.type === 'NumberLiteral' || node.type === 'BooleanLiteral'
  return isPlain ? JSON.stringify((node as hbs.AST.StringLiteral).value) : beyond()
}

/** What a path leads to; a name that is missing on the way is a fault. */
function pathOf({ data, parts, depth, original }: hbs.AST.PathExpression, { contexts, isLast }: Place): string {
  if (data) return original === '@last' && isLast !== undefined ? isLast : beyond()
  const start = parts.length > 0 ? contexts.at(-1 - depth) : undefined
  return parts.reduce((of, name) => {
    if (name === 'length') return `lengthOf(${of})`
    const key = INHERITED.has(name) ? beyond() : JSON.stringify(name)
    return `(${of}[${key}] ?? absent(${of}, ${key}))`
  }, start ?? beyond())
}
