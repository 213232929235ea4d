import type { Element } from 'hast'
import { defaultSchema } from 'hast-util-sanitize'
import type { List, Nodes, Parents, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { defaultHandlers, type Handler } from 'mdast-util-to-hast'
import remarkHtml from 'remark-html'
import { unified } from 'unified'
import { dateLabel } from './date-view.ts'
import { markOf } from './name-links.ts'
import { plainHtml } from './plain-html.ts'

/**
 * The last gate before a page: only these elements and attributes pass, and links only to the web, to mail, or within
 * the site. The tree holds no raw HTML, so its ids are Backfile's own and need no prefix.
 */
const SCHEMA = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => !['img', 'picture', 'source', 'input'].includes(name)), 'time'],
  attributes: {
    ...defaultSchema.attributes,
    section: ['dataFootnotes', ['className', 'table', 'footnotes'], 'ariaLabel', 'tabIndex'],
    td: [['className', 'align-left', 'align-center', 'align-right']],
    th: [['className', 'align-left', 'align-center', 'align-right']],
    time: ['dateTime', 'dataDay'],
  } satisfies typeof defaultSchema.attributes,
  protocols: { ...defaultSchema.protocols, href: ['http', 'https', 'mailto'] },
}

/** A table may be wider than a phone: its box scrolls, also by keyboard. How cells are aligned is said by classes. */
const table: Handler = (state, node: Table) => {
  const element = defaultHandlers.table(state, node)
  alignByClass(element)
  return {
    type: 'element',
    tagName: 'section',
    properties: { className: ['table'], ariaLabel: 'Table', tabIndex: 0 },
    children: [element],
  }
}

function alignByClass(element: Element): void {
  const { align } = element.properties
  if (typeof align === 'string') element.properties = { className: [`align-${align}`] }
  for (const child of element.children) if (child.type === 'element') alignByClass(child)
}

const processor = unified().use(remarkHtml, { sanitize: SCHEMA, handlers: { table } }).freeze()

/** Where a link of an article leads on its page, or undefined where it leads nowhere. */
export type ResolveLink = (url: string) => string | undefined

/** A story as safe HTML. Every paragraph, heading and row has the id `p1`, `p2` … by which it can be linked to. */
export function bodyHtml(tree: Root, resolve: ResolveLink): string {
  return plainHtml(tree, resolve) ?? htmlOfTree(tree, resolve)
}

function htmlOfTree(tree: Root, resolve: ResolveLink): string {
  const definitions = definitionsIn(tree)
  // The page's headline is the heading of the first level, and no level is skipped below it.
  let level = 1
  const copy = (node: Nodes): Nodes[] => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'tableRow': {
        const hProperties = node.data?.paragraph === undefined ? {} : { id: `p${node.data.paragraph}` }
        if (node.type === 'heading') level = Math.min(Math.max(node.depth, 2), level + 1)
        const depth = node.type === 'heading' ? { depth: level } : {}
        return [{ ...node, ...depth, children: copyAll(node), data: { ...node.data, hProperties } } as Nodes]
      }
      case 'list':
        return [{ ...node, children: isLoose(node) ? copyAll(node) : copyAll(node).map(withoutParagraphs) } as Nodes]
      case 'code':
        return node.data?.paragraph === undefined
          ? [node]
          : [{ ...node, data: { ...node.data, hProperties: { id: `p${node.data.paragraph}` } } }]
      case 'link':
        return linkAsOnPage(node.data?.name === undefined ? resolve(node.url) : markOf(node.data.name), copyAll(node))
      case 'emphasis': {
        const { day } = node.data ?? {}
        const data = day === undefined ? {} : { hName: 'time', hProperties: { dateTime: day, dataDay: dateLabel(day) } }
        return [{ ...node, children: copyAll(node), data } as Nodes]
      }
      case 'linkReference':
        return linkAsOnPage(resolve(definitions.get(node.identifier) ?? ''), copyAll(node))
      case 'image':
        return linkAsOnPage(resolve(node.url), [{ type: 'text', value: node.alt || 'Image' }])
      case 'imageReference':
        return linkAsOnPage(resolve(definitions.get(node.identifier) ?? ''), [{ type: 'text', value: node.alt || 'Image' }])
      default:
        return ['children' in node ? ({ ...node, children: copyAll(node) } as Nodes) : node]
    }
  }
  const copyAll = (parent: Parents): Nodes[] => (parent.children as Nodes[]).flatMap(copy)
  return processor.stringify({ type: 'root', children: copyAll(tree) as RootContent[] }).trim()
}

/** As CommonMark has it: the items of any other list show their text without paragraphs. */
const isLoose = ({ spread, children }: List): boolean =>
  spread === true || children.some((item) => item.spread ?? item.children.length > 1)

/** An item of a list whose text stands right in it, and can still be linked to. */
function withoutParagraphs(item: Nodes): Nodes {
  const spanOf = (node: Nodes): Nodes => (node.type === 'paragraph' ? { ...node, data: { ...node.data, hName: 'span' } } : node)
  return 'children' in item ? ({ ...item, children: (item.children as Nodes[]).map(spanOf) } as Nodes) : item
}

/** A link with its words, or the words alone where it leads nowhere. */
function linkAsOnPage(url: string | undefined, children: Nodes[]): Nodes[] {
  return url === undefined ? children : [{ type: 'link', url, children: children as PhrasingContent[] }]
}

/** Where the references of a story lead; the first definition of a name counts, as in CommonMark. */
function definitionsIn(tree: Root): Map<string, string> {
  const definitions = new Map<string, string>()
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url)
    if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return definitions
}
