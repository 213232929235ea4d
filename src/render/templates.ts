import Handlebars from 'handlebars'
import { problem, Unusable } from '../problems.ts'
import { type Fill, quickTemplate } from './quick-template.ts'

/** The text of every file of a templates folder, by its path there, e.g. `partials/layout.html`. */
export type TemplateSources = Map<string, string>

/** Fills a template, e.g. `article.html`, with a page. Throws `Unusable` with the template's file, line and column. */
export type Render = (template: string, page: object) => string

const PARTIALS = 'partials/'
const OPTIONS = { strict: true, knownHelpersOnly: true, knownHelpers: { eq: true }, preventIndent: true }

interface Fault extends Error {
  lineNumber?: number
  column?: number
  /** Set here: the file whose text the line is of. */
  template?: string
}

/** Throws `Unusable` with what is wrong with the text of a template, before any page is made of it. */
export function checkTemplates(sources: TemplateSources, folder: string): void {
  const partials = new Set([...sources.keys()].filter((path) => path.startsWith(PARTIALS)).map(nameOfPartial))
  for (const [path, source] of sources) check(source, `${folder}/${path}`, partials)
}

/** Compiles templates that have been checked, each when it is first filled. */
export function compileTemplates(sources: TemplateSources, folder: string): Render {
  const quick = new Map<string, Fill | undefined>()
  const thorough = handlebarsOf(sources, folder)
  return (template, page) => {
    if (!quick.has(template)) quick.set(template, quickTemplate(template, sources))
    try {
      const html = quick.get(template)?.(page)
      if (html !== undefined) return html
    } catch {
      // Handlebars does what it alone can do, or tells what is wrong and where.
    }
    return thorough(template, page)
  }
}

/** The same by Handlebars itself. */
export function handlebarsOf(sources: TemplateSources, folder: string): Render {
  const engine = Handlebars.create()
  engine.registerHelper('eq', (a: unknown, b: unknown) => a === b)
  const pages = new Map<string, Handlebars.TemplateDelegate>()
  let current = ''

  const within = <T>(template: string, run: () => T): T => {
    const outer = current
    current = template
    try {
      return run()
    } catch (error) {
      if (error instanceof Error) (error as Fault).template ??= template
      throw error
    } finally {
      current = outer
    }
  }

  for (const [path, source] of sources) {
    let compiled: Handlebars.TemplateDelegate | undefined
    const compile = (): Handlebars.TemplateDelegate => {
      const program = Handlebars.parse(source)
      new StrictPaths().accept(program)
      return engine.compile(program, OPTIONS)
    }
    const named: Handlebars.TemplateDelegate = (context: unknown, options?: Handlebars.RuntimeOptions) => {
      const caller = current
      const data = options?.data as { 'partial-block'?: Handlebars.TemplateDelegate } | undefined
      const block = data?.['partial-block']
      if (data && block) {
        data['partial-block'] = Object.assign(((inner, more) => within(caller, () => block(inner, more))) as typeof block, block)
      }
      return within(path, () => (compiled ??= compile())(context, options))
    }
    if (path.startsWith(PARTIALS)) engine.registerPartial(nameOfPartial(path), named)
    else pages.set(path, named)
  }

  return (template, page) => {
    const compiled = pages.get(template)
    if (!compiled) throw new TypeError(`expected a template ${template}`)
    try {
      return compiled(page)
    } catch (error) {
      const fault = error as Fault
      const reason = fault.message
        .replace(/ - \d+:\d+$/, '')
        .replace(/^"(.*)" not defined in .*$/, '“$1” is no value of this page')
      throw unusable(`${folder}/${fault.template ?? template}`, fault.lineNumber ?? 1, (fault.column ?? 0) + 1, reason)
    }
  }
}

const nameOfPartial = (path: string): string => path.slice(PARTIALS.length).replace(/\.html$/, '')

function unusable(path: string, line: number, column: number, reason: string): Unusable {
  return new Unusable([problem('template-invalid', { path, line, column }, { reason })])
}

/** Handlebars compiles a template at its first use; parsing it here finds its mistakes at once. */
function check(source: string, path: string, partials: Set<string>): void {
  try {
    new PartialNames(path, partials).accept(Handlebars.parseWithoutProcessing(source))
    Handlebars.precompile(source, OPTIONS)
  } catch (error) {
    if (error instanceof Unusable) throw error
    const fault = error as Fault
    const parse = /^Parse error on line (\d+):\n(.*)\n(-*)\^\n([\s\S]*)$/.exec(fault.message)
    if (!parse) throw unusable(path, fault.lineNumber ?? 1, (fault.column ?? 0) + 1, fault.message.replace(/ - \d+:\d+$/, ''))
    const [, line = '1', excerpt = '', dashes = '', expecting = ''] = parse
    const before = excerpt.slice(excerpt.startsWith('...') ? 3 : 0, dashes.length)
    const reason = expecting.includes("got 'EOF'")
      ? 'the template ends before a block or a `{{` is closed'
      : `the template cannot be read from “${excerpt.slice(dashes.length, dashes.length + 12)}” on`
    throw unusable(path, Number(line), columnOf(source, Number(line), before), reason)
  }
}

/** Handlebars is strict with what a template shows, but not with what `if` and `each` ask for; here it is with all. */
class StrictPaths extends Handlebars.Visitor {
  override PathExpression(path: hbs.AST.PathExpression): void {
    Object.assign(path, { strict: true })
  }
}

/** Holds every partial that a template calls against those that there are. */
class PartialNames extends Handlebars.Visitor {
  private readonly path: string
  private readonly partials: Set<string>

  constructor(path: string, partials: Set<string>) {
    super()
    this.path = path
    this.partials = partials
  }

  override PartialStatement(partial: hbs.AST.PartialStatement): void {
    this.expect(partial)
    super.PartialStatement(partial)
  }

  override PartialBlockStatement(partial: hbs.AST.PartialBlockStatement): void {
    this.expect(partial)
    super.PartialBlockStatement(partial)
  }

  private expect({ name, loc }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void {
    if (name.type !== 'PathExpression') return
    const { original } = name
    if (original === '@partial-block' || this.partials.has(original)) return
    throw unusable(
      this.path,
      loc.start.line,
      loc.start.column + 1,
      `there is no partial “${original}”; add ${PARTIALS}${original}.html`,
    )
  }
}

/** Handlebars shows what stands before a fault, without its line ends: the place in the line where that ends. */
function columnOf(source: string, line: number, before: string): number {
  const lines = source.split('\n')
  const start = lines.slice(0, line - 1).join('').length
  const text = lines[line - 1] ?? ''
  const joined = lines.slice(0, line).join('')
  for (let column = text.length; column >= 0; column--) if (joined.slice(0, start + column).endsWith(before)) return column + 1
  return 1
}
