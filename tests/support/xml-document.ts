import { SaxesParser } from 'saxes'

/** An element of an XML document, its name with its namespace. */
export interface XmlElement {
  /** Without prefix. */
  name: string
  namespace: string
  attributes: Record<string, string>
  children: XmlElement[]
  /** The text directly inside. */
  text: string
}

/** Parses an XML document; throws at the first place where it is not well-formed or uses a prefix that nothing declares. */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.fromEntries(Object.values(attributes).map((attribute) => [attribute.name, attribute.value]))
    const element = { name: local, namespace: uri, attributes: values, children: [], text: '' }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.write(source).close()
  if (!root) throw new Error('the document has no element')
  return root
}

/** The children of an element that have a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name)
}

/** The text of the one child with a name; throws where there is none or more than one. */
export function onlyText(element: XmlElement, name: string): string {
  const [child, another] = childrenOf(element, name)
  if (!child || another) throw new Error(`<${element.name}> must have one <${name}>`)
  return child.text
}
