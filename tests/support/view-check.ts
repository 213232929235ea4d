import { allFields, type ValueType, type View } from './view-shapes.ts'

/** Told of each value: of which field of which view, and what it is. */
export type Seen = (view: string, field: string, value: unknown) => void

/** What a value has otherwise than its type says, a line each; `seen` is told of all that it holds. */
export function differences(value: unknown, type: ValueType, views: Map<string, View>, seen: Seen, path = 'page'): string[] {
  switch (type.is) {
    case 'text':
      return typeof value === 'string' ? [] : [`${path} is no text`]
    case 'number':
      return typeof value === 'number' ? [] : [`${path} is no number`]
    case 'truth':
      return typeof value === 'boolean' ? [] : [`${path} is neither true nor false`]
    case 'maybe':
      return value === undefined ? [] : differences(value, type.of, views, seen, path)
    case 'list':
      if (!Array.isArray(value)) return [`${path} is no list`]
      return value.flatMap((one: unknown) => differences(one, type.of, views, seen, `${path}[]`))
    default:
      return differencesInside(value, type, views, seen, path)
  }
}

function differencesInside(value: unknown, type: ValueType, views: Map<string, View>, seen: Seen, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} has no values`]
  const given = value as Record<string, unknown>
  const fields = allFields(type, views)
  const names = new Set(fields.map(({ name }) => name))
  const more = Object.keys(given).filter((name) => !names.has(name))
  const inside = fields.flatMap(({ name, type: wanted }) => {
    if (!Object.hasOwn(given, name)) return [`${path}.${name} is absent`]
    for (const owner of ownersOf(type, name, views, path)) seen(owner, name, given[name])
    return differences(given[name], wanted, views, seen, `${path}.${name}`)
  })
  return [...more.map((name) => `${path}.${name} is not in page.ts`), ...inside]
}

/** The view, or the place in one, that a field is written down in. */
function ownersOf(type: ValueType, name: string, views: Map<string, View>, path: string): string[] {
  if (type.is === 'all') return type.of.flatMap((one) => ownersOf(one, name, views, path))
  if (type.is === 'fields')
    return type.fields.some((field) => field.name === name) ? [path.replace(/^.*\./, '').replaceAll('[]', '')] : []
  const view = type.is === 'view' ? views.get(type.name) : undefined
  if (!view) return []
  if (view.fields.some((field) => field.name === name)) return [view.name]
  return view.extends.flatMap((above) => ownersOf({ is: 'view', name: above }, name, views, path))
}
